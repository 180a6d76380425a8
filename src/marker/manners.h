#pragma once

#include <optional>
#include <string_view>

#include "text/word_table.h"

namespace worksheet {

/// What a word does in a sentence.
enum class Manner : char {
  means,    ///< Something by itself, as far as is known.
  carries,  ///< "the", "of": holds the sentence together. So do all that follow:
  helps,    ///< "is", "would": tells that a clause has a verb.
  acts_by,  ///< "by": names who did it.
  either,   ///< "or".
  joins,    ///< "because": another clause may follow.
  both,     ///< "and": the same.
  negates,  ///< "not", "never", "without".
};

/// The small words of a language (BCP 47); null where they are not known here.
const WordTable* manners_of(std::string_view language);

/// `plain` is without case and accents; `manners` may be null.
Manner manner_of(std::string_view plain, const WordTable* manners);

/// Other words for an English word that is short for them or an irregular form of them: "wwii" is "world_war_2",
/// "froze" is "freeze", "third" is "#3".
/// Nullopt for all others.
std::optional<std::string_view> stands_for(std::string_view plain);

}  // namespace worksheet

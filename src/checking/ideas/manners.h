#pragma once

#include <optional>
#include <string_view>

namespace worksheet {

/// What a word does in a sentence, where that is known.
enum class Manner {
  carries,  ///< "the", "is", "of": holds the sentence together.
  joins,    ///< "and", "because": the same, and another clause may follow.
  negates,  ///< "not", "never", "without".
};

/// Nullopt for words that mean something by themselves, and for languages that are not known here.
/// `plain` is without case and accents.
std::optional<Manner> manner_of(std::string_view plain, std::string_view language);

/// Whether the small words of the language are known here.
bool knows_manners(std::string_view language);

/// Other words for an English word that is short for them or an irregular form of them: "wwii" is "world_war_2",
/// "froze" is "freeze", "third" is "#3".
/// Nullopt for all others.
std::optional<std::string_view> stands_for(std::string_view plain);

}  // namespace worksheet

#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "text/number.h"
#include "text/word_table.h"
#include "text/words.h"

namespace worksheet {

/// What a number word does to the number so far.
struct NumberPart {
  enum class Role { add, hundred, scale, fraction, join, article, minus };
  Role role = Role::add;
  double value = 0.0;
  bool with_and = false;  ///< An "and" is written with it, as in Arabic.
};

/// What `word` does in a number; nullopt for words of another kind. `table` has the number words of a language and what
/// they do: "7" adds seven, "h" multiplies by a hundred, "x12" by twelve, "/4" is a quarter, "&" joins, "a" is an
/// article, which counts as one before some of these, "-" is minus.
std::optional<NumberPart> number_part_of(const Word& word, const WordTable& table);

/// The longest number in words that begins at `words.front()`.
std::optional<NumberRun> read_number_words(std::span<const Word> words, const WordTable& table);

}  // namespace worksheet

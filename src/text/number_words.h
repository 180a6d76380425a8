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
  enum class Role { add, ten, hundred, scale, fraction, join, article, minus, point };
  Role role = Role::add;
  double value = 0.0;
  bool with_and = false;     ///< An "and" is written with it, as in Arabic.
  bool behind_ones = false;  ///< Follows the ones that it is added to: "عشر" in "خمسة عشر", fifteen.
};

/// What `word` does in a number; nullopt for words of another kind. `table` has the number words of a language and what
/// they do: "7" adds seven, "3/2" one and a half, "+10" makes the ones before it
/// a teen, "t" and "h" multiply by ten and a hundred, "x12" by twelve, "/4" is a
/// quarter, "&" joins, "a" is an article, which counts as one before some of these, "-" is minus, "." parts a whole
/// number from decimals. German numbers that are one word ("zweihundertfünf") are taken apart.
std::optional<NumberPart> number_part_of(const Word& word, const WordTable& table);

/// Whether the word at `at` is no number but begins a unit: the "千" of "千米".
bool begins_unit(std::span<const Word> words, std::size_t at);

/// The longest number in words that begins at `words.front()`.
std::optional<NumberRun> read_number_words(std::span<const Word> words, const WordTable& table);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace worksheet {

/// What separates a word from the one before it.
enum class Break {
  none,    ///< Blanks, hyphens, brackets, quotation marks.
  comma,   ///< A comma, colon or dash.
  clause,  ///< A full stop, semicolon, question or exclamation mark, new line or bullet.
};

struct Word {
  std::string text;       ///< In form C, with the usual letters and signs (append_usual), without the points of "U.S.".
  std::size_t begin = 0;  ///< Where it stands in the original: byte offsets, end exclusive. Two words that one sign
  std::size_t end = 0;    ///< stands for, "°" and "C" for "℃", share its place.
  Break before = Break::none;
  bool joined = false;  ///< Nothing but a hyphen, or nothing at all, stands between it and the word before.
  bool operator==(const Word&) const = default;
};

/// Whether nothing but a blank parts a word from the one before.
inline bool follows_directly(const Word& word) { return word.before == Break::none; }

/// The words of `text`, in order. Numbers stay whole ("1,250", "10:30", "5/8", "-3", "1st", "1e6", and "3.2 × 10³" as
/// "3.2e3") but come apart from their units ("42km"); so do formulas ("H2O", "Ca2+" for "Ca²⁺", "x2+3x" for
/// "x² + 3x"). Apostrophes stay within a word ("don't") but end an elided article ("l'eau", in French, Italian and
/// Catalan); hyphens separate words; scripts without spaces give a word for each character; signs that are read aloud
/// (%, $, °, +) are words of their own. Takes time proportional to the text.
std::vector<Word> split_words(std::string_view text, const Language& language);

}  // namespace worksheet

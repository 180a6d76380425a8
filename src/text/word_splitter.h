#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/compatibility.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {

/// Finds the words of a text. What ends a word is in words.cpp; numbers, as people write them, in split_numbers.cpp;
/// formulas, units and charges in split_formulas.cpp.
class WordSplitter {
 public:
  WordSplitter(std::string_view text, const Language& language);

  std::vector<Word> split();

 private:
  /// A code point, and the bytes that it was written with.
  struct Place {
    char32_t code;
    std::size_t begin;
    std::size_t end;
  };

  /// Adds what a code point stands for; a caret tells where raised signs begin.
  void add_codes(const Decoded& written, std::size_t at, const Language& language);

  char32_t code(std::size_t at) const { return at < codes_.size() ? codes_[at].code : 0; }
  bool is_digit(std::size_t at) const { return digit_value(code(at)).has_value(); }
  bool is_letter(std::size_t at) const { return is_word_character(code(at)) && !is_digit(at); }
  static bool is_latin_letter(char32_t code) { return (code | 0x20) >= U'a' && (code | 0x20) <= U'z'; }
  std::size_t past_blanks(std::size_t at) const {
    while (code(at) == U' ') ++at;
    return at;
  }

  /// Notes what stands between two words.
  void pass(std::size_t at);
  void add(std::size_t at, std::size_t end);
  /// Without the points of initials and the caret of a power; one sign for all apostrophes and one for each dash.
  std::string letters_text(std::size_t at, std::size_t end) const;
  /// One past the word that begins at `at`; `at` itself where none does.
  std::size_t end_of_word(std::size_t at) const;
  /// A character with the marks that belong to it.
  std::size_t end_of_cluster(std::size_t at) const;
  std::size_t end_of_letters(std::size_t at) const;
  /// The points of "U.S." and "e.g.": after each single letter, and another letter follows or one went before.
  bool is_point_of_initials(std::size_t begin, std::size_t at) const;
  /// The mark before the last letter of Hebrew initials.
  bool is_hebrew_point_of_initials(std::size_t begin, std::size_t at) const;

  // Numbers.

  bool is_ten(std::size_t at) const { return code(at) == U'1' && code(at + 1) == U'0'; }
  bool is_decimal_point(std::size_t at) const { return code(at) == U'.' || code(at) == U','; }
  bool is_power_of_ten(std::size_t at) const { return is_ten(at) && end_of_raised(at + 2) != at + 2; }
  /// "3.2 × 10^(-4)" is "3.2e-4", "1\4" is "1/4", "1·5" is "1.5". A formula that begins with a number is as others.
  std::string number_text(std::size_t at, std::size_t end) const;
  /// "- 5" where there is nothing else: more behind it would make the dash one of a list.
  std::size_t end_of_lone_negative(std::size_t at) const;
  std::size_t end_of_number(std::size_t at) const;
  /// The "e-3" of "1e-3".
  std::size_t end_of_exponent(std::size_t at) const;
  /// The "^3" of "10^3", or the "× 10^3" of "3.2 × 10^3".
  std::size_t end_of_power(std::size_t at) const;
  /// One past "^3", "^-3" or "^(-3)".
  std::size_t end_of_raised(std::size_t at) const;
  /// The " / 4" of "1 / 4", but nothing of "1 / 4 / 2020".
  std::size_t end_of_spaced_fraction(std::size_t at) const;
  /// The last place before the number that ends at `at` that is no blank.
  std::size_t past_blanks_before(std::size_t at) const;
  /// "1st", "22nd", "1990s".
  bool is_ordinal_ending(std::size_t at, std::size_t end) const;

  // Formulas.

  /// A number, a letter, or both: "3", "x", "3x", "4ac^2".
  struct Operand {
    std::size_t end = 0;  ///< Where it begins, if there is none.
    bool has_letter = false;
    bool is_term = false;  ///< Has a factor or a power.
  };

  /// One past the power or charge that a symbol which ends at `end` has: "x^2", "s^-2", "Na+", "Ca2+", "SO4^2-".
  std::size_t end_of_symbol(std::size_t begin, std::size_t end) const;
  /// Element symbols and numbers alone: "Na", "SO4", "OH".
  bool is_chemical(std::size_t begin, std::size_t end) const;
  Operand operand_at(std::size_t at) const;
  /// One past a sum or product with letters that begins at `at`: "x^2 + 3x", "2a-b"; `at` itself where none does.
  std::size_t end_of_algebra(std::size_t at) const;

  std::string_view text_;
  bool elides_;
  std::vector<Place> codes_;
  std::vector<Word> words_;
  std::u32string meant_;
  std::size_t first_ = 0;  ///< The first place that is no blank.
  bool raised_ = false;
  bool is_plain_ = true;  ///< ASCII, and no sign of a formula: words stand in the text as they are.
  bool has_power_ = false;
  bool has_operator_ = false;
  Break before_ = Break::none;
  bool joined_ = false;
};

}  // namespace worksheet

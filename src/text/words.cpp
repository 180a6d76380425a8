#include "text/words.h"

#include <algorithm>

#include "text/compatibility.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

bool is_hyphen(char32_t code) { return code == U'-' || code == U'‐' || code == U'‑'; }

bool is_latin_letter(char32_t code) { return (code | 0x20) >= U'a' && (code | 0x20) <= U'z'; }
bool is_latin_capital(char32_t code) { return code >= U'A' && code <= U'Z'; }
bool is_small_latin_letter(char32_t code) { return code >= U'a' && code <= U'z'; }

bool is_spoken_sign(char32_t code) {
  static constexpr std::u32string_view signs = U"%$€£¥₹₽₩₺₴₦₱₫₪¢°&+=<>×÷±√≤≥≠";
  return signs.find(code) != signs.npos;
}

bool is_times(char32_t code) {
  static constexpr std::u32string_view signs = U"×xX*·⋅∙";
  return signs.find(code) != signs.npos;
}

Break break_of(char32_t code) {
  static constexpr std::u32string_view clause = U".;!?\n\r\u2028\u2029•…。；！？।؛؟۔";
  static constexpr std::u32string_view comma = U",:—–،、，：";
  if (clause.find(code) != clause.npos) return Break::clause;
  return comma.find(code) != comma.npos ? Break::comma : Break::none;
}

bool elides_articles(const Language& language) {
  return language.primary == "fr" || language.primary == "it" || language.primary == "ca";
}

class Splitter {
 public:
  Splitter(std::string_view text, const Language& language) : text_(text), elides_(elides_articles(language)) {
    codes_.reserve(text.size());
    words_.reserve(text.size() / 6 + 1);
    for (std::size_t at = 0; at < text.size();) {
      const Decoded next = decode_at(text, at);
      if (next.code < 0x80)
        codes_.push_back({next.code, at, at + 1});
      else
        add_codes(next, at, language);
      at += next.length;
    }
    while (code(first_) == U' ') ++first_;
    for (std::size_t at = 0; at < codes_.size(); ++at) {
      const char32_t here = code(at);
      has_power_ = has_power_ || here == U'^';
      has_operator_ = has_operator_ || here == U'+' || here == U'*' || here == U'×' || here == U'÷' ||
                      (code(at + 1) == U' ' && is_dash(here));
      is_plain_ = is_plain_ && here != U'`';
    }
    is_plain_ = is_plain_ && !has_power_ && !has_operator_;
  }

  std::vector<Word> split() {
    for (std::size_t at = 0; at < codes_.size();) {
      if (code(at) == U' ') {
        joined_ = false;
        ++at;
        continue;
      }
      const std::size_t end = end_of_word(at);
      if (end == at) {
        pass(at++);
        continue;
      }
      add(at, end);
      at = end;
    }
    return std::move(words_);
  }

 private:
  /// A code point, and the bytes that it was written with.
  struct Place {
    char32_t code;
    std::size_t begin;
    std::size_t end;
  };

  /// Adds what a code point stands for; a caret tells where raised signs begin.
  void add_codes(const Decoded& written, std::size_t at, const Language& language) {
    is_plain_ = false;
    if (is_invisible(written.code)) return;
    const bool raised = is_raised(written.code);
    meant_.clear();
    if (!codes_.empty()) meant_ += codes_.back().code;
    const std::size_t known = meant_.size();
    if (raised && !raised_) meant_ += U'^';
    append_usual(meant_, written.code, language);
    for (std::size_t i = known; i < meant_.size(); ++i) codes_.push_back({meant_[i], at, at + written.length});
    raised_ = raised;
  }

  char32_t code(std::size_t at) const { return at < codes_.size() ? codes_[at].code : 0; }
  bool is_digit(std::size_t at) const { return digit_value(code(at)).has_value(); }
  bool is_letter(std::size_t at) const { return is_word_character(code(at)) && !is_digit(at); }
  std::size_t past_blanks(std::size_t at) const {
    while (code(at) == U' ') ++at;
    return at;
  }

  /// Notes what stands between two words.
  void pass(std::size_t at) {
    const char32_t here = code(at);
    before_ = std::max(before_, break_of(here));
    if (!is_hyphen(here)) joined_ = false;
  }

  void add(std::size_t at, std::size_t end) {
    Word word{{}, codes_[at].begin, codes_[end - 1].end, before_, joined_ && !words_.empty()};
    word.text = is_digit(at) || is_dash(code(at)) || code(at) == U'.' || code(at) == U',' ? number_text(at, end)
                                                                                          : letters_text(at, end);
    words_.push_back(std::move(word));
    before_ = Break::none;
    joined_ = true;
  }

  /// Without the points of initials and the caret of a power; one sign for all apostrophes and one for each dash.
  std::string letters_text(std::size_t at, std::size_t end) const {
    const bool points = is_letter(at);
    if (is_plain_) {
      std::string word(text_.substr(at, end - at));
      if (points) std::erase(word, '.');
      return word;
    }
    std::string text;
    bool ascii = true;
    for (std::size_t i = at; i < end; ++i) {
      const char32_t here = code(i);
      if (here == U' ' || here == U'^' || here == U'(' || here == U')' || (points && here == U'.')) continue;
      ascii = ascii && here < 0x80;
      append_utf8(text, is_apostrophe(here) ? U'\'' : is_dash(here) ? U'-' : here);
    }
    return ascii ? text : to_nfc(text);
  }

  /// "3.2 × 10^(-4)" is "3.2e-4", "1\4" is "1/4", "1·5" is "1.5". A formula that begins with a number is as others.
  std::string number_text(std::size_t at, std::size_t end) const {
    std::size_t power = end;
    for (std::size_t i = at; i < end && power == end; ++i)
      if (code(i) == U'^') power = i;
    if (end > at && has_operator_ && end_of_algebra(at) == end) return letters_text(at, end);
    std::string text;
    const bool of_ten =
        power != end && power >= at + 2 && is_ten(power - 2) && (power - 2 == at || !is_digit(power - 3));
    std::size_t factor = of_ten ? power - 2 : end;
    while (of_ten && factor > at && (code(factor - 1) == U' ' || is_times(code(factor - 1)))) --factor;
    for (std::size_t i = at; i < factor; ++i) append_number_sign(text, code(i));
    if (!of_ten) return text;
    if (text.empty() || text == "-") text += '1';
    text += 'e';
    for (std::size_t i = power + 1; i < end; ++i) append_number_sign(text, code(i));
    return text;
  }

  static void append_number_sign(std::string& text, char32_t code) {
    if (code == U' ' || code == U'(' || code == U')') return;
    const char32_t sign = is_apostrophe(code) ? U'\''
                          : is_dash(code)     ? U'-'
                          : code == U'\\'     ? U'/'
                          : code == U'·'      ? U'.'
                          : is_times(code)    ? U'*'
                                              : code;
    append_utf8(text, sign);
  }

  bool is_ten(std::size_t at) const { return code(at) == U'1' && code(at + 1) == U'0'; }

  /// One past the word that begins at `at`; `at` itself where none does.
  std::size_t end_of_word(std::size_t at) const {
    const char32_t here = code(at);
    if (has_operator_)
      if (const std::size_t end = end_of_algebra(at); end != at) return end;
    if (is_latin_letter(here)) return end_of_symbol(at, end_of_letters(at));
    const bool apart = at == 0 || !(is_word_character(code(at - 1)) || is_dash(code(at - 1)) || code(at - 1) == U')');
    if (is_dash(here) && apart) {
      if (is_digit(at + 1) || (is_decimal_point(at + 1) && is_digit(at + 2))) return end_of_number(at + 1);
      if (const std::size_t end = end_of_lone_negative(at); end != at) return end;
    }
    if (is_digit(at) || (apart && is_decimal_point(at) && is_digit(at + 1))) return end_of_number(at);
    if (is_unspaced_script(here)) return end_of_cluster(at);
    if (is_letter(at) && !is_apostrophe(here)) return end_of_letters(at);
    return is_spoken_sign(here) ? at + 1 : at;
  }

  bool is_decimal_point(std::size_t at) const { return code(at) == U'.' || code(at) == U','; }

  /// "- 5" where there is nothing else: more behind it would make the dash one of a list.
  std::size_t end_of_lone_negative(std::size_t at) const {
    const std::size_t number = past_blanks(at + 1);
    if (at != first_ || !is_digit(number)) return at;
    const std::size_t end = end_of_number(number);
    std::size_t rest = past_blanks(end);
    if (code(rest) == U'.') rest = past_blanks(rest + 1);
    return rest == codes_.size() ? end : at;
  }

  std::size_t end_of_number(std::size_t at) const {
    const std::size_t begin = at;
    bool plain = true;
    while (at < codes_.size()) {
      const char32_t here = code(at);
      const bool inner = here == U'.' || here == U',' || here == U':' || here == U'/' || here == U'⁄' || here == U'٫' ||
                         here == U'٬' || here == U'\\' || (here == U'·' && !is_power_of_ten(at + 1)) ||
                         is_apostrophe(here);
      if (is_digit(at)) {
        ++at;
      } else if (inner && is_digit(at + 1)) {
        at += 2;
        plain = false;
      } else {
        break;
      }
    }
    if (const std::size_t power = end_of_power(at); power != at) return power;
    if (const std::size_t power = end_of_exponent(at); power != at) return power;
    if (plain && at > begin)
      if (const std::size_t fraction = end_of_spaced_fraction(at); fraction != at) return fraction;
    const std::size_t letters = end_of_letters(at);
    return is_ordinal_ending(at, letters) ? letters : at;
  }

  /// The "e-3" of "1e-3".
  std::size_t end_of_exponent(std::size_t at) const {
    if (code(at) != U'e' && code(at) != U'E') return at;
    std::size_t power = at + 1;
    if (code(power) == U'-' || code(power) == U'+') ++power;
    const std::size_t digits = power;
    while (is_digit(power)) ++power;
    return power > digits && !is_word_character(code(power)) ? power : at;
  }

  /// The "^3" of "10^3", or the "× 10^3" of "3.2 × 10^3".
  std::size_t end_of_power(std::size_t at) const {
    if (!has_power_) return at;
    if (code(at) == U'^') return end_of_raised(at);
    const std::size_t times = past_blanks(at);
    if (!is_times(code(times))) return at;
    const std::size_t ten = past_blanks(times + 1);
    return is_power_of_ten(ten) ? end_of_raised(ten + 2) : at;
  }

  bool is_power_of_ten(std::size_t at) const { return is_ten(at) && end_of_raised(at + 2) != at + 2; }

  /// One past "^3", "^-3" or "^(-3)".
  std::size_t end_of_raised(std::size_t at) const {
    if (code(at) != U'^') return at;
    std::size_t end = at + 1;
    const bool brackets = code(end) == U'(';
    if (brackets) ++end;
    if (is_dash(code(end)) || code(end) == U'+') ++end;
    const std::size_t digits = end;
    while (is_digit(end)) ++end;
    if (end == digits || (brackets && code(end) != U')')) return at;
    return brackets ? end + 1 : end;
  }

  /// The " / 4" of "1 / 4", but nothing of "1 / 4 / 2020".
  std::size_t end_of_spaced_fraction(std::size_t at) const {
    const std::size_t bar = past_blanks(at);
    const std::size_t below = past_blanks(bar + 1);
    if (code(bar) != U'/' || !is_digit(below)) return at;
    std::size_t end = below;
    while (is_digit(end)) ++end;
    const std::size_t next = past_blanks(end);
    const bool before = !words_.empty() && at > 0 && code(past_blanks_before(at)) == U'/';
    return before || is_word_character(code(end)) || code(next) == U'/' || is_decimal_point(end) ? at : end;
  }

  /// The last place before the number that ends at `at` that is no blank.
  std::size_t past_blanks_before(std::size_t at) const {
    while (at > 0 && is_digit(at - 1)) --at;
    while (at > 0 && code(at - 1) == U' ') --at;
    return at > 0 ? at - 1 : 0;
  }

  /// "1st", "22nd", "1990s".
  bool is_ordinal_ending(std::size_t at, std::size_t end) const {
    const auto low = [this](std::size_t i) { return code(i) | 0x20; };
    if (end == at + 1) return low(at) == U's';
    if (end != at + 2) return false;
    const char32_t first = low(at), second = low(at + 1);
    return (first == U's' && second == U't') || (first == U'n' && second == U'd') ||
           (first == U'r' && second == U'd') || (first == U't' && second == U'h');
  }

  /// A character with the marks that belong to it.
  std::size_t end_of_cluster(std::size_t at) const {
    ++at;
    const auto belongs = [](char32_t here) {
      return is_combining(here) || here == 0xE31 || (here >= 0xE33 && here <= 0xE3A) ||
             (here >= 0xE47 && here <= 0xE4E) || here == 0xEB1 || (here >= 0xEB3 && here <= 0xEBC) ||
             (here >= 0xEC8 && here <= 0xECD) || (here >= 0x102B && here <= 0x103E) ||
             (here >= 0x17B6 && here <= 0x17D3) || here == 0x30FC;
    };
    while (at < codes_.size() && belongs(code(at))) ++at;
    return at;
  }

  std::size_t end_of_letters(std::size_t at) const {
    const std::size_t begin = at;
    while (at < codes_.size()) {
      if (is_latin_letter(code(at))) {
        ++at;
      } else if (is_apostrophe(code(at))) {
        if (at == begin || !is_letter(at + 1)) break;
        ++at;
        if (elides_ && at - begin <= 4) break;
      } else if (is_word_character(code(at)) && !is_unspaced_script(code(at))) {
        ++at;
      } else if (is_point_of_initials(begin, at) || is_hebrew_point_of_initials(begin, at)) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  /// The points of "U.S." and "e.g.": after each single letter, and another letter follows or one went before.
  bool is_point_of_initials(std::size_t begin, std::size_t at) const {
    if (code(at) != U'.' || at == begin || !is_letter(at - 1)) return false;
    const bool single = at == begin + 1 || code(at - 2) == U'.';
    const bool another = is_letter(at + 1) && !is_letter(at + 2);
    return single && (another || (at > begin + 1 && !is_letter(at + 1)));
  }

  /// The mark before the last letter of Hebrew initials.
  bool is_hebrew_point_of_initials(std::size_t begin, std::size_t at) const {
    const auto is_hebrew = [this](std::size_t i) { return code(i) >= 0x5D0 && code(i) <= 0x5EA; };
    return code(at) == U'"' && at > begin && is_hebrew(at - 1) && is_hebrew(at + 1);
  }

  /// One past the power or charge that a symbol which ends at `end` has: "x^2", "s^-2", "Na+", "Ca2+", "SO4^2-".
  std::size_t end_of_symbol(std::size_t begin, std::size_t end) const {
    if (code(end) == U'^') {
      std::size_t at = end_of_raised(end);
      if (at == end && (code(end + 1) == U'+' || is_dash(code(end + 1)))) at = end + 2;
      if (at == end && is_latin_letter(code(end + 1)) && !is_word_character(code(end + 2))) at = end + 2;
      if (at == end) return end;
      const bool charge = (code(at) == U'+' || is_dash(code(at))) && !is_word_character(code(at + 1));
      return charge ? at + 1 : at;
    }
    const bool plus = code(end) == U'+', minus = is_dash(code(end));
    if ((!plus && !minus) || is_word_character(code(end + 1)) || code(end + 1) == code(end)) return end;
    return is_chemical(begin, end) ? end + 1 : end;
  }

  /// Element symbols and numbers alone: "Na", "SO4", "OH".
  bool is_chemical(std::size_t begin, std::size_t end) const {
    const bool whole = begin == first_ && past_blanks(end + 1) == codes_.size();
    if (end == begin + 1 && whole && is_latin_capital(code(begin))) return true;  // "O-", a group of blood
    if (end == begin + 1)
      return code(begin) == U'e' || code(begin) == U'H' || code(begin) == U'F' || code(begin) == U'K';
    for (std::size_t at = begin; at < end; ++at) {
      const bool second = at > begin && is_latin_capital(code(at - 1)) && is_small_latin_letter(code(at));
      if (!is_latin_capital(code(at)) && !second && !(at > begin && is_digit(at))) return false;
    }
    return true;
  }

  /// A number, a letter, or both: "3", "x", "3x", "4ac^2".
  struct Operand {
    std::size_t end = 0;  ///< Where it begins, if there is none.
    bool has_letter = false;
    bool is_term = false;  ///< Has a factor or a power.
  };

  Operand operand_at(std::size_t at) const {
    std::size_t end = at;
    while (is_digit(end) || (end > at && is_decimal_point(end) && is_digit(end + 1))) ++end;
    const std::size_t symbol = end;
    while (is_small_latin_letter(code(end))) ++end;
    const std::size_t letters = end - symbol;
    if (letters > 0) {
      const std::size_t raised = end_of_raised(end);
      while (letters == 1 && raised == end && is_digit(end) && !is_letter(end + 1)) ++end;
      end = std::max(end, raised);
    }
    const bool is_term = letters > 0 && (symbol > at || end > symbol + letters);
    const bool is_word = letters > 2 || (letters == 2 && !is_term);
    if (is_word || is_word_character(code(end)) || is_apostrophe(code(end))) return {at};
    return {end, letters > 0, is_term};
  }

  /// One past a sum or product with letters that begins at `at`: "x^2 + 3x", "2a-b"; `at` itself where none does.
  std::size_t end_of_algebra(std::size_t at) const {
    if (at > 0 && is_word_character(code(at - 1))) return at;
    Operand last = operand_at(at);
    bool letters = last.has_letter, sum = false;
    std::size_t end = last.end;
    if (end == at) return at;
    constexpr int longest = 32;  // operands
    for (int operands = 1; operands < longest; ++operands) {
      const std::size_t sign = past_blanks(end), next = past_blanks(sign + 1);
      const Operand operand = operand_at(next);
      if (operand.end == next) break;
      // A dash between words or numbers is none of a formula.
      const bool minus = is_dash(code(sign)) && (last.is_term || operand.is_term) && (sign > end) == (next > sign + 1);
      const bool adds = minus || code(sign) == U'+' || code(sign) == U'*' || code(sign) == U'×' || code(sign) == U'÷';
      if (!adds && code(sign) != U'/') break;
      sum = sum || adds;
      letters = letters || operand.has_letter;
      end = operand.end;
      last = operand;
    }
    return letters && sum ? end : at;
  }

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

}  // namespace

std::vector<Word> split_words(std::string_view text, const Language& language) {
  return Splitter(text, language).split();
}

}  // namespace worksheet

#include "text/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "text/among.h"
#include "text/compatibility.h"
#include "text/number_words.h"
#include "text/unicode.h"
#include "text/units.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// The mark before the fraction in `language`.
char decimal_mark(const Language& language) {
  // Latin America north of Panama writes numbers as its northern neighbour does.
  if (is_among(language.primary + '-' + language.region, "es-MX es-US es-GT es-HN es-SV es-NI es-DO es-PR de-CH"))
    return '.';
  return is_among(
             language.primary,
             "es fr de it pt ca gl eu nl sv da nb nn no fi is pl cs sk sl hr sr bs mk bg ro hu el ru uk be lt lv et "
             "tr az kk id vi ka hy sq af")
             ? ','
             : '.';
}

/// The digits of a written number in ASCII, its signs among them; empty where there is another letter.
std::string plain_digits(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.length;
    static constexpr std::string_view signs = ".,'/eE+-:^";
    if (const auto digit = digit_value(next.code))
      plain.push_back(static_cast<char>('0' + *digit));
    else if (next.code < 0x80 && signs.find(static_cast<char>(next.code)) != signs.npos)
      plain.push_back(static_cast<char>(next.code));
    else if (next.code == U'٫')
      plain.push_back('.');
    else if (next.code == U'٬')
      plain.push_back('\'');
    else if (next.code == U'⁄')
      plain.push_back('/');
    else
      return {};
  }
  return plain;
}

/// Whether groups of digits are as long as people make them: three each, or twos before a last three.
bool well_grouped(std::string_view text, char mark) {
  std::size_t first = text.find(mark);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at != text.npos;) {
    const std::size_t next = text.find(mark, at + 1);
    const std::size_t length = (next == text.npos ? text.size() : next) - at - 1;
    if (length != 3 && !(length == 2 && next != text.npos)) return false;
    at = next;
  }
  return true;
}

/// "1,250.5" in one form: digits with a point. Nullopt where the marks make no sense.
std::optional<std::string> without_grouping(std::string text, char decimal) {
  const auto erase = [&text](char mark) { std::erase(text, mark); };
  if (text.find('\'') != text.npos) {
    if (!well_grouped(text.substr(0, text.find_first_of(".,")), '\'')) return std::nullopt;
    erase('\'');
  }
  const std::size_t point = text.rfind('.'), comma = text.rfind(',');
  if (point == text.npos && comma == text.npos) return text;
  const auto settle = [&](char mark, char group) -> std::optional<std::string> {
    const std::size_t at = text.rfind(mark);
    std::string head = text.substr(0, at);
    const std::string tail = text.substr(at + 1);
    if (head.find(mark) != head.npos || tail.find(group) != tail.npos) return std::nullopt;
    if (head.find(group) != head.npos && !well_grouped(head, group)) return std::nullopt;
    std::erase(head, group);
    return head + '.' + tail;
  };
  if (point != text.npos && comma != text.npos) return point > comma ? settle('.', ',') : settle(',', '.');
  const char mark = point != text.npos ? '.' : ',';
  const bool once = text.find(mark) == text.rfind(mark);
  if (once && (mark == decimal || !well_grouped(text, mark) || text.front() == '0')) {
    std::replace(text.begin(), text.end(), mark, '.');
    return text;
  }
  if (!well_grouped(text, mark)) return std::nullopt;
  erase(mark);
  return text;
}

/// "3^2" and the like; nullopt for powers that nobody writes.
std::optional<double> raised(double base, std::string_view exponent) {
  constexpr long highest = 40;
  char* end = nullptr;
  const std::string digits(exponent);
  const long power = std::strtol(digits.c_str(), &end, 10);
  if (*end != '\0' || digits.empty() || power > highest || power < -highest) return std::nullopt;
  double value = 1.0;
  for (long i = 0; i < std::labs(power); ++i) value *= base;
  if (power < 0) value = 1.0 / value;
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// A number in digits without fraction bars.
std::optional<double> decimal_number(std::string text, char decimal) {
  if (const std::size_t caret = text.find('^'); caret != text.npos) {
    const auto base = decimal_number(text.substr(0, caret), decimal);
    return base ? raised(*base, std::string_view(text).substr(caret + 1)) : std::nullopt;
  }
  std::string power;
  if (const std::size_t e = text.find_first_of("eE"); e != text.npos) {
    power = text.substr(e);
    text.resize(e);
  }
  if (text.empty() || text.find_first_of("+-/:") != text.npos) return std::nullopt;
  const auto plain = without_grouping(text, decimal);
  if (!plain || plain->find_first_of("0123456789") == plain->npos) return std::nullopt;
  const double value = std::strtod((*plain + power).c_str(), nullptr);
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

struct Fraction {
  char32_t sign;
  int above;
  int below;
};
constexpr std::array<Fraction, 16> fraction_signs{{{U'½', 1, 2},
                                                   {U'⅓', 1, 3},
                                                   {U'⅔', 2, 3},
                                                   {U'¼', 1, 4},
                                                   {U'¾', 3, 4},
                                                   {U'⅕', 1, 5},
                                                   {U'⅖', 2, 5},
                                                   {U'⅗', 3, 5},
                                                   {U'⅘', 4, 5},
                                                   {U'⅙', 1, 6},
                                                   {U'⅚', 5, 6},
                                                   {U'⅛', 1, 8},
                                                   {U'⅜', 3, 8},
                                                   {U'⅝', 5, 8},
                                                   {U'⅞', 7, 8},
                                                   {U'⅒', 1, 10}}};

std::optional<double> fraction_sign(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const Decoded only = decode_at(text, 0);
  if (only.length != text.size()) return std::nullopt;
  for (const Fraction& one : fraction_signs)
    if (one.sign == only.code) return static_cast<double>(one.above) / one.below;
  return std::nullopt;
}

/// "5/8"; nullopt for a date or anything else.
std::optional<double> barred(const std::string& text, char decimal) {
  const std::size_t bar = text.find('/');
  if (bar == text.npos) return std::nullopt;
  const auto above = decimal_number(text.substr(0, bar), decimal),
             below = decimal_number(text.substr(bar + 1), decimal);
  if (!above || !below || *below == 0.0) return std::nullopt;
  return *above / *below;
}

bool starts_with_digit(const Word& word) {
  const Decoded first = decode_at(word.text, 0);
  return digit_value(first.code).has_value() || first.code == U'-' || first.code == U'.' || first.code == U',';
}

/// Of ASCII.
bool starts_with_letter(std::string_view word) {
  const char low = static_cast<char>(word.front() | 0x20);
  return low >= 'a' && low <= 'z';
}

bool is_group_of_three(const std::string& digits) {
  const std::size_t end = std::min(digits.find_first_of(".,"), digits.size());
  return end == 3 && digits.find_first_of("eE/:'") == digits.npos;
}

/// A number that begins with digits, with what may follow: groups, a fraction, a scale, a half.
class DigitRun {
 public:
  DigitRun(std::span<const Word> words, char decimal, const WordTable& table)
      : words_(words), decimal_(decimal), table_(table) {}

  std::optional<NumberRun> read() {
    std::string digits = plain_digits(words_[0].text);
    const bool negative = !digits.empty() && digits.front() == '-';
    if (negative) digits.erase(0, 1);
    used_ = 1;
    std::optional<double> value = barred(digits, decimal_);
    if (!value) {
      take_groups(digits);
      value = decimal_number(digits, decimal_);
      if (!value) return std::nullopt;
      take_fraction(*value);
      take_scale(*value);
    }
    return NumberRun{negative ? -*value : *value, used_};
  }

 private:
  bool more() const { return used_ < words_.size() && words_[used_].before == Break::none; }

  void take_groups(std::string& digits) {
    if (digits.size() > 3 || digits.find_first_not_of("0123456789") != digits.npos) return;
    while (more() && !words_[used_].joined && words_[used_].begin - words_[used_ - 1].end <= 3) {
      const std::string next = plain_digits(words_[used_].text);
      if (!is_group_of_three(next)) break;
      ++used_;
      const bool last = next.size() > 3;
      digits += last ? next.substr(0, 3) + decimal_ + next.substr(4) : next;
      if (last) break;
    }
  }

  /// "2 1/2", "2½", "2 and 1/2", "2+1/2", "2 and a half".
  void take_fraction(double& value) {
    if (!more() || value != std::floor(value)) return;
    const auto joins = [&](std::size_t at) {
      const auto part = at < words_.size() ? number_part_of(words_[at], table_) : std::nullopt;
      return words_[at].text == "+" || (part && part->role == NumberPart::Role::join);
    };
    const std::size_t at = used_ + (joins(used_) ? 1 : 0);
    if (at >= words_.size() || !follows_directly(words_[at])) return;
    if (const auto bar = fraction_at(at); bar && *bar < 1.0) {
      value += *bar;
      used_ = at + 1;
    } else if (at > used_) {
      take_half(value, at);
    }
  }

  std::optional<double> fraction_at(std::size_t at) const {
    const auto sign = fraction_sign(words_[at].text);
    return sign ? sign : barred(plain_digits(words_[at].text), decimal_);
  }

  /// The "a half" of "2 and a half", which begins at `at`.
  void take_half(double& value, std::size_t at) {
    const auto part = [&](std::size_t i) {
      return i < words_.size() && follows_directly(words_[i]) ? number_part_of(words_[i], table_) : std::nullopt;
    };
    auto next = part(at);
    const bool is_one = next && (next->role == NumberPart::Role::article || next->value == 1.0);
    if (is_one) next = part(++at);
    if (!next || next->role != NumberPart::Role::fraction) return;
    value += 1.0 / next->value;
    used_ = at + 1;
  }

  void take_scale(double& value) {
    while (more() && !begins_unit(words_, used_)) {
      const auto part = number_part_of(words_[used_], table_);
      using enum NumberPart::Role;
      if (!part || (part->role != scale && part->role != hundred && part->role != ten)) return;
      value *= part->value;
      ++used_;
    }
  }

  std::span<const Word> words_;
  char decimal_;
  const WordTable& table_;
  std::size_t used_ = 0;
};

/// Numbers in digits, with a sign or the word "minus".
std::optional<NumberRun> signed_digits(std::span<const Word> words, char decimal, const WordTable& table) {
  const auto sign = number_part_of(words[0], table);
  if (sign && sign->role == NumberPart::Role::minus && words.size() > 1 && starts_with_digit(words[1])) {
    auto run = DigitRun(words.subspan(1), decimal, table).read();
    if (!run) return std::nullopt;
    return NumberRun{-run->value, run->words + 1};
  }
  if (const auto share = fraction_sign(words[0].text)) return NumberRun{*share, 1};
  if (!starts_with_digit(words[0])) return std::nullopt;
  return DigitRun(words, decimal, table).read();
}

/// A text without blanks at its ends.
std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

/// Takes a plus, a minus or a dash from the beginning; -1 for the last two.
double take_sign(std::string_view& text) {
  if (text.empty()) return 1.0;
  const Decoded first = decode_at(text, 0);
  std::u32string usual;
  append_usual(usual, first.code, {});
  if (usual != U"+" && (usual.size() != 1 || !is_dash(usual.front()))) return 1.0;
  text = trimmed(text.substr(first.length));
  return usual == U"+" ? 1.0 : -1.0;
}

}  // namespace

NumberReader::NumberReader(const Language& language, const WordTable& number_words)
    : language_(language), decimal_(decimal_mark(language)), table_(number_words) {}

std::optional<NumberRun> NumberReader::at(std::span<const Word> words) const {
  if (words.empty()) return std::nullopt;
  // A quick test: most words are no numbers.
  if (starts_with_letter(words[0].text) && !number_part_of(words[0], table_)) return std::nullopt;
  if (const auto run = signed_digits(words, decimal_, table_)) return run;
  return read_number_words(words, table_);
}

std::optional<Quantity> NumberReader::read_quantity(std::string_view text) const {
  constexpr std::size_t longest = 4;  // words before the number
  // "百分之五" begins with what could be a number.
  if (const auto share = unit_at_start(text); share && share->unit.is_share()) {
    const auto rest = read_quantity(text.substr(share->size));
    return rest && rest->unit.empty() ? std::optional(Quantity{rest->value, std::string(text.substr(0, share->size))})
                                      : std::nullopt;
  }
  const std::vector<Word> words = split_words(text, language_);
  std::optional<NumberRun> run;
  std::size_t at = 0;
  for (; at < words.size() && at <= longest; ++at)
    if ((run = this->at(std::span(words).subspan(at)))) break;
  if (!run) return std::nullopt;
  std::string_view before = trimmed(text.substr(0, words[at].begin));
  double sign = take_sign(before);
  std::string_view behind = trimmed(text.substr(words[at + run->words - 1].end));
  if (behind.find_first_not_of(".,;:!? ") == behind.npos) behind = "";
  if (!before.empty() && (!behind.empty() || !may_stand_before_number(before))) return std::nullopt;
  return Quantity{sign * run->value, std::string(before.empty() ? behind : before)};
}

std::optional<double> NumberReader::read_number(std::string_view text) const {
  const auto quantity = read_quantity(text);
  if (!quantity) return std::nullopt;
  if (quantity->unit.empty()) return quantity->value;
  const auto unit = read_unit(quantity->unit);
  return unit && unit->is_share() ? std::optional(quantity->value * unit->factor) : std::nullopt;
}

}  // namespace worksheet

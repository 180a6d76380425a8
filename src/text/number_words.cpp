#include "text/number_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "text/among.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// "7", or "3/2".
double value_of(std::string_view digits) {
  double value = 0.0;
  while (!digits.empty() && digits.front() != '/') {
    value = value * 10.0 + (digits.front() - '0');
    digits.remove_prefix(1);
  }
  return digits.empty() ? value : value / value_of(digits.substr(1));
}

NumberPart part_of(std::string_view known) {
  using enum NumberPart::Role;
  switch (known.front()) {
    case 't':
      return {ten, 10.0};
    case 'h':
      return {hundred, 100.0};
    case 'x':
      return {scale, value_of(known.substr(1))};
    case '/':
      return {fraction, value_of(known.substr(1))};
    case '&':
      return {join, 0.0};
    case 'a':
      return {article, 1.0};
    case '-':
      return {minus, -1.0};
    case '.':
      return {point, 0.0};
    case '+':
      return {add, value_of(known.substr(1)), false, true};
    default:
      return {add, value_of(known)};
  }
}

/// The parts of a number that is written as one word, as in German; empty where it is none.
std::vector<NumberPart> parts_of_compound(std::string_view plain, const WordTable& table) {
  constexpr std::size_t longest = 12, shortest = 3;
  std::vector<NumberPart> parts;
  while (!plain.empty()) {
    std::size_t size = std::min(longest, plain.size());
    std::optional<std::string_view> known;
    while (size >= shortest && !(known = table.find(plain.substr(0, size)))) --size;
    if (!known) return {};
    parts.push_back(part_of(*known));
    plain.remove_prefix(size);
  }
  return parts;
}

/// "zweihundertfünfundzwanzig", "dreieinhalb".
std::optional<double> compound_value(std::string_view plain, const WordTable& table) {
  constexpr std::size_t shortest = 10;  // "einhundert"
  if (plain.size() < shortest) return std::nullopt;
  // A quick test: "hundert" and most others have an "und".
  if (plain.find("und") == plain.npos && plain.find("tausend") == plain.npos && !plain.ends_with("halb"))
    return std::nullopt;
  const std::vector<NumberPart> parts = parts_of_compound(plain, table);
  if (parts.size() < 2) return std::nullopt;
  double total = 0.0, current = 0.0;
  using enum NumberPart::Role;
  for (const NumberPart& part : parts) {
    if (part.role == add) {
      current += part.value;
    } else if (part.role == fraction) {
      current += 1.0 / part.value;
    } else if (part.role == hundred) {
      current = (current == 0.0 ? 1.0 : current) * part.value;
    } else if (part.role == scale) {
      total += (current == 0.0 ? 1.0 : current) * part.value;
      current = 0.0;
    } else if (part.role != join) {
      return std::nullopt;
    }
  }
  return total + current;
}

/// A number in words.
class WordRun {
 public:
  WordRun(std::span<const Word> words, const WordTable& table) : words_(words), table_(table) {}

  std::optional<NumberRun> read() {
    if (const auto digits = read_digits()) return digits;
    std::size_t at = 0;
    double sign = 1.0;
    if (const auto first = part(at); first && first->role == NumberPart::Role::minus) {
      sign = -1.0;
      ++at;
    }
    while (const auto next = part(at)) {
      const std::size_t taken = take(*next, at);
      if (taken == 0) break;
      at += taken;
      used_ = at;
    }
    if (!any_) return std::nullopt;
    return NumberRun{sign * (total() + current_), used_};
  }

 private:
  std::optional<NumberPart> part(std::size_t at) const {
    if (at >= words_.size() || (at > 0 && !follows_directly(words_[at])) || begins_unit(words_, at))
      return std::nullopt;
    return number_part_of(words_[at], table_);
  }

  /// How many words the part at `at` uses up; 0 where the number ends before it.
  std::size_t take(const NumberPart& next, std::size_t at) {
    using enum NumberPart::Role;
    switch (next.role) {
      case add:
        return take_addend(next.value, next.with_and, next.behind_ones);
      case ten:
        return take_ten();
      case point:
        return take_decimals(at);
      case hundred:
        if (current_ >= 100.0 || (any_ && current_ == 0.0)) return 0;
        current_ = (any_ ? current_ : 1.0) * 100.0;
        return accept(1);
      case scale:
        return take_scale(next.value);
      case fraction:
        return take_fraction(next.value, next.with_and && any_) ? 1 : 0;
      case join:
        return take_joined(at);
      case article:
        return take_article(at);
      case minus:
        return 0;
    }
    return 0;
  }

  std::size_t accept(std::size_t words) {
    any_ = true;
    return words;
  }

  std::size_t take_addend(double value, bool with_and = false, bool behind_ones = false) {
    const double below_hundred = std::fmod(current_, 100.0);
    const bool first = !any_ || (current_ == 0.0 && scaled_ > 0);
    const bool after_hundreds = below_hundred == 0.0 && current_ >= 100.0 && value < 100.0;
    const bool after_tens =
        below_hundred >= (has_ten_ ? 10.0 : 20.0) && std::fmod(current_, 10.0) == 0.0 && value < 10.0 && value > 0.0;
    const bool four_twenties = below_hundred == 4.0 && value == 20.0;  // quatre-vingts
    const bool past_sixty =
        (below_hundred == 60.0 || below_hundred == 80.0) && value >= 10.0 && value < 20.0;  // soixante-dix
    if (four_twenties) {
      current_ += 76.0;
      return accept(1);
    }
    const bool year =
        scaled_ == 0 && !has_ten_ && current_ >= 11.0 && current_ <= 20.0 && value >= 10.0 && value < 100.0;
    if (year) current_ *= 100.0;  // nineteen forty-five
    // "Five and-twenty", as Arabic counts.
    const bool after_ones = below_hundred > 0.0 && below_hundred < 10.0;
    const bool ones_before = after_ones && ((with_and && value >= 20.0 && value < 100.0) || behind_ones);
    if (!first && !after_hundreds && !after_tens && !past_sixty && !year && !ones_before) return 0;
    current_ += value;
    last_ = value;
    return accept(1);
  }

  /// The "十" of "二十".
  std::size_t take_ten() {
    const bool counted = any_ && last_ > 0.0 && last_ < 10.0 && std::fmod(current_, 10.0) == last_;
    if (!counted && any_ && std::fmod(current_, 100.0) != 0.0) return 0;
    current_ += counted ? 9.0 * last_ : 10.0;
    last_ = 0.0;
    has_ten_ = true;
    return accept(1);
  }

  /// "Point two five": the digits one by one.
  std::size_t take_decimals(std::size_t at) {
    if (!any_) return 0;
    std::size_t end = at + 1;
    double place = 0.1;
    for (auto next = part(end); next && next->role == NumberPart::Role::add && next->value < 10.0; next = part(++end)) {
      current_ += next->value * place;
      place /= 10.0;
    }
    return end == at + 1 ? 0 : end - at;
  }

  /// "一九四九": digits as they stand in a number, in a script that has signs of its own for them.
  std::optional<NumberRun> read_digits() const {
    if (!is_unspaced_script(decode_at(words_.front().text, 0).code)) return std::nullopt;
    double value = 0.0;
    std::size_t at = 0;
    auto next = part(at);
    for (; next && next->role == NumberPart::Role::add && next->value < 10.0; next = part(++at))
      value = value * 10.0 + next->value;
    using enum NumberPart::Role;
    if (at < 2 || (next && (next->role == ten || next->role == hundred || next->role == scale))) return std::nullopt;
    return NumberRun{value, at};
  }

  double total() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < scaled_; ++i) sum += scales_[i].value;
    return sum;
  }

  std::size_t take_scale(double value) {
    // "mil millones", "a hundred thousand million": what is smaller so far is multiplied.
    double counted = current_;
    std::size_t kept = scaled_;
    while (kept > 0 && scales_[kept - 1].scale < value) counted += scales_[--kept].value;
    const bool in_order = kept == 0 || scales_[kept - 1].scale > value;
    if (!in_order || kept == scales_.size() || (any_ && counted == 0.0)) return 0;
    scales_[kept] = {(any_ ? counted : 1.0) * value, value};
    scaled_ = kept + 1;
    current_ = last_ = 0.0;
    has_ten_ = false;
    return accept(1);
  }

  bool take_fraction(double below, bool joined) {
    if (joined) {
      current_ += 1.0 / below;
    } else if (!any_) {
      if (below != 2.0) return false;
      current_ = 0.5;
    } else if (scaled_ == 0 && current_ > 0.0 && current_ < below && current_ < 20.0) {
      current_ /= below;
    } else {
      return false;
    }
    any_ = true;
    return true;
  }

  std::size_t take_joined(std::size_t at) {
    if (!any_) return 0;
    auto next = part(at + 1);
    if (!next) return 0;
    const std::size_t article =
        next->role == NumberPart::Role::article || (next->role == NumberPart::Role::add && next->value == 1.0);
    if (article != 0)
      if (const auto after = part(at + 2); after && after->role == NumberPart::Role::fraction)
        return take_fraction(after->value, true) ? 3 : 0;
    if (next->role == NumberPart::Role::fraction) return take_fraction(next->value, true) ? 2 : 0;
    // "mil e quinhentos" is one number, "cento e duzentos" none.
    if (next->role != NumberPart::Role::add || (next->value >= 100.0 && current_ != 0.0)) return 0;
    return take_addend(next->value) != 0 ? 2 : 0;
  }

  std::size_t take_article(std::size_t at) {
    const auto next = part(at + 1);
    if (!next) return 0;
    if (any_) return current_ == 0.5 && next->role == NumberPart::Role::scale && take_scale(next->value) != 0 ? 2 : 0;
    if (next->role == NumberPart::Role::fraction) {
      current_ = 1.0 / next->value;
      return accept(2);
    }
    if (next->role != NumberPart::Role::scale && next->role != NumberPart::Role::hundred) return 0;
    current_ = 1.0;
    any_ = true;
    return 1;
  }

  std::span<const Word> words_;
  const WordTable& table_;
  struct Scaled {
    double value = 0.0;
    double scale = 0.0;
  };
  std::array<Scaled, 8> scales_;  ///< "Two million, three thousand": by falling scale.
  std::size_t scaled_ = 0;
  double current_ = 0.0;  ///< What stands behind the last scale.
  double last_ = 0.0;     ///< What was added last.
  bool has_ten_ = false;
  bool any_ = false;
  std::size_t used_ = 0;
};

}  // namespace

std::optional<NumberPart> number_part_of(const Word& word, const WordTable& table) {
  if (word.text.size() > 64) return std::nullopt;
  const bool is_plain = std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const std::string folded = is_plain ? std::string() : without_case_and_accents(word.text);
  const std::string_view plain = is_plain ? word.text : folded;
  auto known = table.find(plain);
  if (constexpr std::string_view arabic_and = "و"; !known && plain.starts_with(arabic_and)) {
    known = table.find(plain.substr(arabic_and.size()));
    if (known && known->front() >= '0' && known->front() <= '9')
      return NumberPart{NumberPart::Role::add, value_of(*known), true};
    if (known && known->front() == '/') return NumberPart{NumberPart::Role::fraction, value_of(known->substr(1)), true};
  }
  if (known) return part_of(*known);
  const auto compound = compound_value(plain, table);
  return compound ? std::optional(NumberPart{NumberPart::Role::add, *compound}) : std::nullopt;
}

bool begins_unit(std::span<const Word> words, std::size_t at) {
  return at > 0 && at + 1 < words.size() && words[at].text == "千" && words[at + 1].joined &&
         is_among(words[at + 1].text, "米 克 瓦 卡 帕 焦 伏 赫");
}

std::optional<NumberRun> read_number_words(std::span<const Word> words, const WordTable& table) {
  return WordRun(words, table).read();
}

}  // namespace worksheet

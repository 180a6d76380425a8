#include "text/number_words.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "text/unicode.h"

namespace worksheet {
namespace {

double whole(std::string_view digits) {
  double value = 0.0;
  for (const char digit : digits) value = value * 10.0 + (digit - '0');
  return value;
}

/// A number in words.
class WordRun {
 public:
  WordRun(std::span<const Word> words, const WordTable& table) : words_(words), table_(table) {}

  std::optional<NumberRun> read() {
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
    return NumberRun{sign * (total_ + current_), used_};
  }

 private:
  std::optional<NumberPart> part(std::size_t at) const {
    if (at >= words_.size() || (at > 0 && words_[at].before != Break::none)) return std::nullopt;
    return number_part_of(words_[at], table_);
  }

  /// How many words the part at `at` uses up; 0 where the number ends before it.
  std::size_t take(const NumberPart& next, std::size_t at) {
    using enum NumberPart::Role;
    switch (next.role) {
      case add:
        return take_addend(next.value, next.with_and);
      case hundred:
        if (current_ >= 100.0 || (any_ && current_ == 0.0)) return 0;
        current_ = (any_ ? current_ : 1.0) * 100.0;
        return accept(1);
      case scale:
        return take_scale(next.value);
      case fraction:
        return take_fraction(next.value, false) ? 1 : 0;
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

  std::size_t take_addend(double value, bool with_and = false) {
    const double below_hundred = std::fmod(current_, 100.0);
    const bool first = !any_ || (current_ == 0.0 && total_ > 0.0);
    const bool after_hundreds = below_hundred == 0.0 && current_ >= 100.0 && value < 100.0;
    const bool after_tens = below_hundred >= 20.0 && std::fmod(current_, 10.0) == 0.0 && value < 10.0 && value > 0.0;
    const bool four_twenties = below_hundred == 4.0 && value == 20.0;  // quatre-vingts
    const bool past_sixty =
        (below_hundred == 60.0 || below_hundred == 80.0) && value >= 10.0 && value < 20.0;  // soixante-dix
    if (four_twenties) {
      current_ += 76.0;
      return accept(1);
    }
    const bool year = total_ == 0.0 && current_ >= 11.0 && current_ <= 20.0 && value >= 10.0 && value < 100.0;
    if (year) current_ *= 100.0;  // nineteen forty-five
    // "Five and-twenty", as Arabic counts.
    const bool ones_before = with_and && below_hundred > 0.0 && below_hundred < 10.0 && value >= 20.0 && value < 100.0;
    if (!first && !after_hundreds && !after_tens && !past_sixty && !year && !ones_before) return 0;
    current_ += value;
    return accept(1);
  }

  std::size_t take_scale(double value) {
    if (value >= last_scale_) {
      // "mil millones", "a thousand million": what is there so far is multiplied.
      if (current_ != 0.0 || total_ == 0.0 || value <= last_scale_) return 0;
      total_ *= value;
    } else {
      if (any_ && current_ == 0.0 && total_ == 0.0) return 0;
      total_ += (any_ && current_ != 0.0 ? current_ : 1.0) * value;
      current_ = 0.0;
    }
    last_scale_ = value;
    return accept(1);
  }

  bool take_fraction(double below, bool joined) {
    if (joined) {
      current_ += 1.0 / below;
    } else if (!any_) {
      if (below != 2.0) return false;
      current_ = 0.5;
    } else if (total_ == 0.0 && current_ > 0.0 && current_ < below && current_ < 20.0) {
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
    if (next->role != NumberPart::Role::add || next->value >= 100.0) return 0;
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
  double total_ = 0.0;
  double current_ = 0.0;
  double last_scale_ = 1e18;
  bool any_ = false;
  std::size_t used_ = 0;
};

}  // namespace

std::optional<NumberPart> number_part_of(const Word& word, const WordTable& table) {
  if (word.text.size() > 24) return std::nullopt;
  const bool is_plain = std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const std::string folded = is_plain ? std::string() : without_case_and_accents(word.text);
  const std::string_view plain = is_plain ? word.text : folded;
  auto known = table.find(plain);
  if (constexpr std::string_view arabic_and = "و"; !known && plain.starts_with(arabic_and)) {
    known = table.find(plain.substr(arabic_and.size()));
    if (known && known->front() >= '0' && known->front() <= '9')
      return NumberPart{NumberPart::Role::add, whole(*known), true};
  }
  if (!known) return std::nullopt;
  using enum NumberPart::Role;
  switch (known->front()) {
    case 'h':
      return NumberPart{hundred, 100.0};
    case 'x':
      return NumberPart{scale, whole(known->substr(1))};
    case '/':
      return NumberPart{fraction, whole(known->substr(1))};
    case '&':
      return NumberPart{join, 0.0};
    case 'a':
      return NumberPart{article, 1.0};
    case '-':
      return NumberPart{minus, -1.0};
    default:
      return NumberPart{add, whole(*known)};
  }
}

std::optional<NumberRun> read_number_words(std::span<const Word> words, const WordTable& table) {
  return WordRun(words, table).read();
}

}  // namespace worksheet

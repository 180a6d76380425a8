#include "text/word_splitter.h"

namespace worksheet {
namespace {

bool is_times(char32_t code) {
  static constexpr std::u32string_view signs = U"×xX*·⋅∙";
  return signs.find(code) != signs.npos;
}

void append_number_sign(std::string& text, char32_t code) {
  if (code == U' ' || code == U'(' || code == U')') return;
  const char32_t sign = is_apostrophe(code) ? U'\''
                        : is_dash(code)     ? U'-'
                        : code == U'\\'     ? U'/'
                        : code == U'·'      ? U'.'
                        : is_times(code)    ? U'*'
                                            : code;
  append_utf8(text, sign);
}

}  // namespace

std::string WordSplitter::number_text(std::size_t at, std::size_t end) const {
  std::size_t power = end;
  for (std::size_t i = at; i < end && power == end; ++i)
    if (code(i) == U'^') power = i;
  if (end > at && has_operator_ && end_of_algebra(at) == end) return letters_text(at, end);
  std::string text;
  const bool of_ten = power != end && power >= at + 2 && is_ten(power - 2) && (power - 2 == at || !is_digit(power - 3));
  std::size_t factor = of_ten ? power - 2 : end;
  while (of_ten && factor > at && (code(factor - 1) == U' ' || is_times(code(factor - 1)))) --factor;
  for (std::size_t i = at; i < factor; ++i) append_number_sign(text, code(i));
  if (!of_ten) return text;
  if (text.empty() || text == "-") text += '1';
  text += 'e';
  for (std::size_t i = power + 1; i < end; ++i) append_number_sign(text, code(i));
  return text;
}

std::size_t WordSplitter::end_of_lone_negative(std::size_t at) const {
  const std::size_t number = past_blanks(at + 1);
  if (at != first_ || !is_digit(number)) return at;
  const std::size_t end = end_of_number(number);
  std::size_t rest = past_blanks(end);
  if (code(rest) == U'.') rest = past_blanks(rest + 1);
  return rest == codes_.size() ? end : at;
}

std::size_t WordSplitter::end_of_number(std::size_t at) const {
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

std::size_t WordSplitter::end_of_exponent(std::size_t at) const {
  if (code(at) != U'e' && code(at) != U'E') return at;
  std::size_t power = at + 1;
  if (code(power) == U'-' || code(power) == U'+') ++power;
  const std::size_t digits = power;
  while (is_digit(power)) ++power;
  return power > digits && !is_word_character(code(power)) ? power : at;
}

std::size_t WordSplitter::end_of_power(std::size_t at) const {
  if (!has_power_) return at;
  if (code(at) == U'^') return end_of_raised(at);
  const std::size_t times = past_blanks(at);
  if (!is_times(code(times))) return at;
  const std::size_t ten = past_blanks(times + 1);
  return is_power_of_ten(ten) ? end_of_raised(ten + 2) : at;
}

std::size_t WordSplitter::end_of_raised(std::size_t at) const {
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

std::size_t WordSplitter::end_of_spaced_fraction(std::size_t at) const {
  const std::size_t bar = past_blanks(at);
  const std::size_t below = past_blanks(bar + 1);
  if (code(bar) != U'/' || !is_digit(below)) return at;
  std::size_t end = below;
  while (is_digit(end)) ++end;
  const std::size_t next = past_blanks(end);
  const bool before = !words_.empty() && at > 0 && code(past_blanks_before(at)) == U'/';
  return before || is_word_character(code(end)) || code(next) == U'/' || is_decimal_point(end) ? at : end;
}

std::size_t WordSplitter::past_blanks_before(std::size_t at) const {
  while (at > 0 && is_digit(at - 1)) --at;
  while (at > 0 && code(at - 1) == U' ') --at;
  return at > 0 ? at - 1 : 0;
}

bool WordSplitter::is_ordinal_ending(std::size_t at, std::size_t end) const {
  const auto low = [this](std::size_t i) { return code(i) | 0x20; };
  if (end == at + 1) return low(at) == U's';
  if (end != at + 2) return false;
  const char32_t first = low(at), second = low(at + 1);
  return (first == U's' && second == U't') || (first == U'n' && second == U'd') || (first == U'r' && second == U'd') ||
         (first == U't' && second == U'h');
}

}  // namespace worksheet

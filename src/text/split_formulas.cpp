#include <algorithm>

#include "text/word_splitter.h"

namespace worksheet {
namespace {

bool is_latin_capital(char32_t code) { return code >= U'A' && code <= U'Z'; }
bool is_small_latin_letter(char32_t code) { return code >= U'a' && code <= U'z'; }

}  // namespace

std::size_t WordSplitter::end_of_symbol(std::size_t begin, std::size_t end) const {
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

bool WordSplitter::is_chemical(std::size_t begin, std::size_t end) const {
  const bool whole = begin == first_ && past_blanks(end + 1) == codes_.size();
  if (end == begin + 1 && whole && is_latin_capital(code(begin))) return true;  // "O-", a group of blood
  if (end == begin + 1) return code(begin) == U'e' || code(begin) == U'H' || code(begin) == U'F' || code(begin) == U'K';
  for (std::size_t at = begin; at < end; ++at) {
    const bool second = at > begin && is_latin_capital(code(at - 1)) && is_small_latin_letter(code(at));
    if (!is_latin_capital(code(at)) && !second && !(at > begin && is_digit(at))) return false;
  }
  return true;
}

WordSplitter::Operand WordSplitter::operand_at(std::size_t at) const {
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

std::size_t WordSplitter::end_of_algebra(std::size_t at) const {
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

}  // namespace worksheet

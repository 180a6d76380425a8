#include "text/plain_words.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Where the address of a Markdown link that begins with "](" at `begin` ends; `begin` itself where there is none.
std::size_t end_of_address(std::string_view text, std::size_t begin) {
  if (text.substr(begin, 2) != "](") return begin;
  std::size_t open = 0;
  for (std::size_t i = begin + 1; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++open;
    if (text[i] == ')' && --open == 0) return i + 1;
  }
  return begin;
}

}  // namespace

std::string plain_words(std::string_view text) {
  const std::string folded = fold_case(to_nfc(text));
  std::string words;
  char32_t before = U' ';
  for (std::size_t i = 0; i < folded.size();) {
    if (const std::size_t end = end_of_address(folded, i); end != i) {
      before = U' ';
      i = end;
      continue;
    }
    const Decoded at = decode_at(folded, i);
    if (is_word_character(at.code)) {
      const bool is_new = !is_word_character(before) || is_unspaced_script(before) || is_unspaced_script(at.code);
      if (is_new) words += ' ';
      words.append(folded, i, at.length);
    }
    before = at.code;
    i += at.length;
  }
  if (!words.empty()) words += ' ';
  return words;
}

std::size_t count_words(std::string_view plain) {
  const auto blanks = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
  return blanks == 0 ? 0 : blanks - 1;
}

}  // namespace worksheet

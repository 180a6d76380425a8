#include "lesson/lesson_id.h"

#include <algorithm>

#include "text/concat.h"
#include "text/fingerprint.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr std::size_t most_letters = 64;

bool is_plain(char32_t code) { return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'); }

/// What parts or closes words and tells no two titles apart.
bool is_punctuation(char32_t code) {
  constexpr std::u32string_view marks = U"!\"'(),-./:;?[]_{}¡¿·«»„“”‘’‚‹›–—…";
  return is_space(code) || marks.find(code) != std::u32string_view::npos || (code >= 0x3001 && code <= 0x300F);
}

/// A hyphen that ends a word is a sign: "Test A-".
bool is_sign(std::u32string_view title, std::size_t at) {
  const bool follows_word = at > 0 && is_plain(title[at - 1]);
  return title[at] == '-' && follows_word && (at + 1 == title.size() || is_space(title[at + 1]));
}

struct TitleLetters {
  std::string id;
  bool are_all = true;  ///< Nothing but punctuation was left out.
};

TitleLetters letters_of(std::string_view title) {
  TitleLetters result;
  const std::u32string codes = decode_utf8(without_case_and_accents(title));
  for (std::size_t at = 0; at < codes.size(); ++at) {
    if (is_plain(codes[at]))
      result.id += static_cast<char>(codes[at]);
    else if (!result.id.empty() && result.id.back() != '-')
      result.id += '-';
    if (!is_plain(codes[at]) && (!is_punctuation(codes[at]) || is_sign(codes, at))) result.are_all = false;
  }
  return result;
}

std::string cut(std::string id, std::size_t most) {
  id.resize(std::min(id.size(), most));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string only_fingerprint(std::string_view title) { return concat({"lesson-", fingerprint_of(title)}); }

}  // namespace

std::string id_from_title(std::string_view title) {
  const auto [letters, are_all] = letters_of(title);
  std::string whole = cut(letters, letters.size());
  if (whole.empty()) return only_fingerprint(title);
  if (are_all && whole.size() <= most_letters) return whole;
  const std::string fingerprint = fingerprint_of(title);
  return concat({cut(whole, most_letters - fingerprint.size() - 1), "-", fingerprint});
}

std::string earlier_id_from_title(std::string_view title) {
  const std::string id = cut(letters_of(title).id, most_letters);
  return id.empty() ? only_fingerprint(title) : id;
}

}  // namespace worksheet

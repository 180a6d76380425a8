#pragma once

#include <string_view>

namespace worksheet {

/// Whether `word` is one of `words`, which stand one blank apart.
constexpr bool is_among(std::string_view word, std::string_view words) {
  while (words.size() >= word.size()) {
    const std::size_t size = words.find(' ');
    if (words.substr(0, size) == word) return !word.empty();
    if (size == words.npos) return false;
    words.remove_prefix(size + 1);
  }
  return false;
}

}  // namespace worksheet

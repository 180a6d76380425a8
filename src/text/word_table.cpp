#include "text/word_table.h"

#include <algorithm>

namespace worksheet {

WordTable::WordTable(std::string_view packed) {
  const auto next = [&packed] {
    const std::size_t end = std::min(packed.find(' '), packed.size());
    const std::string_view word = packed.substr(0, end);
    packed.remove_prefix(std::min(end + 1, packed.size()));
    return word;
  };
  while (!packed.empty()) {
    const std::string_view word = next();
    entries_.emplace_back(word, next());
  }
  std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::optional<std::string_view> WordTable::find(std::string_view word) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), word,
                                   [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (at == entries_.end() || at->first != word) return std::nullopt;
  return at->second;
}

}  // namespace worksheet

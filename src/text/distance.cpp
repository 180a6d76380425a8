#include "text/distance.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace worksheet {

std::optional<std::size_t> edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return std::nullopt;
  const auto same = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  a.remove_prefix(static_cast<std::size_t>(same.first - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(same.second - b.begin()));
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  // One slip leaves one letter, or two that changed places, between what is the same.
  if (limit == 1 && b.size() > 2) return std::nullopt;
  const std::size_t beyond = limit + 1;
  // Rows of the alignment table; only cells within `limit` of the diagonal are ever below `beyond`.
  std::vector<std::size_t> before(b.size() + 1, beyond), last(b.size() + 1, beyond), row(b.size() + 1, beyond);
  for (std::size_t j = 0; j <= std::min(limit, b.size()); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t end = std::min(b.size(), i + limit);
    row[first - 1] = first == 1 && i <= limit ? i : beyond;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= end; ++j) {
      std::size_t cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost = std::min({cost, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = std::min(cost, before[j - 2] + 1);
      row[j] = std::min(cost, beyond);
      least = std::min(least, row[j]);
    }
    if (end < b.size()) row[end + 1] = beyond;
    if (least > limit) return std::nullopt;
    std::swap(before, last);
    std::swap(last, row);
  }
  if (last[b.size()] > limit) return std::nullopt;
  return last[b.size()];
}

}  // namespace worksheet

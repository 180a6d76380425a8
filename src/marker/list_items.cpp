#include "marker/list_items.h"

#include <algorithm>

namespace worksheet {

std::vector<std::optional<std::size_t>> match_items(const std::vector<ListItem>& items,
                                                    const std::vector<double>& points) {
  std::vector<std::optional<std::size_t>> taken_by(items.size());
  std::vector<std::size_t> order;
  const auto dearer = [&](std::size_t a, std::size_t b) { return points[a] > points[b]; };
  for (std::size_t i = 0; i < points.size(); ++i)
    order.insert(std::upper_bound(order.begin(), order.end(), i, dearer), i);
  for (const IdeaState state : {IdeaState::covered, IdeaState::unsure}) {
    const auto place = [&](auto&& self, std::size_t idea, std::vector<bool>& tried) -> bool {
      for (std::size_t item = 0; item < items.size(); ++item) {
        if (tried[item] || items[item].offers[idea].state != state) continue;
        tried[item] = true;
        const auto holder = taken_by[item];
        if (holder && items[item].offers[*holder].state != state) continue;
        if (!holder || self(self, *holder, tried)) {
          taken_by[item] = idea;
          return true;
        }
      }
      return false;
    };
    for (const std::size_t idea : order) {
      if (std::find(taken_by.begin(), taken_by.end(), std::optional(idea)) != taken_by.end()) continue;
      std::vector<bool> tried(items.size());
      place(place, idea, tried);
    }
  }
  return taken_by;
}

}  // namespace worksheet

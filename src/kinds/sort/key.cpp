#include "kinds/sort/key.h"

#include <algorithm>

namespace worksheet {

std::vector<Sort::Item> Sort::items() const {
  std::vector<Item> all;
  for (const Group& group : groups)
    for (const std::string& item : group.items) all.push_back({item, group.name});
  for (const std::string& item : ungrouped) all.push_back({item, ""});
  const auto stands_before = [](const Item& one, const Item& other) { return one.text < other.text; };
  std::make_heap(all.begin(), all.end(), stands_before);
  std::sort_heap(all.begin(), all.end(), stands_before);
  return all;
}

}  // namespace worksheet

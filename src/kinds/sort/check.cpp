#include <algorithm>

#include "kinds/shares.h"
#include "kinds/sort/key.h"

namespace worksheet {

std::vector<Sort::Item> Sort::items() const {
  std::vector<Item> all;
  for (const Group& group : groups)
    for (const std::string& item : group.items) all.push_back({item, group.name});
  const auto stands_before = [](const Item& one, const Item& other) { return one.text < other.text; };
  std::make_heap(all.begin(), all.end(), stands_before);
  std::sort_heap(all.begin(), all.end(), stands_before);
  return all;
}

Mark check(const Sort& kind, const Response& response) {
  Mark mark;
  for (const Sort::Item& item : kind.items()) mark.items.push_back({check_joined(response, item.text, item.group)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

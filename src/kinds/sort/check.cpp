#include <algorithm>

#include "kinds/shares.h"
#include "kinds/sort/key.h"

namespace worksheet {

Mark check(const Sort& kind, const Response& response, const CheckContext& /*context*/) {
  Mark mark;
  for (const Sort::Item& item : kind.items()) mark.items.push_back({check_joined(response, item.text, item.group)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

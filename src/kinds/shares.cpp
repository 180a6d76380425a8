#include "kinds/shares.h"

#include <algorithm>

namespace worksheet {

void score_by_shares(Mark& mark) {
  const auto right = std::count_if(mark.items.begin(), mark.items.end(),
                                   [](const ItemMark& item) { return item.verdict == Verdict::correct; });
  mark.score = static_cast<double>(right) / static_cast<double>(mark.items.size());
  mark.verdict = mark.score == 1.0 ? Verdict::correct : right > 0 ? Verdict::partly : Verdict::incorrect;
  mark.confidence = mark.score;
}

Verdict check_joined(const Response& response, const std::string& from, const std::string& to) {
  const auto* joined = std::get_if<Joined>(&response);
  const auto found = joined ? joined->find(from) : Joined::const_iterator{};
  if (!joined || found == joined->end() || is_blank(found->second)) return Verdict::unanswered;
  return found->second == to ? Verdict::correct : Verdict::incorrect;
}

}  // namespace worksheet

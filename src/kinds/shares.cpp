#include "kinds/shares.h"

#include <algorithm>

namespace worksheet {

void score_by_shares(Mark& mark) {
  const auto count = [&](Verdict verdict) {
    return std::count_if(mark.items.begin(), mark.items.end(),
                         [verdict](const ItemMark& item) { return item.verdict == verdict; });
  };
  const auto all = static_cast<std::ptrdiff_t>(mark.items.size());
  const auto right = count(Verdict::correct), open = count(Verdict::unsure);
  mark.score = static_cast<double>(right) / static_cast<double>(all);
  mark.open = static_cast<double>(open) / static_cast<double>(all);
  mark.verdict = right == all                      ? Verdict::correct
                 : open > 0 && right + open == all ? Verdict::unsure
                 : right > 0                       ? Verdict::partly
                                                   : Verdict::incorrect;
  mark.confidence = mark.score;
}

Verdict check_joined(const Response& response, const std::string& from, const std::string& to) {
  const auto* joined = std::get_if<Joined>(&response);
  const auto found = joined ? joined->find(from) : Joined::const_iterator{};
  if (!joined || found == joined->end() || is_blank(found->second)) return Verdict::unanswered;
  return found->second == to ? Verdict::correct : Verdict::incorrect;
}

}  // namespace worksheet

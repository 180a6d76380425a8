#include <algorithm>
#include <set>

#include "kinds/choice/key.h"

namespace worksheet {

// All or nothing, or shares: see key.h.
Mark check(const Choice& kind, const Response& response, const CheckContext& /*context*/) {
  const std::vector<std::string> lines = lines_of(response);
  const std::set<std::string> picks(lines.begin(), lines.end());
  Mark mark;
  std::size_t right = 0;
  for (const std::string& line : lines) {
    const auto option = std::find_if(kind.options.begin(), kind.options.end(),
                                     [&](const Choice::Option& candidate) { return candidate.text == line; });
    const bool is_right = option != kind.options.end() && option->right;
    mark.items.push_back({is_right ? Verdict::correct : Verdict::incorrect});
  }
  for (const Choice::Option& option : kind.options)
    if (option.right && picks.count(option.text) != 0) ++right;
  const std::size_t wrong = picks.size() - right;
  const auto all_right = static_cast<std::size_t>(std::count_if(
      kind.options.begin(), kind.options.end(), [](const Choice::Option& option) { return option.right; }));
  if (kind.several)
    mark.score = right > wrong ? static_cast<double>(right - wrong) / static_cast<double>(all_right) : 0.0;
  else
    mark.score = right == 1 && wrong == 0 ? 1.0 : 0.0;
  mark.verdict = mark.score == 1.0 ? Verdict::correct : mark.score > 0.0 ? Verdict::partly : Verdict::incorrect;
  mark.confidence = mark.score;
  return mark;
}

}  // namespace worksheet

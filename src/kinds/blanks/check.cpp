#include "kinds/blanks/key.h"
#include "kinds/shares.h"

namespace worksheet {

Mark check(const Blanks& kind, const Response& response, const CheckContext& context) {
  const std::vector<Blanks::Gap> gaps = kind.gaps();
  Lines lines = lines_of(response);
  lines.resize(gaps.size());
  Mark mark;
  for (std::size_t i = 0; i < gaps.size(); ++i)
    mark.items.push_back({check_gap(gaps[i].answers, lines[i], kind.filling, kind.rules, context, mark.forgiven)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

#include "kinds/label/key.h"
#include "kinds/shares.h"

namespace worksheet {

Mark check(const Label& kind, const Response& response, const CheckContext& context) {
  Lines lines = lines_of(response);
  lines.resize(kind.spots.size());
  Mark mark;
  for (std::size_t i = 0; i < lines.size(); ++i)
    mark.items.push_back(
        {check_gap(kind.spots[i].answers, lines[i], kind.filling, kind.rules, context, mark.forgiven)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

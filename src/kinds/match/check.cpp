#include "kinds/match/key.h"
#include "kinds/shares.h"

namespace worksheet {

Mark check(const Match& kind, const Response& response, const CheckContext& /*context*/) {
  Mark mark;
  for (const Match::Pair& pair : kind.pairs) mark.items.push_back({check_joined(response, pair.term, pair.meaning)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

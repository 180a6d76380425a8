#include "kinds/match/key.h"
#include "kinds/shares.h"

namespace worksheet {

std::vector<std::string> Match::meanings() const {
  std::vector<std::string> all;
  for (const Pair& pair : pairs) all.push_back(pair.meaning);
  all.insert(all.end(), distractors.begin(), distractors.end());
  return all;
}

Mark check(const Match& kind, const Response& response) {
  Mark mark;
  for (const Match::Pair& pair : kind.pairs) mark.items.push_back({check_joined(response, pair.term, pair.meaning)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

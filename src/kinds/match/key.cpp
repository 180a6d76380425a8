#include "kinds/match/key.h"

namespace worksheet {

std::vector<std::string> Match::meanings() const {
  std::vector<std::string> all;
  for (const Pair& pair : pairs)
    if (!pair.meaning.empty()) all.push_back(pair.meaning);
  all.insert(all.end(), distractors.begin(), distractors.end());
  return all;
}

}  // namespace worksheet

#include "kinds/match/key.h"
#include "text/concat.h"

namespace worksheet {

std::vector<std::string> model_answer(const Match& kind) {
  std::vector<std::string> texts;
  for (const Match::Pair& pair : kind.pairs) texts.push_back(concat({pair.term, ": ", pair.meaning}));
  return texts;
}

Response right_response(const Match& kind) {
  Joined all;
  for (const Match::Pair& pair : kind.pairs) all.emplace(pair.term, pair.meaning);
  return all;
}

ItemTexts item_texts(const Match& kind, const Response& /*response*/) {
  ItemTexts texts;
  for (const Match::Pair& pair : kind.pairs) {
    texts.names.push_back(pair.term);
    texts.answers.push_back(pair.meaning);
  }
  return texts;
}

}  // namespace worksheet

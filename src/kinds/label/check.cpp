#include <algorithm>

#include "kinds/label/key.h"
#include "kinds/shares.h"
#include "text/sort_texts.h"

namespace worksheet {

std::vector<std::string> Label::offered() const {
  std::vector<std::string> words = distractors;
  for (const Spot& spot : spots) words.push_back(spot.answers.front());
  sort_texts(words);
  return words;
}

Mark check(const Label& kind, const Response& response, std::string_view language) {
  Lines lines = lines_of(response);
  lines.resize(kind.spots.size());
  Mark mark;
  for (std::size_t i = 0; i < lines.size(); ++i)
    mark.items.push_back(
        {check_gap(kind.spots[i].answers, lines[i], kind.filling, kind.rules, language, mark.forgiven)});
  score_by_shares(mark);
  return mark;
}

}  // namespace worksheet

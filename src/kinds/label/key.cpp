#include "kinds/label/key.h"

#include "text/sort_texts.h"

namespace worksheet {

std::vector<std::string> Label::offered() const {
  std::vector<std::string> words = distractors;
  for (const Spot& spot : spots)
    if (!spot.answers.empty()) words.push_back(spot.answers.front());
  sort_texts(words);
  return words;
}

}  // namespace worksheet

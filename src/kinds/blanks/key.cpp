#include "kinds/blanks/key.h"

#include <algorithm>

#include "text/sort_texts.h"

namespace worksheet {

std::vector<Blanks::Gap> Blanks::gaps() const {
  std::vector<Gap> result;
  for (const Piece& piece : pieces)
    if (const Gap* gap = std::get_if<Gap>(&piece)) result.push_back(*gap);
  return result;
}

std::vector<std::string> Blanks::offered() const {
  std::vector<std::string> words = distractors;
  for (const Gap& gap : gaps())
    if (!gap.answers.empty()) words.push_back(gap.answers.front());
  sort_texts(words);
  // In a bank a word that fills two gaps stands there twice, as on paper; a menu offers it once.
  if (filling == Filling::menus) words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace worksheet

#include "kinds/short/key.h"

#include <algorithm>

namespace worksheet {

std::size_t ShortText::lines_to_write() const {
  if (key.ideas.empty()) return lines;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < std::min(key.need, key.ideas.size()); ++i) letters += key.ideas[i].say.front().size();
  return std::clamp<std::size_t>(1 + letters / 50, 1, most_lines);
}

}  // namespace worksheet

#include "text/endings.h"

#include "text/word_table.h"

namespace worksheet {

std::size_t Endings::find_vowel(std::size_t at, bool vowel) const {
  while (at < text.size() && is_vowel(at) != vowel) ++at;
  return at;
}

std::size_t Endings::region_after(std::size_t at) const {
  const std::size_t end = find_vowel(find_vowel(at), false);
  return end < text.size() ? end + 1 : text.size();
}

bool Endings::cut_if(std::string_view ending, std::size_t region) {
  if (!ends(ending) || !leaves(ending, region)) return false;
  cut(ending.size());
  return true;
}

std::optional<std::string_view> Endings::longest(std::string_view endings, std::size_t from) const {
  std::optional<std::string_view> best;
  while (!endings.empty()) {
    const std::string_view ending = take_until(endings, ' ');
    if (text.empty() || (best && ending.size() <= best->size())) continue;
    if (ending.back() == text.back() && ends(ending) && leaves(ending, from)) best = ending;
  }
  return best;
}

}  // namespace worksheet

#include "text/stem_arabic.h"

namespace worksheet {
namespace {

constexpr std::size_t letter = 2;  // bytes

}  // namespace

std::string stem_arabic(std::string_view word) {
  constexpr std::string_view with_and = "و";
  if (word.starts_with(with_and) && word.size() >= 4 * letter) word.remove_prefix(letter);
  for (const std::string_view article : {"بال", "كال", "فال", "لل", "ال"})
    if (word.starts_with(article) && word.size() >= article.size() + 2 * letter) {
      word.remove_prefix(article.size());
      break;
    }
  for (const std::string_view ending : {"ها", "ان", "ات", "ون", "ين", "يه", "ية", "ته", "ه", "ة", "ي", "ا"})
    if (word.ends_with(ending) && word.size() >= ending.size() + 2 * letter) word.remove_suffix(ending.size());
  return std::string(word);
}

}  // namespace worksheet

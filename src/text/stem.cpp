#include "text/stem.h"

#include "text/stem_english.h"

namespace worksheet {

std::string stem(std::string_view word, std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "en") return stem_english(word);
  return std::string(word);
}

}  // namespace worksheet

#include "text/stem.h"

#include "text/stem_arabic.h"
#include "text/stem_english.h"
#include "text/stem_french.h"
#include "text/stem_german.h"
#include "text/stem_spanish.h"
#include "text/unicode.h"

namespace worksheet {

std::string stem(std::string_view word, std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "en") return stem_english(word);
  if (primary == "es") return stem_spanish(word);
  if (primary == "fr") return stem_french(word);
  if (primary == "de") return stem_german(word);
  if (primary == "ar") return stem_arabic(strip_accents(word));
  return std::string(word);
}

}  // namespace worksheet

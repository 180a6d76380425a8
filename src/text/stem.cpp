#include "text/stem.h"

#include "text/stem_arabic.h"
#include "text/stem_english.h"
#include "text/stem_french.h"
#include "text/stem_german.h"
#include "text/stem_spanish.h"
#include "text/unicode.h"

namespace worksheet {

std::string stem(std::string_view word, const Language& language) {
  const std::string_view primary = language.primary;
  if (primary == "en") return stem_english(word);
  if (primary == "es") return stem_spanish(word);
  if (primary == "fr") return stem_french(word);
  if (primary == "de") return stem_german(word);
  if (primary == "ar") return stem_arabic(strip_accents(word));
  return std::string(word);
}

std::string plain_stem(std::string_view word, const Language& language) {
  // Snowball knows endings by their accents: those go last.
  std::string stemmed = strip_accents(stem(fold_case(word), language));
  // "Altas" and "alto" are too short for Snowball's rules.
  if (language.primary == "es") {
    if (stemmed.size() > 3 && stemmed.back() == 's') stemmed.pop_back();
    if (stemmed.size() > 3 && (stemmed.back() == 'a' || stemmed.back() == 'o')) stemmed.pop_back();
  }
  return stemmed;
}

}  // namespace worksheet

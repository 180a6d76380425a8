#include "text/compatibility.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

using namespace worksheet;

namespace {

std::string usual(std::string_view text, const Language& language = "en") {
  std::u32string codes;
  for (const char32_t code : decode_utf8(text)) append_usual(codes, code, language);
  return encode_utf8(codes);
}

}  // namespace

TEST_CASE("letters and signs of keyboards, fonts and old encodings are the usual ones") {
  struct Row {
    std::string written, usual, language = "en";
  };
  for (const Row& row : std::vector<Row>{{"ﬁnd", "find"},
                                         {"ＣＯ２", "CO2"},
                                         {"Ⅷ", "VIII"},
                                         {"H₂O", "H2O"},
                                         {"ｺｰﾋｰ", "コーヒー"},
                                         {"℃", "°C"},
                                         {"㎞", "km"},
                                         {"𝐱", "x"},
                                         {"①", "1"},
                                         {"ﻛﺘﺎﺏ", "كتاب"},
                                         {"یک", "يك", "fa"},
                                         {"ştiinţă", "știință", "ro"},
                                         {"şu", "şu", "tr"},
                                         {"cœur", "coeur", "fr"},
                                         {"20ºC", "20°C"},
                                         {"½", "½"},
                                         {"é", "é"},
                                         {"漢字", "漢字"},
                                         {"plain", "plain"}}) {
    CAPTURE(row.written);
    CHECK(usual(row.written, row.language) == row.usual);
  }
}

TEST_CASE("what is seen is no invisible mark") {
  for (const char32_t code : {U'\u00AD', U'\u200B', U'\u200D', U'\u2060', U'\uFEFF', U'\u200F'})
    CHECK(is_invisible(code));
  for (const char32_t code : {U'a', U' ', U'-', U'é', U'\u00A0', U'\u0301'}) CHECK_FALSE(is_invisible(code));
}

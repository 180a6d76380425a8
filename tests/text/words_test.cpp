#include "text/words.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace worksheet;

namespace {

std::string joined(const std::vector<Word>& words) {
  std::string line;
  for (const Word& word : words) line += (line.empty() ? "" : "|") + word.text;
  return line;
}

}  // namespace

TEST_CASE("text is split into words as a reader sees them") {
  struct Row {
    std::string text, words, language = "en";
  };
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {"The moon pulls.", "The|moon|pulls"},
           {"I don’t know", "I|don't|know"},
           {"the students' books 'quoted'", "the|students|books|quoted"},
           {"well-known", "well|known"},
           {"1,250 people", "1,250|people"},
           {"at 10:30, 5/8 of -3", "at|10:30|5/8|of|-3"},
           {"−3 °C", "-3|°|C"},
           {"42km", "42|km"},
           {"1st of the 1990s", "1st|of|the|1990s"},
           {"1e6 and 1.5e-3", "1e6|and|1.5e-3"},
           {"2010-2015", "2010|2015"},
           {"H2O and CO2", "H2O|and|CO2"},
           {"$5 or 12%", "$|5|or|12|%"},
           {"the U.S. and the U.S.A", "the|US|and|the|USA"},
           {"e.g. this", "eg|this"},
           {"The end.Then more", "The|end|Then|more"},
           {"l'eau de l’été", "l'|eau|de|l'|été", "fr"},
           {"aujourd'hui", "aujourd'hui", "fr"},
           {"水的循环", "水|的|循|环", "zh"},
           {"สวัสดี", "ส|วั|ส|ดี", "th"},
           {"한국 사람", "한국|사람", "ko"},
           {"a\xFF"
            "b",
            "a|b"},
           {"—…!?", ""},
           {"- 5", "-5"},
           {"- 5 apples", "5|apples"},
           {"It sank to - 12", "It|sank|to|12"},
           {"3.2 × 10³ m", "3.2e3|m"},
           {"10^(-4)", "1e-4"},
           {"2^3", "2^3"},
           {"1\\4 or 1 / 4", "1/4|or|1/4"},
           {"1 / 4 / 2020", "1|4|2020"},
           {"1·5", "1.5"},
           {"Ca²⁺ and Cl⁻", "Ca2+|and|Cl-"},
           {"SO₄²⁻", "SO42-"},
           {"pre- and post-war", "pre|and|post|war"},
           {"x² + 3x is", "x2+3x|is"},
           {"y - 3 casas", "y|3|casas", "es"},
           {"photo\u200Bsynthesis", "photosynthesis"},
           {"doesn´t", "doesn't"},
           {"l`eau", "l'|eau", "fr"},
           {"World War Ⅱ", "World|War|II"},
           {"20℃", "20|°|C"},
           {"צה״ל", "צה\"ל", "he"},
       })
    SUBCASE(row.text.c_str()) { CHECK(joined(split_words(row.text, row.language)) == row.words); }
}

TEST_CASE("words know where they stand and what parts them") {
  const std::vector<Word> words = split_words("Añ, b-c. D", "en");
  REQUIRE(words.size() == 4);
  CHECK(words[0] == Word{"Añ", 0, 3, Break::none, false});
  CHECK(words[1] == Word{"b", 5, 6, Break::comma, false});
  CHECK(words[2] == Word{"c", 7, 8, Break::none, true});
  CHECK(words[3] == Word{"D", 10, 11, Break::clause, false});
}

TEST_CASE("words of any bytes stand in order within them") {
  std::mt19937 chance(4);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::string alphabet = "ab1 .,'-/eE%^+x(é水ู\xCC\x81\xC2\xB2";
    for (std::size_t i = chance() % 20; i > 0; --i) text.push_back(alphabet[chance() % alphabet.size()]);
    std::size_t last = 0;
    for (const Word& word : split_words(text, "fr")) {
      CHECK(last <= word.begin);
      CHECK(word.begin < word.end);
      CHECK(word.end <= text.size());
      CHECK(!word.text.empty());
      last = word.end;
    }
  }
}

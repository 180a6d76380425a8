#include "text/spelling.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace worksheet;

namespace {

struct Spelling {
  std::string_view wrote, meant;
};

}  // namespace

TEST_CASE("a word written as it sounds is read") {
  static constexpr std::array<Spelling, 7> words{{{"fotosynthesis", "photosynthesis"},
                                                  {"constitushun", "constitution"},
                                                  {"permishon", "permission"},
                                                  {"sunlite", "sunlight"},
                                                  {"parashute", "parachute"},
                                                  {"nowledge", "knowledge"},
                                                  {"energi", "energy"}}};
  for (const Spelling& word : words) {
    CAPTURE(word.wrote);
    CHECK(misspelling(word.wrote, word.meant, false, "en"));
  }
}

TEST_CASE("whatever stands before it, an ending is read as it sounds") {
  static constexpr std::array<Spelling, 7> endings{{{"shun", "tion"},
                                                    {"shon", "sion"},
                                                    {"ite", "ight"},
                                                    {"ytte", "ight"},
                                                    {"graf", "graph"},
                                                    {"caliti", "cality"},
                                                    {"y", "igh"}}};
  std::mt19937 random(20);
  for (int round = 0; round < 2000; ++round) {
    std::string beginning;
    for (unsigned letters = 4 + random() % 4; letters > 0; --letters) beginning += "bdlmnrvzuao"[random() % 11];
    for (const Spelling& ending : endings) {
      const std::string wrote = beginning + std::string(ending.wrote), meant = beginning + std::string(ending.meant);
      if (is_real_word(wrote, "en")) continue;
      CAPTURE(wrote);
      CAPTURE(meant);
      CHECK(misspelling(wrote, meant, false, "en"));
    }
  }
}

TEST_CASE("a real word, a number and another name are no slips") {
  CHECK_FALSE(misspelling("adopt", "adapt", false, "en"));
  CHECK_FALSE(misspelling("affect", "effect", false, "en"));
  CHECK_FALSE(misspelling("1914", "1915", false, "en"));
  CHECK_FALSE(misspelling("manet", "monet", true, "en"));
  CHECK_FALSE(misspelling("iran", "iraq", true, "en"));
}

TEST_CASE("one letter for two is a misspelling of a word of four letters too") {
  CHECK(misspelling("wal", "wall", false, "en") == 1);
  CHECK(misspelling("bak", "back", false, "en") == 1);
  CHECK_FALSE(misspelling("bac", "back", false, "en"));
  CHECK_FALSE(misspelling("wa", "wall", false, "en"));
}

#include "checking/ideas/spelling.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace worksheet;

namespace {

std::string replaced(std::string text, std::string_view part, std::string_view with) {
  if (const std::size_t at = text.find(part); at != text.npos) text.replace(at, part.size(), with);
  return text;
}

}  // namespace

TEST_CASE("a word written as it sounds is read") {
  struct Pair {
    std::string_view wrote, meant;
  };
  static constexpr std::array<Pair, 7> pairs{{{"fotosynthesis", "photosynthesis"},
                                              {"constitushun", "constitution"},
                                              {"permishon", "permission"},
                                              {"sunlite", "sunlight"},
                                              {"parashute", "parachute"},
                                              {"nowledge", "knowledge"},
                                              {"energi", "energy"}}};
  for (const Pair& pair : pairs) {
    CAPTURE(pair.wrote);
    CHECK(misspelling(pair.wrote, pair.meant, false));
  }
}

TEST_CASE("whatever stands before it, an ending is read as it sounds") {
  struct Ending {
    std::string_view usual, heard;
  };
  static constexpr std::array<Ending, 7> endings{{{"tion", "shun"},
                                                  {"sion", "shon"},
                                                  {"ight", "ite"},
                                                  {"ight", "ytte"},
                                                  {"graph", "graf"},
                                                  {"cality", "caliti"},
                                                  {"igh", "y"}}};
  std::mt19937 random(20);
  for (int round = 0; round < 2000; ++round) {
    std::string beginning;
    for (unsigned letters = 4 + random() % 4; letters > 0; --letters) beginning += "bdlmnrvzuao"[random() % 11];
    for (const Ending& ending : endings) {
      const std::string meant = beginning + std::string(ending.usual),
                        wrote = replaced(meant, ending.usual, ending.heard);
      if (is_common_word(wrote)) continue;
      CAPTURE(wrote);
      CAPTURE(meant);
      CHECK(misspelling(wrote, meant, false));
    }
  }
}

TEST_CASE("a real word, a number and another name are no slips") {
  CHECK_FALSE(misspelling("adopt", "adapt", false));
  CHECK_FALSE(misspelling("affect", "effect", false));
  CHECK_FALSE(misspelling("1914", "1915", false));
  CHECK_FALSE(misspelling("manet", "monet", true));
  CHECK_FALSE(misspelling("iran", "iraq", true));
}

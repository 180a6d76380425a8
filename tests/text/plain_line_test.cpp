#include "text/plain_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("a plain line is what the page shows of a text, without its signs") {
  struct Row {
    std::string text, plain;
  };
  for (const Row& row : std::vector<Row>{{"", ""},
                                         {"Why **Salt** Keeps", "Why Salt Keeps"},
                                         {"*The Pearl*, part 2", "The Pearl, part 2"},
                                         {"***Both*** and _one_", "Both and one"},
                                         {"2*3*4 is 24", "2*3*4 is 24"},
                                         {"a*b*c", "a*b*c"},
                                         {"- 5 > 3 # no sign", "- 5 > 3 # no sign"},
                                         {"1 * 2 * 3", "1 * 2 * 3"},
                                         {"snake_case_name", "snake_case_name"},
                                         {"__init__ stays", "__init__ stays"},
                                         {"`a*b*` runs", "a*b* runs"},
                                         {"``a`b`` runs", "a`b runs"},
                                         {"open `code", "open `code"},
                                         {"see [the *map*](https://x.example/m) here", "see the map here"},
                                         {"![a gull](gull.png) flies", "a gull flies"},
                                         {"[note] and [half](", "[note] and [half]("},
                                         {"\\*not so\\*", "*not so*"},
                                         {"**open", "**open"},
                                         {"**outer *inner** left*", "outer *inner left*"},
                                         {"der **Fluß**mund", "der Flußmund"}}) {
    CAPTURE(row.text);
    CHECK(plain_line(row.text) == row.plain);
  }
}

TEST_CASE("a long line of signs is read in time proportional to it") {
  for (const char* sign : {"*", "_ ", "`", "[", "](", "**a ", "`` ` "}) {
    std::string text;
    while (text.size() < 400000) text += sign;
    CHECK(plain_line(text).size() <= text.size());
  }
}

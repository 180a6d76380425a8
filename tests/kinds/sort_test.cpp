#include <doctest/doctest.h>

#include <vector>

#include "kinds/sort/key.h"

using namespace worksheet;

namespace {

const Sort said{.groups = {{"Fact", {"It rained.", "A bus came."}}, {"Opinion", {"It was dull."}}}};

}  // namespace

TEST_CASE("each item in its group earns its share") {
  struct Row {
    Joined joined;
    double score;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{
           {{{"It rained.", "Fact"}, {"A bus came.", "Fact"}, {"It was dull.", "Opinion"}}, 1.0, Verdict::correct},
           {{{"It rained.", "Fact"}, {"A bus came.", "Fact"}, {"It was dull.", "Fact"}}, 2.0 / 3, Verdict::partly},
           {{{"It rained.", "Opinion"}, {"A bus came.", ""}}, 0.0, Verdict::incorrect},
           {{{"It rained.", "fact"}, {"Snow fell.", "Fact"}}, 0.0, Verdict::incorrect}}) {
    const Mark mark = check(said, row.joined);
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    CHECK(mark.items.size() == 3);
  }
}

TEST_CASE("the items come by their texts, whatever groups they are in") {
  const std::vector<Sort::Item> items = said.items();
  REQUIRE(items.size() == 3);
  CHECK(items[0].text == "A bus came.");
  CHECK(items[1].text == "It rained.");
  CHECK(items[2].text == "It was dull.");
  CHECK(items[2].group == "Opinion");
  const Mark mark = check(said, Joined{{"It was dull.", "Opinion"}});
  CHECK(mark.items[0].verdict == Verdict::unanswered);
  CHECK(mark.items[2].verdict == Verdict::correct);
}

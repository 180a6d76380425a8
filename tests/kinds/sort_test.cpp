#include <doctest/doctest.h>

#include <vector>

#include "kinds/question_problems.h"
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
    CHECK(mark.confidence == row.score);
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

TEST_CASE("what is wrong with groups is told") {
  const char* const change = "change one of the two, or remove it";
  check_problems({
      {R"({"type": "sort", "prompt": "?"})",
       {{{2, 1},
         "/questions/0",
         "a question has no `groups`",
         R"(add `"groups": {"Fact": ["…"], "Opinion": ["…"]}`)"}}},
      {R"({"type": "sort", "prompt": "?", "groups": [["a"], ["b"]]})",
       {{{2, 43},
         "/questions/0/groups",
         "this must be an object, not a list",
         R"(write `{"Fact": ["…"], "Opinion": ["…"]}`)"}}},
      {R"({"type": "sort", "prompt": "?", "groups": {"Fact": ["a", "b"]}})",
       {{{2, 43}, "/questions/0/groups", "the number of groups here is 1", "give 2 to 8 groups"}}},
      {R"({"type": "sort", "prompt": "?", "groups": {"Fact": ["a", "b"], "True/false": [], "": ["c"]}})",
       {{{2, 78}, "/questions/0/groups/True~1false", "the number of items here is 0", "give 1 to 50 items"},
        {{2, 82}, "/questions/0/groups/", "this group has no name", "write its name between the quotes"}}},
      {R"({"type": "sort", "prompt": "?", "groups": {"Fact": ["a", "b"], "Opinion": ["b", "b"], "x-axis": "c"}})",
       {{{2, 76}, "/questions/0/groups/Opinion/0", "this item is given twice", change},
        {{2, 81}, "/questions/0/groups/Opinion/1", "this item is given twice", change},
        {{2, 97}, "/questions/0/groups/x-axis", "this must be a list, not text", R"(write `["…", "…"]`)"}}},
  });
}

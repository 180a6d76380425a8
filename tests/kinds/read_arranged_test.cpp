#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"

using worksheet::Problem;

namespace {

struct Row {
  std::string text;
  std::vector<Problem> problems;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

const char* const change = "change one of the two, or remove it";

}  // namespace

TEST_CASE("what is wrong with pairs is told") {
  check({
      {R"({"type": "match", "prompt": "?"})",
       {{{2, 1}, "/questions/0", "a question has no `pairs`", R"(add `"pairs": [["term", "meaning"], ["…", "…"]]`)"}}},
      {R"({"type": "match", "prompt": "?", "pairs": {"a": "1"}})",
       {{{2, 43},
         "/questions/0/pairs",
         "this must be a list, not an object",
         R"(write `[["term", "meaning"], ["…", "…"]]`)"}}},
      {R"({"type": "match", "prompt": "?", "pairs": [["a", "1"]]})",
       {{{2, 43}, "/questions/0/pairs", "the number of pairs here is 1", "give 2 to 26 pairs"}}},
      {R"({"type": "match", "prompt": "?", "pairs": [["a", "1"], ["b"], "c"]})",
       {{{2, 56}, "/questions/0/pairs/1", "the number of texts in this pair is 1", R"(write `["term", "meaning"]`)"},
        {{2, 63}, "/questions/0/pairs/2", "this must be a list, not text", R"(write `["term", "meaning"]`)"}}},
      {R"({"type": "match", "prompt": "?", "pairs": [["a", "1"], ["b", "2"], ["a", "2"]], "distractors": ["3", "1"]})",
       {{{2, 69}, "/questions/0/pairs/2/0", "this term is given twice", change},
        {{2, 74}, "/questions/0/pairs/2/1", "this meaning is given twice", change},
        {{2, 102}, "/questions/0/distractors/1", "this meaning is given twice", change}}},
      {R"({"type": "match", "prompt": "?", "pairs": [["a", 1], ["b", "2"]], "distractors": "c"})",
       {{{2, 50}, "/questions/0/pairs/0/1", "this must be text, not a number", "put it in double quotes"},
        {{2, 82}, "/questions/0/distractors", "this must be a list, not text", R"(write `["…", "…"]`)"}}},
      {R"({"type": "match", "prompt": "?", "pair": [["a", "1"], ["b", "2"]]})",
       {{{2, 1}, "/questions/0", "a question has no `pairs`", R"(add `"pairs": [["term", "meaning"], ["…", "…"]]`)"},
        {{2, 34}, "/questions/0/pair", "`pair` is no key of a question", "did you mean `pairs`?"}}},
  });
}

TEST_CASE("what is wrong with an order is told") {
  check({
      {R"({"type": "order", "prompt": "?"})",
       {{{2, 1}, "/questions/0", "a question has no `items`", R"(add `"items": ["first", "second", "third"]`)"}}},
      {R"({"type": "order", "prompt": "?", "items": ["a"]})",
       {{{2, 43}, "/questions/0/items", "the number of items here is 1", "give 2 to 26 items"}}},
      {R"({"type": "order", "prompt": "?", "items": "a, b"})",
       {{{2, 43}, "/questions/0/items", "this must be a list, not text", R"(write `["…", "…"]`)"}}},
      {R"({"type": "order", "prompt": "?", "items": ["a", "b", "a", " "]})",
       {{{2, 54}, "/questions/0/items/2", "this item is given twice", change},
        {{2, 59}, "/questions/0/items/3", "this text is empty", "write something here, or remove it"}}},
  });
}

TEST_CASE("what is wrong with groups is told") {
  check({
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

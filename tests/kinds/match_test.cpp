#include <doctest/doctest.h>

#include <vector>

#include "kinds/match/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

const Match stages{.pairs = {{"ebb", "falling water"}, {"flood", "rising water"}, {"slack", "still water"}},
                   .distractors = {"deep water"}};

}  // namespace

TEST_CASE("each term that was joined rightly earns its share") {
  struct Row {
    Joined joined;
    double score;
    Verdict verdict;
    std::vector<Verdict> items;
  };
  using enum Verdict;
  for (const Row& row :
       std::vector<Row>{{{{"ebb", "falling water"}, {"flood", "rising water"}, {"slack", "still water"}},
                         1.0,
                         correct,
                         {correct, correct, correct}},
                        {{{"ebb", "falling water"}}, 1.0 / 3, partly, {correct, unanswered, unanswered}},
                        {{{"ebb", "rising water"}, {"flood", "falling water"}, {"slack", " "}},
                         0.0,
                         incorrect,
                         {incorrect, incorrect, unanswered}},
                        // One meaning for everything earns what one right guess does.
                        {{{"ebb", "still water"}, {"flood", "still water"}, {"slack", "still water"}},
                         1.0 / 3,
                         partly,
                         {incorrect, incorrect, correct}},
                        {{{"slack", "deep water"}}, 0.0, incorrect, {unanswered, unanswered, incorrect}},
                        {{{"tsunami", "falling water"}}, 0.0, incorrect, {unanswered, unanswered, unanswered}}}) {
    const Mark mark = check(stages, row.joined);
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    REQUIRE(mark.items.size() == row.items.size());
    for (std::size_t i = 0; i < row.items.size(); ++i) CHECK(mark.items[i].verdict == row.items[i]);
  }
}

TEST_CASE("what is wrong with pairs is told") {
  const char* const change = "change one of the two, or remove it";
  check_problems({
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

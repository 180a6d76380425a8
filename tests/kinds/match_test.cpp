#include <doctest/doctest.h>

#include <vector>

#include "kinds/match/key.h"

using namespace worksheet;

namespace {

const Match tides{.pairs = {{"ebb", "falling water"}, {"flood", "rising water"}, {"slack", "still water"}},
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
    const Mark mark = check(tides, row.joined);
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    REQUIRE(mark.items.size() == row.items.size());
    for (std::size_t i = 0; i < row.items.size(); ++i) CHECK(mark.items[i].verdict == row.items[i]);
  }
}

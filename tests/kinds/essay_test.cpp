#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/all_kinds.h"
#include "kinds/essay/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

TEST_CASE("an essay waits for a reader, and its ideas are only pointed out") {
  const Essay kind{.model = {}, .coverage = key_of({"the sea rises", "towns are flooded"}, 2)};
  const Mark mark = mark_of(kind, "I think that the sea rises.");
  CHECK(mark.verdict == Verdict::unsure);
  CHECK(mark.score == 0.0);
  REQUIRE(mark.ideas.size() == 2);
  CHECK(mark.ideas[0].state == IdeaState::covered);
  CHECK(mark.ideas[1].state == IdeaState::missing);
  CHECK(mark_of(Essay{}, "Anything.").ideas.empty());
}

TEST_CASE("what is wrong with an essay is told") {
  check_problems(
      {{R"({"type": "essay", "prompt": "?", "words": {"min": 200, "max": 100}})",
        {{{2, 43}, "/questions/0/words", "`min` is more than `max`", "swap the two"}}},
       {R"({"type": "essay", "prompt": "?", "words": 200})",
        {{{2, 43}, "/questions/0/words", "`words` must be an object, not a number", "write it as `{ … }`"}}},
       {R"({"type": "essay", "prompt": "?", "words": {"min": -1, "max": 0}})",
        {{{2, 51}, "/questions/0/words/min", "-1 is out of range", "write a whole number from 0 to 10000"},
         {{2, 62}, "/questions/0/words/max", "0 is out of range", "write a whole number from 1 to 10000"}}},
       {R"({"type": "essay", "prompt": "?", "rubric": {"criterion": "a"}})",
        {{{2, 44},
          "/questions/0/rubric",
          "this must be a list, not an object",
          R"(write `[{"criterion": "…", "points": 2}]`)"}}},
       {R"({"type": "essay", "prompt": "?", "rubric": [{"points": 2}, {"criterion": "b", "points": 0}]})",
        {{{2, 45}, "/questions/0/rubric/0", "a criterion has no `criterion`", R"(add `"criterion": "…"`)"},
         {{2, 89}, "/questions/0/rubric/1/points", "0 is out of range", "write a number above 0 and at most 100"}}},
       {R"({"type": "essay", "prompt": "?", "ideas": [], "model": ""})",
        {{{2, 43}, "/questions/0/ideas", "this list of ideas is empty", "write at least one idea in it"},
         {{2, 56}, "/questions/0/model", "this text is empty", "write something here, or remove it"}}},
       {R"({"type": "essay", "prompt": "?", "answer": "a"})",
        {{{2, 34},
          "/questions/0/answer",
          "`answer` is no key of a question",
          "remove it, or call it `x-answer` to keep it as a note"}}}});
}

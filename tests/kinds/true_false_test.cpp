#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/question_problems.h"
#include "kinds/true_false/key.h"

using namespace worksheet;

TEST_CASE("true or false is one or the other") {
  CHECK(check(TrueFalse{true}, Response{true}).verdict == Verdict::correct);
  CHECK(check(TrueFalse{false}, Response{false}).score == 1.0);
  CHECK(check(TrueFalse{false}, Response{true}).verdict == Verdict::incorrect);
  CHECK(check(TrueFalse{true}, Response{"true"}).verdict == Verdict::incorrect);
}

TEST_CASE("what is wrong with an answer that is neither true nor false is told") {
  check_problems({{R"({"type": "true-false", "prompt": "?", "answer": "true"})",
                   {{{2, 49},
                     "/questions/0/answer",
                     "the answer must be `true` or `false`, not text",
                     "write it without quotes"}}},
                  {R"({"type": "true-false", "prompt": "?"})",
                   {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": true`)"}}}});
}

#include <string>

#include "kinds/question_problems.h"

TEST_CASE("an unknown kind of question is told with the nearest one that is known") {
  check_problems({{R"({"type": "shrt", "prompt": "?", "answer": "a"})",
                   {{{2, 10}, "/questions/0/type", "`shrt` is no kind of question", "did you mean `short`?"}}},
                  {R"({"type": "quiz-of-all-things", "prompt": "?"})",
                   {{{2, 10},
                     "/questions/0/type",
                     "`quiz-of-all-things` is no kind of question",
                     "write one of " + every_kind()}}},
                  {R"({"type": 3, "prompt": "?"})",
                   {{{2, 10}, "/questions/0/type", "this must be text, not a number", "put it in double quotes"}}}});
}

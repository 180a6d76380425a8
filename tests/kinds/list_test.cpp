#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/all_kinds.h"
#include "kinds/list/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

TEST_CASE("lines beyond those asked for earn nothing, so listing everything does not help") {
  const Kind kind = List{key_of({"oxygen", "nitrogen"}, 2)};
  CHECK(mark_of(kind, Lines{"nitrogen", "oxygen"}).verdict == Verdict::correct);
  CHECK(mark_of(kind, Lines{"gold", "silver", "oxygen", "nitrogen"}).verdict == Verdict::incorrect);
  const Mark half = mark_of(kind, Lines{"oxygen", "gold", "nitrogen"});
  CHECK(half.score == 0.5);
  CHECK(half.items.size() == 2);
}

TEST_CASE("what is wrong with the key of a list is told") {
  check_problems({{R"({"type": "list", "prompt": "?", "answer": "a"})",
                   {{{2, 43},
                     "/questions/0/answer",
                     "ideas must be a list, not text",
                     R"(write `["first idea", "second idea"]`)"}}},
                  {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["a"], "accept": ["b"]}})",
                   {{{2, 60},
                     "/questions/0/answer/accept",
                     "`accept` is no key of an answer",
                     "remove it, or call it `x-accept` to keep it as a note"}}},
                  {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["a"], "need": 0}})",
                   {{{2, 68}, "/questions/0/answer/need", "0 is out of range", "write a whole number from 1 to 1"}}}});
}

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <vector>

#include "lesson/lesson_text.h"

using worksheet::Problem;

TEST_CASE("what is wrong with a question or a part of one is told") {
  for (
      const ProblemRow& row : std::vector<ProblemRow>{
          {R"("What?")", {{{2, 1}, "/questions/0", "a question must be an object, not text", "write it as `{ … }`"}}},
          {R"({"prompt": "?", "answer": "a"})",
           {{{2, 1},
             "/questions/0",
             "this question has neither `type` nor `parts`",
             R"(add `"type": "short"`, or another kind of question)"}}},
          {R"({"type": "short", "answer": "a"})",
           {{{2, 1}, "/questions/0", "a question has no `prompt`", R"(add `"prompt": "What …?"`)"}}},
          {R"({"type": "short", "answer": "a", "prompt": 3})",
           {{{2, 44}, "/questions/0/prompt", "this must be text, not a number", "put it in double quotes"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "id": "Q 1"})",
           {{{2, 55},
             "/questions/0/id",
             "`Q 1` cannot be an id",
             "use small letters a to z, digits and `-`, at most 64"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "id": ""})",
           {{{2, 55}, "/questions/0/id", "this text is empty", "write something here, or remove it"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})",
           {{{2, 55},
             "/questions/0/id",
             "`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` cannot be an id",
             "use small letters a to z, digits and `-`, at most 64"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "points": 0})",
           {{{2, 59}, "/questions/0/points", "0 is out of range", "write a number above 0 and at most 100"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "points": "2"})",
           {{{2, 59}, "/questions/0/points", "this must be a number, not text", "write digits without quotes"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "hints": "look"})",
           {{{2, 58}, "/questions/0/hints", "this must be a list of texts, not text", R"(write `["…", "…"]`)"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "hints": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]})",
           {{{2, 58}, "/questions/0/hints", "there are 11 texts here", "keep at most 10"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "hints": [null]})",
           {{{2, 59}, "/questions/0/hints/0", "this must be text, not `null`", "put it in double quotes"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "explanation": ["a"]})",
           {{{2, 64}, "/questions/0/explanation", "this must be text, not a list", "put it in double quotes"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "evidence": {}})",
           {{{2, 61},
             "/questions/0/evidence",
             "this must be a list of texts, not an object",
             R"(write `["…", "…"]`)"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "promt": "?"})",
           {{{2, 49}, "/questions/0/promt", "`promt` is no key of a question", "did you mean `prompt`?"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "colour": "red"})",
           {{{2, 49},
             "/questions/0/colour",
             "`colour` is no key of a question",
             "remove it, or call it `x-colour` to keep it as a note"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "a/b~c": 1})",
           {{{2, 49},
             "/questions/0/a~1b~0c",
             "`a/b~c` is no key of a question",
             "remove it, or call it `x-a/b~c` to keep it as a note"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "prompt": "!"})",
           {{{2, 49}, "/questions/0/prompt", "`prompt` is given twice here", "keep one of the two"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "id": "a"}, {"type": "short", "answer": "a", "prompt": "?", "id": "a"})",
           {{{2, 115},
             "/questions/1/id",
             "the id `a` is already taken by /questions/0",
             "give each question and part an id of its own"}}},
          {R"({"type": "short", "answer": "a", "prompt": "?", "id": "q2"}, {"type": "short", "answer": "a", "prompt": "?"})",
           {{{2, 62},
             "/questions/1",
             "the id `q2` is already taken by /questions/0",
             "give each question and part an id of its own"}}},
          {R"({"prompt": "?", "parts": []})",
           {{{2, 26}, "/questions/0/parts", "there are 0 parts", "give 1 to 26 parts: `[{…}, {…}]`"}}},
          {R"({"prompt": "?", "parts": {}})",
           {{{2, 26}, "/questions/0/parts", "this must be a list, not an object", "give 1 to 26 parts: `[{…}, {…}]`"}}},
          {R"({"prompt": "?", "parts": ["a"]})",
           {{{2, 27}, "/questions/0/parts/0", "a part must be an object, not text", "write it as `{ … }`"}}},
          {R"({"prompt": "?", "parts": [{"type": "short", "answer": "a", "prompt": "?"}], "points": 2, "hints": ["a"], "type": "short"})",
           {{{2, 87},
             "/questions/0/points",
             "a question with parts takes no `points` of its own",
             "move it into the part that it belongs to"},
            {{2, 99},
             "/questions/0/hints",
             "a question with parts takes no `hints` of its own",
             "move it into the part that it belongs to"},
            {{2, 114},
             "/questions/0/type",
             "a question with parts takes no `type` of its own",
             "move it into the part that it belongs to"}}},
          {R"({"prompt": "?", "parts": [{"type": "short", "answer": "a", "prompt": "?", "id": "a"}, {"type": "short", "answer": "a", "prompt": "?", "id": "a"}]})",
           {{{2, 141},
             "/questions/0/parts/1/id",
             "the id `a` is already taken by /questions/0/parts/0",
             "give each question and part an id of its own"}}},
          {R"({"prompt": "?", "parts": [{"type": "short", "answer": "a", "prompt": "?", "id": "q2"}]}, {"type": "short", "answer": "a", "prompt": "?"})",
           {{{2, 90},
             "/questions/1",
             "the id `q2` is already taken by /questions/0/parts/0",
             "give each question and part an id of its own"}}},
          {R"({"prompt": "?", "parts": [{"prompt": "?", "parts": [{"type": "short", "answer": "a", "prompt": "?"}]}]})",
           {{{2, 52},
             "/questions/0/parts/0/parts",
             "a part cannot have parts of its own",
             "make it a question of the lesson"}}},
          {R"({"prompt": "?", "part": [{"type": "short", "answer": "a", "prompt": "?"}]})",
           {{{2, 1},
             "/questions/0",
             "this question has neither `type` nor `parts`",
             R"(add `"type": "short"`, or another kind of question)"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

TEST_CASE("questions and parts without an id or a label of their own are numbered") {
  const worksheet::Lesson lesson = lesson_of(lesson_text(R"(
    {"type": "short", "prompt": "?", "answer": "a"},
    {"prompt": "!", "parts": [
      {"type": "short", "prompt": "?", "answer": "a", "points": 2},
      {"id": "own", "type": "short", "prompt": "?", "answer": "a"}]})"));
  REQUIRE(lesson.questions.size() == 2);
  const auto& [alone, group] = std::tie(lesson.questions[0], lesson.questions[1]);
  CHECK_FALSE(alone.is_group);
  CHECK(alone.prompt.empty());
  CHECK(alone.parts[0].id == "q1");
  CHECK(alone.parts[0].label == "1");
  CHECK(group.is_group);
  CHECK(group.prompt == "!");
  CHECK(group.parts[0].id == "q2a");
  CHECK(group.parts[1].label == "2b");
  CHECK(lesson.points() == 4);
  CHECK(lesson.find_part("own") == &group.parts[1]);
  CHECK(lesson.find_part("2b") == &group.parts[1]);
  CHECK(lesson.find_part("q2b") == nullptr);
}

TEST_CASE("a part's id wins over another part's label") {
  const worksheet::Lesson lesson = lesson_of(lesson_text(R"(
    {"type": "short", "prompt": "?", "answer": "a"}, {"id": "1", "type": "short", "prompt": "?", "answer": "a"})"));
  CHECK(lesson.find_part("1") == &lesson.questions[1].parts[0]);
}

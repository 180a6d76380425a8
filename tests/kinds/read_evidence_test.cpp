#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"

using worksheet::Problem;

namespace {

const std::string passage =
    R"("passage": "# The *river*\n\nThe river is **high**. Nobody crosses\ntoday, see [the rule](x.html) of May.\n\n> “We wait,” said Ann. 河很高。")";

struct Row {
  std::string question;
  std::vector<Problem> problems;
};

}  // namespace

TEST_CASE("words that do not stand in the passage are told with the sentence most like them") {
  for (
      const Row& row : std::vector<Row>{
          {R"({"type": "evidence", "prompt": "?", "answer": "The river is high."})", {}},
          {R"({"type": "evidence", "prompt": "?", "answer": ["the river is **high**", "Nobody crosses today, see the rule of May.", "\"We wait,\"", "河很高"]})",
           {}},
          {R"({"type": "evidence", "prompt": "?", "answer": ["The river was high."]})",
           {{{2, 48},
             "/questions/0/answer/0",
             "these words do not stand in the passage",
             "did you mean `The river is **high**.`?"}}},
          {R"({"type": "evidence", "prompt": "?", "answer": ["Nobody will cross today, see the rule."]})",
           {{{2, 48},
             "/questions/0/answer/0",
             "these words do not stand in the passage",
             "did you mean `Nobody crosses today, see [the rule](x.html) of May.`?"}}},
          {R"({"type": "evidence", "prompt": "?", "answer": ["“We waited,” said Ann."]})",
           {{{2, 48},
             "/questions/0/answer/0",
             "these words do not stand in the passage",
             "did you mean `“We wait,” said Ann.`?"}}},
          {R"({"type": "evidence", "prompt": "?", "answer": ["Bees like flowers.", "…"]})",
           {{{2, 48}, "/questions/0/answer/0", "these words do not stand in the passage", "copy them from the passage"},
            {{2, 70},
             "/questions/0/answer/1",
             "these words do not stand in the passage",
             "copy them from the passage"}}},
          {R"({"type": "number", "prompt": "?", "answer": 2, "evidence": ["the river is high", "the river is low"]})",
           {{{2, 82},
             "/questions/0/evidence/1",
             "these words do not stand in the passage",
             "did you mean `The river is **high**.`?"}}}}) {
    CAPTURE(row.question);
    CHECK(problems_of(lesson_text(row.question, passage)) == row.problems);
  }
}

TEST_CASE("what else is wrong with a key of evidence is told") {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "evidence", "prompt": "?"})",
            {{{2, 1},
              "/questions/0",
              "a question has no `answer`",
              R"(add `"answer": ["a sentence of the passage"]`)"}}},
           {R"({"type": "evidence", "prompt": "?", "answer": []})",
            {{{2, 47},
              "/questions/0/answer",
              "the number of sentences here is 0",
              "give 1 to 50 sentences of the passage"}}},
           {R"({"type": "evidence", "prompt": "?", "answer": ["The river is high", "the river is high."]})",
            {{{2, 69}, "/questions/0/answer/1", "this sentence is given twice", "remove one of the two"}}},
           {R"({"type": "evidence", "prompt": "?", "answer": ["The river is high", 5], "need": 3})",
            {{{2, 69}, "/questions/0/answer/1", "this must be text, not a number", "put it in double quotes"},
             {{2, 81}, "/questions/0/need", "3 is out of range", "write a whole number from 1 to 2"}}}}) {
    CAPTURE(row.question);
    CHECK(problems_of(lesson_text(row.question, passage)) == row.problems);
  }
  const std::string question = R"({"type": "evidence", "prompt": "?", "answer": "The river is high."})";
  CHECK(problems_of(lesson_text(question)) == std::vector<Problem>{{{2, 1},
                                                                    "/questions/0",
                                                                    "there is no passage to find sentences in",
                                                                    R"(add `"passage": "…"` to the lesson)"}});
  // What is wrong with the passage itself is told once.
  CHECK(problems_of(lesson_text(question, R"("passage": 5)")).size() == 1);
}

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/evidence/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

const Evidence proof{.sentences = {"The river is high.", "“No,” said Ann. “Nobody crosses today.”"}, .need = 2};

Evidence any_of(std::size_t need) {
  return {.sentences = {"One goes first.", "Two comes next.", "Three is last."}, .need = need};
}

const std::string passage =
    R"("passage": "# The *river*\n\nThe river is **high**. Nobody crosses\ntoday, see [the rule](x.html) of May.\n\n> “We wait,” said Ann. 河很高。")";

}  // namespace

TEST_CASE("sentences that were found earn their share, and wrong ones take it back") {
  struct Row {
    Evidence kind;
    Lines picks;
    double score;
    std::string items;  ///< + right, - wrong, . nothing
  };
  for (const Row& row : std::vector<Row>{
           {proof, {"The river is high.", "“No,” said Ann. “Nobody crosses today.”"}, 1.0, "++"},
           {proof, {"the river is “high”"}, 0.5, "+"},
           {proof, {"The river is low."}, 0.0, "-"},
           {proof, {"The river is high.", "It rains."}, 0.0, "+-"},
           {proof, {"The river is high.", "“No,” said Ann. “Nobody crosses today.”", "It rains."}, 0.5, "++-"},
           // The page may part sentences where the key does not, and the other way round.
           {proof, {"“No,” said Ann.", "“Nobody crosses today.”"}, 0.5, "++"},
           {proof, {"“No,” said Ann."}, 0.5, "+"},
           // Half of a sentence is enough, less is not.
           {proof, {"“No,”"}, 0.0, "-"},
           {proof, {"said Ann"}, 0.0, "-"},
           {proof, {"Look: the river is high. We stay."}, 0.5, "+"},
           {proof, {"river"}, 0.0, "-"},
           {proof, {"The river is highest."}, 0.0, "-"},
           {proof, {"The river is high.", "The river is high."}, 0.5, "++"},
           {proof, {"It rains.", "It rains.", "The river is high.", "No, said Ann"}, 0.5, "--++"},
           {proof, {"", "The river is high."}, 0.0, ".+"},
           {any_of(1), {"Two comes next."}, 1.0, "+"},
           {any_of(1), {"Two comes next.", "Three is last."}, 1.0, "++"},
           {any_of(1), {"Two comes next.", "Four."}, 0.0, "+-"},
           {any_of(2), {"Two comes next.", "Three is last.", "One goes first.", "Four."}, 0.5, "+++-"},
           {{.sentences = {"…"}, .need = 1}, {"anything"}, 0.0, "-"}}) {
    const Mark mark = check(row.kind, row.picks);
    std::string items;
    for (const ItemMark& item : mark.items)
      items += item.verdict == Verdict::correct ? '+' : item.verdict == Verdict::incorrect ? '-' : '.';
    CAPTURE(row.picks.front());
    CHECK(mark.score == row.score);
    CHECK(items == row.items);
    CHECK((mark.verdict == Verdict::correct) == (mark.score == 1.0));
  }
}

TEST_CASE("words that do not stand in the passage are told with the sentence most like them") {
  check_problems(
      {{R"({"type": "evidence", "prompt": "?", "answer": "The river is high."})", {}},
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
         {{2, 70}, "/questions/0/answer/1", "these words do not stand in the passage", "copy them from the passage"}}},
       {R"({"type": "number", "prompt": "?", "answer": 2, "evidence": ["the river is high", "the river is low"]})",
        {{{2, 82},
          "/questions/0/evidence/1",
          "these words do not stand in the passage",
          "did you mean `The river is **high**.`?"}}}},
      passage);
}

TEST_CASE("what else is wrong with a key of evidence is told") {
  check_problems(
      {{R"({"type": "evidence", "prompt": "?"})",
        {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": ["a sentence of the passage"]`)"}}},
       {R"({"type": "evidence", "prompt": "?", "answer": []})",
        {{{2, 47},
          "/questions/0/answer",
          "the number of sentences here is 0",
          "give 1 to 50 sentences of the passage"}}},
       {R"({"type": "evidence", "prompt": "?", "answer": ["The river is high", "the river is high."]})",
        {{{2, 69}, "/questions/0/answer/1", "this sentence is given twice", "remove one of the two"}}},
       {R"({"type": "evidence", "prompt": "?", "answer": ["The river is high", 5], "need": 3})",
        {{{2, 69}, "/questions/0/answer/1", "this must be text, not a number", "put it in double quotes"},
         {{2, 81}, "/questions/0/need", "3 is out of range", "write a whole number from 1 to 2"}}}},
      passage);
  const std::string question = R"({"type": "evidence", "prompt": "?", "answer": "The river is high."})";
  CHECK(problems_of(lesson_text(question)) == std::vector<Problem>{{{2, 1},
                                                                    "/questions/0",
                                                                    "there is no passage to find sentences in",
                                                                    R"(add `"passage": "…"` to the lesson)"}});
  // What is wrong with the passage itself is told once.
  CHECK(problems_of(lesson_text(question, R"("passage": 5)")).size() == 1);
}

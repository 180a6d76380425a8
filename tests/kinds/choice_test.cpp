#include <doctest/doctest.h>

#include <bitset>
#include <string>
#include <vector>

#include "kinds/choice/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

using Picks = std::vector<std::string>;

/// Choices "0", "1", … of which those in `right` are right.
Choice choice_of(std::size_t count, unsigned right, bool several) {
  Choice kind{.several = several};
  for (std::size_t i = 0; i < count; ++i)
    kind.options.push_back({.text = std::to_string(i), .feedback = {}, .right = (right >> i & 1U) != 0});
  return kind;
}

Picks picks_of(std::size_t count, unsigned picked) {
  Picks picks;
  for (std::size_t i = 0; i < count; ++i)
    if ((picked >> i & 1U) != 0) picks.push_back(std::to_string(i));
  return picks;
}

}  // namespace

TEST_CASE("one of several is right or wrong as a whole") {
  const Choice kind = choice_of(3, 0b010, false);
  struct Row {
    Response response;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{{"1", Verdict::correct},
                                         {"0", Verdict::incorrect},
                                         {"7", Verdict::incorrect},
                                         {Picks{"1"}, Verdict::correct},
                                         {Picks{"0", "1"}, Verdict::incorrect},
                                         {Picks{"0", "1", "2"}, Verdict::incorrect}}) {
    const Mark mark = check(kind, row.response);
    CHECK(mark.verdict == row.verdict);
    CHECK(mark.score == (row.verdict == Verdict::correct ? 1.0 : 0.0));
  }
}

TEST_CASE("of several right choices each earns a share, and each wrong pick takes one back") {
  const Choice kind = choice_of(5, 0b00111, true);
  struct Row {
    Response response;
    double score;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{{Picks{"0", "1", "2"}, 1.0, Verdict::correct},
                                         {Picks{"2", "0", "1"}, 1.0, Verdict::correct},
                                         {Picks{"0", "1"}, 2.0 / 3, Verdict::partly},
                                         {"0", 1.0 / 3, Verdict::partly},
                                         {Picks{"0", "1", "2", "3"}, 2.0 / 3, Verdict::partly},
                                         {Picks{"0", "3"}, 0.0, Verdict::incorrect},
                                         {Picks{"3", "4"}, 0.0, Verdict::incorrect},
                                         {Picks{"0", "0", "0"}, 1.0 / 3, Verdict::partly}}) {
    const Mark mark = check(kind, row.response);
    CHECK(mark.score == doctest::Approx(row.score));
    CHECK(mark.verdict == row.verdict);
  }
}

TEST_CASE("full marks are for the right choices alone, so picking everything never earns them while one is wrong") {
  for (std::size_t count : {2U, 3U, 5U})
    for (unsigned right = 1; right < 1U << count; ++right)
      for (unsigned picked = 1; picked < 1U << count; ++picked) {
        const Mark mark = check(choice_of(count, right, true), picks_of(count, picked));
        CHECK((mark.verdict == Verdict::correct) == (right == picked));
        CHECK((mark.score == 1.0) == (right == picked));
        CHECK(mark.score >= 0.0);
        CHECK(mark.items.size() == std::bitset<8>(picked).count());
      }
}

TEST_CASE("what is wrong with choices, or with an answer that is none of them, is told") {
  check_problems(
      {{R"({"type": "choice", "prompt": "?", "answer": "a"})",
        {{{2, 1}, "/questions/0", "a question has no `choices`", R"(add `"choices": ["…", "…"]`)"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["a"], "answer": "a"})",
        {{{2, 46}, "/questions/0/choices", "the number of choices here is 1", "give 2 to 26 choices"}}},
       {R"({"type": "choice", "prompt": "?", "choices": "a, b", "answer": "a"})",
        {{{2, 46}, "/questions/0/choices", "this must be a list, not text", R"(write `["…", "…"]`)"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": "aple"})",
        {{{2, 75}, "/questions/0/answer", "`aple` is none of the choices", "did you mean `apple`?"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": "something else"})",
        {{{2, 75},
          "/questions/0/answer",
          "`something else` is none of the choices",
          "write the right choice to the letter"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": ["pear", "plum"]})",
        {{{2, 84}, "/questions/0/answer/1", "`plum` is none of the choices", "write the right choice to the letter"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": []})",
        {{{2, 75}, "/questions/0/answer", "no choice is right", "write at least one of the choices here"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": ["pear", "pear"]})",
        {{{2, 84}, "/questions/0/answer/1", "this answer is given twice", "remove one of the two"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": 1})",
        {{{2, 75}, "/questions/0/answer", "this must be text, not a number", "put it in double quotes"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"]})",
        {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": "the right choice"`)"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["a", "b", {"text": "a"}], "answer": "b"})",
        {{{2, 57}, "/questions/0/choices/2", "this choice is given twice", "change one of the two"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["a", {"txt": "b"}], "answer": "a"})",
        {{{2, 52}, "/questions/0/choices/1", "a choice has no `text`", R"(add `"text": "…"`)"},
         {{2, 53}, "/questions/0/choices/1/txt", "`txt` is no key of a choice", "did you mean `text`?"}}},
       {R"({"type": "choice", "prompt": "?", "choices": ["a", 5], "answer": "a"})",
        {{{2, 52},
          "/questions/0/choices/1",
          "a choice must be text or an object, not a number",
          "put it in double quotes"}}}});
}

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/blanks/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

using Lines = std::vector<std::string>;

Blanks tides(Filling filling, TextRules rules = {}) {
  return {.pieces = {Blanks::Gap{{"gravity"}}, " of the ", Blanks::Gap{{"moon", "Luna"}}, "."},
          .filling = filling,
          .distractors = {"sun", "Earth"},
          .rules = rules};
}

}  // namespace

TEST_CASE("each right gap earns its share") {
  struct Row {
    Lines wrote;
    double score;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{{{"gravity", "moon"}, 1.0, Verdict::correct},
                                         {{"Gravity", "the moon"}, 1.0, Verdict::correct},
                                         {{"gravity", "luna"}, 1.0, Verdict::correct},
                                         {{"gravity" + std::string(2000, ' '), "moon"}, 1.0, Verdict::correct},
                                         {{"gravity"}, 0.5, Verdict::partly},
                                         {{"", "moon"}, 0.5, Verdict::partly},
                                         {{"moon", "gravity"}, 0.0, Verdict::incorrect},
                                         {{"gravity", "moon", "more"}, 1.0, Verdict::correct}}) {
    const Mark mark = check(tides(Filling::typed), row.wrote, {"en"});
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    CHECK(mark.items.size() == 2);
  }
}

TEST_CASE("an empty gap is unanswered, not wrong") {
  const Mark mark = check(tides(Filling::typed), Lines{" ", "sun"}, {"en"});
  CHECK(mark.items[0].verdict == Verdict::unanswered);
  CHECK(mark.items[1].verdict == Verdict::incorrect);
}

TEST_CASE("a slip of the pen is forgiven where words are typed, and told") {
  const Mark mark = check(tides(Filling::typed), Lines{"gravty", "moon"}, {"en"});
  CHECK(mark.verdict == Verdict::correct);
  CHECK(mark.forgiven == std::vector<Forgiven>{{Forgiven::Kind::spelling, "gravty", "gravity"}});
}

TEST_CASE("no slip is forgiven where spelling counts, or where words are picked") {
  CHECK(check(tides(Filling::typed, {.strict_spelling = true}), Lines{"gravty", "moon"}, {"en"}).score == 0.5);
  CHECK(check(tides(Filling::bank), Lines{"gravty", "moon"}, {"en"}).score == 0.5);
  CHECK(check(tides(Filling::menus), Lines{"gravty", "moon"}, {"en"}).score == 0.5);
  CHECK(check(tides(Filling::bank), Lines{"gravity", "moon"}, {"en"}).verdict == Verdict::correct);
}

TEST_CASE("an answer that was hit to the letter forgives nothing") {
  const Blanks kind{.pieces = {Blanks::Gap{{"año", "ano"}}}};
  const Mark mark = check(kind, Lines{"ano"}, {"es"});
  CHECK(mark.verdict == Verdict::correct);
  CHECK(mark.forgiven.empty());
}

TEST_CASE("what is offered stands in alphabetical order, which gives nothing away") {
  CHECK(tides(Filling::menus).offered() == Lines{"Earth", "gravity", "moon", "sun"});
  Blanks twice{.pieces = {Blanks::Gap{{"sea"}}, Blanks::Gap{{"sea"}}}, .filling = Filling::bank};
  CHECK(twice.offered() == Lines{"sea", "sea"});
  twice.filling = Filling::menus;
  CHECK(twice.offered() == Lines{"sea"});
}

TEST_CASE("a text has no more gaps than a page can show") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "{{moon}} ";
  const auto with = [](const std::string& gaps) {
    return R"({"type": "blanks", "prompt": "?", "text": ")" + gaps + R"("})";
  };
  check_problems(
      {{with(text), {}},
       {with(text + "{{sun}}"), {{{2, 43}, "/questions/0/text", "there are 501 gaps here", "keep at most 500"}}}});
}

TEST_CASE("what is wrong with a text with gaps is told") {
  check_problems(
      {{R"({"type": "blanks", "prompt": "?"})",
        {{{2, 1}, "/questions/0", "a question has no `text`", R"(add `"text": "The {{moon}} pulls the sea."`)"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "no gap"})",
        {{{2, 43},
          "/questions/0/text",
          "there is no gap in this text",
          "put the words to fill in between `{{` and `}}`"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon pulls"})",
        {{{2, 43}, "/questions/0/text", "the gap `{{moon pulls` is never closed", "end the gap with `}}`"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon pulls {{the}} sea"})",
        {{{2, 43}, "/questions/0/text", "the gap `{{moon pulls ` is never closed", "end the gap with `}}`"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{}} pulls"})",
        {{{2, 43}, "/questions/0/text", "a gap has an empty answer", "write the answer between `{{` and `}}`"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon| }} pulls"})",
        {{{2, 43}, "/questions/0/text", "a gap has an empty answer", "write the answer between `{{` and `}}`"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "bank": true, "choose": true})",
        {{{2, 83}, "/questions/0/choose", "`bank` and `choose` cannot both be true", "keep one of the two"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "distractors": ["sun"]})",
        {{{2, 74},
          "/questions/0/distractors",
          "distractors need a word bank or menus",
          R"(add `"bank": true` or `"choose": true`, or remove them)"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "bank": 1})",
        {{{2, 67}, "/questions/0/bank", "this must be `true` or `false`, not a number", "write it without quotes"}}},
       {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "answer": "moon"})",
        {{{2, 59},
          "/questions/0/answer",
          "`answer` is no key of a question",
          "remove it, or call it `x-answer` to keep it as a note"}}}});
}

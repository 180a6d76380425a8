#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/label/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

Label rivers(Filling filling, TextRules rules = {}) {
  return {.image = {"map.png", "A map"},
          .spots = {{0.1, 0.2, {"Danube", "Donau"}}, {0.5, 0.5, {"Rhine"}}},
          .filling = filling,
          .distractors = {"Elbe"},
          .rules = rules};
}

const std::string image = R"("image": {"src": "a.png", "alt": "A"})";
const std::string labels = R"("labels": [{"x": 0, "y": 1, "answer": "a"}])";

}  // namespace

TEST_CASE("each place that was named rightly earns its share") {
  struct Row {
    Lines wrote;
    double score;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{{{"Danube", "the Rhine"}, 1.0, Verdict::correct},
                                         {{"donau", "rhine"}, 1.0, Verdict::correct},
                                         {{"Danbue", "Elbe"}, 0.5, Verdict::partly},
                                         {{"", "Rhine"}, 0.5, Verdict::partly},
                                         {{"Rhine", "Danube"}, 0.0, Verdict::incorrect},
                                         {{"Danube", "Rhine", "Elbe"}, 1.0, Verdict::correct}}) {
    const Mark mark = check(rivers(Filling::typed), row.wrote, {"en"});
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    CHECK(mark.items.size() == 2);
  }
  CHECK(check(rivers(Filling::typed), Lines{"", "Rhine"}, {"en"}).items[0].verdict == Verdict::unanswered);
}

TEST_CASE("slips are forgiven where names are typed, unless spelling counts") {
  CHECK(check(rivers(Filling::typed), Lines{"Danbue", "Rhine"}, {"en"}).forgiven ==
        std::vector<Forgiven>{{Forgiven::Kind::spelling, "Danbue", "Danube"}});
  CHECK(check(rivers(Filling::typed, {.strict_spelling = true}), Lines{"Danbue", "Rhine"}, {"en"}).score == 0.5);
  CHECK(check(rivers(Filling::bank), Lines{"Danbue", "Rhine"}, {"en"}).score == 0.5);
}

TEST_CASE("the bank offers the model names and the distractors by the alphabet") {
  CHECK(rivers(Filling::bank).offered() == std::vector<std::string>{"Danube", "Elbe", "Rhine"});
}

TEST_CASE("what is wrong with a picture and its labels is told") {
  const std::string example = R"(add `"labels": [{"x": 0.2, "y": 0.5, "answer": "…"}]`)";
  for (const QuestionRow& row : std::vector<QuestionRow>{
           {labels,
            {{{2, 1},
              "/questions/0",
              "a question has no `image`",
              R"(add `"image": {"src": "map.png", "alt": "…"}`)"}}},
           {image, {{{2, 1}, "/questions/0", "a question has no `labels`", example}}},
           {labels + R"(, "image": "a.png")",
            {{{2, 88}, "/questions/0/image", "an image must be an object, not text", "write it as `{ … }`"}}},
           {labels + R"(, "image": {"scr": "a.png"})",
            {{{2, 88}, "/questions/0/image", "an image has no `src`", R"(add `"src": "map.png"`)"},
             {{2, 88}, "/questions/0/image", "an image has no `alt`", R"(add `"alt": "what there is to see"`)"},
             {{2, 89}, "/questions/0/image/scr", "`scr` is no key of an image", "did you mean `src`?"}}},
           {labels + R"j(, "image": {"src": "javascript:alert(1)", "alt": ""})j",
            {{{2, 96},
              "/questions/0/image/src",
              "this is no address of a picture that may be shown",
              "begin it with `https://` or `data:image/png;base64,`, or write the name of a file beside the lesson"},
             {{2, 126}, "/questions/0/image/alt", "this text is empty", "write something here, or remove it"}}},
           {image + R"(, "labels": {"x": 0, "y": 1})",
            {{{2, 83},
              "/questions/0/labels",
              "this must be a list, not an object",
              R"(write `[{"x": 0.2, "y": 0.5, "answer": "…"}]`)"}}},
           {image + R"(, "labels": [])",
            {{{2, 83}, "/questions/0/labels", "the number of labels here is 0", "give 1 to 50 labels"}}},
           {image + R"(, "labels": [{"x": 1.2, "y": -0.1, "answer": "a"}, {"x": "0.5", "z": 1}])",
            {{{2, 90},
              "/questions/0/labels/0/x",
              "this label stands outside the picture",
              "write how far it is from the left edge, from 0 to 1"},
             {{2, 100},
              "/questions/0/labels/0/y",
              "this label stands outside the picture",
              "write how far it is from the top, from 0 to 1"},
             {{2, 122}, "/questions/0/labels/1", "a label has no `y`", R"(add `"y": 0.5`)"},
             {{2, 122}, "/questions/0/labels/1", "a label has no `answer`", R"(add `"answer": "its name"`)"},
             {{2, 128}, "/questions/0/labels/1/x", "this must be a number, not text", "write digits without quotes"},
             {{2, 135}, "/questions/0/labels/1/z", "`z` is no key of a label", "did you mean `x`?"}}},
           {image + ", " + labels + R"(, "distractors": ["b"])",
            {{{2, 133},
              "/questions/0/distractors",
              "distractors need a word bank",
              R"(add `"bank": true`, or remove them)"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(R"({"type": "label", "prompt": "?", )" + row.text + "}")) == row.problems);
  }
}

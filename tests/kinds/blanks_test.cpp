#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/blanks/key.h"

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

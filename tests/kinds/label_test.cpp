#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/label/key.h"

using namespace worksheet;

namespace {

Label rivers(Filling filling, TextRules rules = {}) {
  return {.image = {"map.png", "A map"},
          .spots = {{0.1, 0.2, {"Danube", "Donau"}}, {0.5, 0.5, {"Rhine"}}},
          .filling = filling,
          .distractors = {"Elbe"},
          .rules = rules};
}

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

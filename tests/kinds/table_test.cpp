#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/all_kinds.h"
#include "kinds/checker.h"
#include "kinds/table/key.h"

using namespace worksheet;

namespace {

const Kind planets = Table{
    .columns = {"planet", "moons", "kind"},
    .rows = {{std::string("Mars"), Number{.value = 2},
              Choice{.options = {{.text = "rock", .feedback = {}, .right = true}, {.text = "gas", .feedback = "No."}}}},
             {ShortText{key_of({"Jupiter"}, 1)}, std::string("95"), std::string()}}};

std::string signs(const Mark& mark) {
  std::string result;
  for (const ItemMark& item : mark.items) result += "+~-?."[static_cast<int>(item.verdict)];
  return result;
}

}  // namespace

TEST_CASE("each cell to fill earns its share, wherever it stands") {
  const Checker checker(planets, "Fill the table.", {});
  struct Row {
    Rows wrote;
    double score;
    Verdict verdict;
    std::string items;
  };
  for (const Row& row :
       std::vector<Row>{{{{"", "2", "rock"}, {"Jupiter", "", ""}}, 1.0, Verdict::correct, "+++"},
                        {{{"", "two", "gas"}, {"jupiter"}}, 2.0 / 3, Verdict::partly, "+-+"},
                        {{{"", "3", ""}, {"", "", ""}}, 0.0, Verdict::incorrect, "-.."},
                        // What stands in the way of fixed cells, or beyond the table, is not read.
                        {{{"Mars", "2", "rock", "x"}, {"Jupiter", "7", "y"}, {"z"}}, 1.0, Verdict::correct, "+++"},
                        {{{}, {"Jupiter"}}, 1.0 / 3, Verdict::partly, "..+"}}) {
    const Mark mark = checker.check(row.wrote);
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    CHECK(signs(mark) == row.items);
  }
}

TEST_CASE("a cell with several ideas may earn a part of its share") {
  const Kind kind = Table{.columns = {"why"},
                          .rows = {{ShortText{key_of({"The river is in flood.", "The wall is being repaired."}, 2)}},
                                   {Number{.value = 4}}}};
  const Mark mark = Checker(kind, "Why is it closed?", {}).check(Rows{{"The river is in flood."}, {"4"}});
  CHECK(signs(mark) == "~+");
  CHECK(mark.score == 0.75);
  CHECK(mark.verdict == Verdict::partly);
}

TEST_CASE("a cell that waits for a person earns nothing, and holds up only what is otherwise right") {
  const IdeasKey idea = key_of({"Because the warm water evaporates and rises over the mountains."}, 1);
  const Kind kind = Table{.columns = {"why", "how many"}, .rows = {{ShortText{idea}, Number{.value = 4}}}};
  const Checker checker(kind, "Why?", {});
  // Found by asking: an answer that the marker does not commit to.
  std::string doubtful;
  for (const char* answer : {"warm water rises", "the water evaporates", "water rises over mountains",
                             "mountains and warm water", "it evaporates over the mountains"})
    if (signs(checker.check(Rows{{answer, "4"}})).front() == '?') doubtful = answer;
  REQUIRE_FALSE(doubtful.empty());
  const Mark waiting = checker.check(Rows{{doubtful, "4"}});
  CHECK(waiting.verdict == Verdict::unsure);
  CHECK(earned(waiting) == 0.0);
  const Mark wrong = checker.check(Rows{{doubtful, "5"}});
  CHECK(wrong.verdict == Verdict::incorrect);
  CHECK(wrong.score == 0.0);
  CHECK(checker.check(Rows{{doubtful, ""}}).verdict == Verdict::incorrect);
}

TEST_CASE("what was forgiven in a cell is told") {
  const Kind kind = Table{.columns = {"what"}, .rows = {{ShortText{key_of({"gravity"}, 1)}}}};
  CHECK(Checker(kind, "?", {}).check(Rows{{"gravty"}}).forgiven ==
        std::vector<Forgiven>{{Forgiven::Kind::spelling, "gravty", "gravity"}});
}

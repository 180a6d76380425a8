#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/evidence/key.h"

using namespace worksheet;

namespace {

const Evidence proof{.sentences = {"The river is high.", "“No,” said Ann. “Nobody crosses today.”"}, .need = 2};

Evidence any_of(std::size_t need) {
  return {.sentences = {"One goes first.", "Two comes next.", "Three is last."}, .need = need};
}

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
           {proof, {"“No,”"}, 0.0, "-"},
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

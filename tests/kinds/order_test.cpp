#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "kinds/order/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

const Order rise{.items = {"seed", "shoot", "leaf", "flower", "fruit"}};

std::vector<std::string> letters(std::size_t count) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < count; ++i) items.emplace_back(1, static_cast<char>('a' + i));
  return items;
}

/// The length of the longest selection in right order, by trying every selection.
std::size_t slow_longest(const std::vector<std::string>& lines) {
  std::size_t longest = 0;
  for (unsigned chosen = 0; chosen < 1U << lines.size(); ++chosen) {
    std::vector<std::string> selection;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if ((chosen >> i & 1U) != 0) selection.push_back(lines[i]);
    if (std::adjacent_find(selection.begin(), selection.end(), std::greater_equal<>()) == selection.end())
      longest = std::max(longest, selection.size());
  }
  return longest;
}

}  // namespace

TEST_CASE("an order earns by how few of its items would have to be moved") {
  struct Row {
    Lines lines;
    double score;
    Verdict verdict;
    std::string stays;  ///< One sign per line: + for what may stay.
  };
  using enum Verdict;
  for (const Row& row :
       std::vector<Row>{{{"seed", "shoot", "leaf", "flower", "fruit"}, 1.0, correct, "+++++"},
                        // One thing moved to the end costs one share, though nothing stands in its place any more.
                        {{"shoot", "leaf", "flower", "fruit", "seed"}, 0.75, partly, "++++-"},
                        {{"seed", "leaf", "shoot", "flower", "fruit"}, 0.75, partly, "++-++"},
                        {{"fruit", "flower", "leaf", "shoot", "seed"}, 0.0, incorrect, "-----"},
                        {{"shoot", "seed", "flower", "leaf", "fruit"}, 0.5, partly, "+-+-+"},
                        // Of three that might stay with the last one, it is the one that is in its place.
                        {{"leaf", "shoot", "seed", "flower"}, 0.25, partly, "-+-+"},
                        {{"seed", "shoot", "leaf"}, 0.5, partly, "+++"},
                        {{"seed"}, 0.0, incorrect, "-"},
                        {{"root", "seed", "shoot"}, 0.25, partly, "-++"},
                        {{"seed", "seed", "seed", "seed", "seed"}, 0.0, incorrect, "-----"},
                        {{"fruit", "seed", "shoot", "leaf", "flower", "fruit"}, 0.75, partly, "-++++"}}) {
    const Mark mark = check(rise, row.lines);
    std::string stays;
    for (const ItemMark& item : mark.items) stays += item.verdict == correct ? '+' : '-';
    CAPTURE(row.stays);
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    CHECK(stays == row.stays);
  }
}

TEST_CASE("the longest run in order is the one that trying every selection finds") {
  std::mt19937 random(3);
  for (int run = 0; run < 400; ++run) {
    std::vector<std::string> lines = letters(2 + random() % 8);
    const Order kind{.items = lines};
    std::shuffle(lines.begin(), lines.end(), random);
    if (run % 3 == 0) lines.resize(1 + random() % lines.size());
    if (run % 5 == 0) lines[random() % lines.size()].assign(1, '?');
    std::vector<std::string> known = lines;
    std::erase(known, "?");
    const std::size_t longest = slow_longest(known);
    const Mark mark = check(kind, lines);
    CHECK(mark.score ==
          static_cast<double>(longest > 1 ? longest - 1 : 0) / static_cast<double>(kind.items.size() - 1));
    std::vector<std::string> stay;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (mark.items[i].verdict == Verdict::correct) stay.push_back(lines[i]);
    CHECK(stay.size() == (longest > 1 ? longest : 0));
    CHECK(std::is_sorted(stay.begin(), stay.end()));
  }
}

TEST_CASE("what is wrong with an order is told") {
  const char* const change = "change one of the two, or remove it";
  check_problems({
      {R"({"type": "order", "prompt": "?"})",
       {{{2, 1}, "/questions/0", "a question has no `items`", R"(add `"items": ["first", "second", "third"]`)"}}},
      {R"({"type": "order", "prompt": "?", "items": ["a"]})",
       {{{2, 43}, "/questions/0/items", "the number of items here is 1", "give 2 to 26 items"}}},
      {R"({"type": "order", "prompt": "?", "items": "a, b"})",
       {{{2, 43}, "/questions/0/items", "this must be a list, not text", R"(write `["…", "…"]`)"}}},
      {R"({"type": "order", "prompt": "?", "items": ["a", "b", "a", " "]})",
       {{{2, 54}, "/questions/0/items/2", "this item is given twice", change},
        {{2, 59}, "/questions/0/items/3", "this text is empty", "write something here, or remove it"}}},
  });
}

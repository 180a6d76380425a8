#include "text/distance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace worksheet;

namespace {

/// The whole table, as the definition has it.
std::size_t obvious_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("slips of the pen are counted") {
  CHECK(edit_distance(U"deportaton", U"deportation", 2) == 1);
  CHECK(edit_distance(U"recieve", U"receive", 1) == 1);
  CHECK(edit_distance(U"Monet", U"Manet", 1) == 1);
  CHECK(edit_distance(U"", U"ab", 2) == 2);
  CHECK(edit_distance(U"same", U"same", 0) == 0);
  CHECK(edit_distance(U"same", U"some", 0) == std::nullopt);
  CHECK(edit_distance(U"short", U"much longer", 3) == std::nullopt);
}

TEST_CASE("the bounded distance agrees with the whole table") {
  std::mt19937 chance(3);
  const auto random_word = [&chance] {
    std::u32string word;
    for (std::size_t i = chance() % 9; i > 0; --i) word.push_back(U"abñ"[chance() % 3]);
    return word;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::u32string a = random_word(), b = random_word();
    const std::size_t limit = chance() % 5, exact = obvious_distance(a, b);
    const auto found = edit_distance(a, b, limit);
    if (exact <= limit ? found != exact : found != std::nullopt) FAIL_CHECK(exact);
  }
}

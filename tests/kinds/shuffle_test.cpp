#include "kinds/shuffle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("a mixed order follows from the seed and the texts alone") {
  const std::vector<std::string> texts{"a", "b", "c", "d", "e", "f"};
  std::vector<std::string> turned(texts.rbegin(), texts.rend());
  std::set<std::vector<std::string>> seen;
  for (int i = 0; i < 50; ++i) {
    const std::string seed = "copy/" + std::to_string(i);
    const std::vector<std::string> mixed = shuffled(texts, seed);
    CHECK(mixed == shuffled(texts, seed));
    CHECK(mixed == shuffled(turned, seed));
    CHECK(std::is_permutation(mixed.begin(), mixed.end(), texts.begin(), texts.end()));
    seen.insert(mixed);
  }
  CHECK(seen.size() > 40);
}

TEST_CASE("what has to be put in order never comes in the right order") {
  for (const std::vector<std::string>& right : std::vector<std::vector<std::string>>{
           {"a", "b"}, {"b", "a"}, {"a", "b", "c"}, {"c", "a", "b"}, {"one", "two", "three", "four"}})
    for (int i = 0; i < 200; ++i) {
      const std::string seed = std::to_string(i);
      const std::vector<std::string> mixed = reordered(right, seed);
      CHECK(mixed != right);
      CHECK(mixed == reordered(right, seed));
      CHECK(std::is_permutation(mixed.begin(), mixed.end(), right.begin(), right.end()));
    }
}

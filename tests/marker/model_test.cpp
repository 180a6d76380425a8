#include "marker/model.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <random>

using namespace worksheet;

namespace {

struct Node {
  std::int8_t input;
  std::uint8_t right;
  std::int16_t thousandths;
};

#include "marker/weights.h"

/// What the tree that begins at `node` says, and where the next one begins.
struct Walk {
  int said;
  const Node* next;
};

/// By going through the whole tree, one branch after the other.
Walk walk(const Node* node, const std::array<double, input_count>& inputs) {
  if (node->input < 0) return {node->thousandths, node + 1};
  const Walk left = walk(node + 1, inputs);
  const Walk right = walk(left.next, inputs);
  const bool goes_left = inputs[static_cast<std::size_t>(node->input)] * 1000.0 <= node->thousandths;
  return {goes_left ? left.said : right.said, right.next};
}

double said_by_all(const std::array<double, input_count>& inputs) {
  int sum = 0;
  for (const Node* node = trees; node != trees + tree_nodes;) {
    const Walk one = walk(node, inputs);
    sum += one.said;
    node = one.next;
  }
  return sum / 1000.0;
}

double log_odds(const Measures& measures) {
  const double p = likelihood(measures);
  return std::log(p / (1.0 - p));
}

}  // namespace

TEST_CASE("the trees are read as by walking through each of them") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> share(-0.2, 1.4);
  const Measures nothing{};
  for (int round = 0; round < 500; ++round) {
    Measures measures;
    for (double Measures::*one :
         {&Measures::recall_new, &Measures::recall_weighted, &Measures::precision_new, &Measures::trigram_dice,
          &Measures::missing, &Measures::key_length, &Measures::negations, &Measures::length_ratio})
      measures.*one = share(random);
    CHECK(log_odds(measures) - log_odds(nothing) ==
          doctest::Approx(said_by_all(as_inputs(measures)) - said_by_all(as_inputs(nothing))));
  }
}

#include "marker/model.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace worksheet {
namespace {

/// A node of a decision tree, in the order of a walk that goes left first.
struct Node {
  std::int8_t input;         ///< Which measure is asked for; -1 for a leaf.
  std::uint8_t right;        ///< How far on the right branch stands; the left one stands next.
  std::int16_t thousandths;  ///< Left where the measure is at most this; what a leaf adds to the log-odds.
};

#include "marker/weights.h"

/// Where the trees begin: the last leaf of the one before is reached by going right all the way.
std::vector<const Node*> find_roots() {
  std::vector<const Node*> roots;
  for (const Node* node = trees; node != trees + tree_nodes; ++node) {
    roots.push_back(node);
    while (node->input >= 0) node += node->right;
  }
  return roots;
}

/// As std::exp, to twelve digits, without its tables: e^x is (e^(x/1024))^1024.
double power_of_e(double x) {
  const double part = x / 1024.0;
  double power = 1.0 + part * (1.0 + part / 2.0 * (1.0 + part / 3.0 * (1.0 + part / 4.0)));
  for (int i = 0; i < 10; ++i) power *= power;
  return power;
}

}  // namespace

double logistic(double odds) { return 1.0 / (1.0 + power_of_e(-odds)); }

double likelihood(const Measures& measures) {
  static const std::vector<const Node*> roots = find_roots();
  // Rounded up, they are at most a whole number of thousandths where they were before; no node asks for more than that.
  constexpr double above_all = 32768.0;
  std::array<int, input_count> inputs;
  std::size_t next = 0;
  for (const double input : as_inputs(measures))
    inputs[next++] = static_cast<int>(std::ceil(std::min(input * 1000.0, above_all)));
  int sum = base_thousandths;
  for (const Node* node : roots) {
    while (node->input >= 0)
      node += inputs[static_cast<unsigned char>(node->input)] <= node->thousandths ? 1 : node->right;
    sum += node->thousandths;
  }
  return logistic(sum / 1000.0);
}

}  // namespace worksheet

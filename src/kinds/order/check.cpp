#include <algorithm>
#include <tuple>

#include "kinds/order/key.h"

namespace worksheet {
namespace {

/// The best sequence in right order that ends with one line of the response.
struct Run {
  std::size_t length = 0;
  std::size_t in_place = 0;  ///< How many of it stand where they do in the key: of equally long runs the likelier one.
  std::size_t before = 0;    ///< The line before it in the run, or its own.
};

bool is_better(const Run& one, const Run& other) {
  return std::tie(one.length, one.in_place) > std::tie(other.length, other.in_place);
}

/// Which lines may stay where they are while the fewest others are moved. `places` are their places in the key, past
/// the end for what is not in it.
std::vector<bool> longest_run(const std::vector<std::size_t>& places, std::size_t count) {
  std::vector<Run> runs(places.size());
  std::size_t last = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] >= count) continue;
    runs[i] = {0, 0, i};
    for (std::size_t j = 0; j < i; ++j)
      if (places[j] < places[i] && is_better(runs[j], runs[i])) runs[i] = {runs[j].length, runs[j].in_place, j};
    ++runs[i].length;
    if (places[i] == i) ++runs[i].in_place;
    if (is_better(runs[i], runs[last])) last = i;
  }
  std::vector<bool> stays(places.size(), false);
  for (std::size_t left = places.empty() ? 0 : runs[last].length; left > 0; --left) {
    stays[last] = true;
    last = runs[last].before;
  }
  return stays;
}

}  // namespace

Mark check(const Order& kind, const Response& response, const CheckContext& /*context*/) {
  std::vector<std::size_t> places;
  for (const std::string& line : lines_of(response))
    places.push_back(
        static_cast<std::size_t>(std::find(kind.items.begin(), kind.items.end(), line) - kind.items.begin()));
  // No response has use for more lines than there are items.
  if (places.size() > kind.items.size()) places.resize(kind.items.size());
  const std::vector<bool> stays = longest_run(places, kind.items.size());
  const auto length = static_cast<std::size_t>(std::count(stays.begin(), stays.end(), true));
  Mark mark;
  // One thing alone is in no order with anything.
  for (const bool stay : stays) mark.items.push_back({stay && length > 1 ? Verdict::correct : Verdict::incorrect});
  mark.score = length > 1 ? static_cast<double>(length - 1) / static_cast<double>(kind.items.size() - 1) : 0.0;
  mark.verdict = mark.score == 1.0 ? Verdict::correct : length > 1 ? Verdict::partly : Verdict::incorrect;
  mark.confidence = mark.score;
  return mark;
}

}  // namespace worksheet

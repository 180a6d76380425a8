#include <algorithm>

#include "kinds/table/key.h"

namespace worksheet {
namespace {

/// Checks one cell; each that is marked by its ideas takes the next of the markers.
struct CellCheck {
  const Response wrote;
  const Language& language;
  std::span<const Marker>& markers;

  Mark operator()(const std::string& /*text*/) const { return {}; }
  Mark operator()(const ShortText& kind) const {
    Mark mark = worksheet::check(kind, wrote, {.language = language, .markers = markers.first(1)});
    markers = markers.subspan(1);
    return mark;
  }
  Mark operator()(const Number& kind) const { return worksheet::check(kind, wrote, {.language = language}); }
  Mark operator()(const Choice& kind) const { return worksheet::check(kind, wrote); }
};

}  // namespace

Mark check(const Table& kind, const Response& response, const CheckContext& context) {
  Mark mark;
  double earned = 0.0, open = 0.0;
  std::span<const Marker> markers = context.markers;
  for (std::size_t row = 0; row < kind.rows.size(); ++row)
    for (std::size_t column = 0; column < kind.rows[row].size(); ++column) {
      const Table::Cell& cell = kind.rows[row][column];
      if (std::holds_alternative<std::string>(cell)) continue;
      std::string wrote = cell_of(response, row, column);
      const bool is_empty = is_blank(wrote);
      Mark one = std::visit(CellCheck{std::move(wrote), context.language, markers}, cell);
      if (is_empty) one = {};
      mark.items.push_back({one.verdict});
      mark.forgiven.insert(mark.forgiven.end(), one.forgiven.begin(), one.forgiven.end());
      earned += one.score;
      open += one.open;
    }
  const auto count = [&](Verdict verdict) {
    return std::count_if(mark.items.begin(), mark.items.end(),
                         [&](const ItemMark& item) { return item.verdict == verdict; });
  };
  const auto all = static_cast<std::ptrdiff_t>(mark.items.size()), right = count(Verdict::correct);
  const auto unsure = count(Verdict::unsure);
  mark.score = earned / static_cast<double>(all);
  mark.open = open / static_cast<double>(all);
  mark.verdict = right == all                          ? Verdict::correct
                 : unsure > 0 && right + unsure == all ? Verdict::unsure
                 : earned > 0.0                        ? Verdict::partly
                                                       : Verdict::incorrect;
  mark.confidence = mark.score;
  return mark;
}

}  // namespace worksheet

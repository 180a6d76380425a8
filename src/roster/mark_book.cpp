#include "roster/mark_book.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "kinds/mark_json.h"
#include "kinds/response_json.h"

namespace worksheet {
namespace {

constexpr std::size_t tenths = 10;

double variance_of(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double sum = 0.0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum / (count - 1.0);
}

double median_of(std::vector<double> values) {
  if (values.empty()) return 0.0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

std::vector<BookColumn::CommonWrong> common_wrong_of(Roster& roster, const Part& part,
                                                     const std::vector<const ClassAnswer*>& wrong) {
  constexpr std::size_t most = 10;
  std::map<std::string, BookColumn::CommonWrong> alike;
  for (const ClassAnswer* answer : wrong)
    alike[roster.content(part, *answer->response).normal].answers.push_back(*answer);
  std::vector<BookColumn::CommonWrong> result;
  for (auto& [normal, one] : alike)
    if (one.answers.size() > 1) result.push_back(std::move(one));
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& one, const auto& other) { return one.answers.size() > other.answers.size(); });
  if (result.size() > most) result.resize(most);
  return result;
}

BookColumn column_of(Roster& roster, const Part& part, const std::vector<BookRow>& rows, std::size_t at) {
  BookColumn column{&part};
  double points = 0.0;
  std::vector<const ClassAnswer*> wrong;
  for (const BookRow& row : rows) {
    const ClassAnswer& cell = row.cells[at];
    points += cell.points;
    column.answered += cell.state != AnswerState::unanswered ? 1 : 0;
    column.person += cell.state == AnswerState::person ? 1 : 0;
    column.checker += cell.state == AnswerState::checker ? 1 : 0;
    column.open += cell.state == AnswerState::open ? 1 : 0;
    if (cell.verdict == Verdict::incorrect) wrong.push_back(&cell);
  }
  const double most = part.points * static_cast<double>(rows.size());
  column.share = most > 0.0 ? points / most : 0.0;
  column.common_wrong = common_wrong_of(roster, part, wrong);
  return column;
}

}  // namespace

std::optional<double> cronbachs_alpha(const std::vector<std::vector<double>>& points) {
  const std::size_t parts = points.empty() ? 0 : points.front().size();
  if (points.size() < 2 || parts < 2) return std::nullopt;
  double sum = 0.0;
  std::vector<double> totals(points.size(), 0.0);
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<double> column;
    for (std::size_t student = 0; student < points.size(); ++student) {
      column.push_back(points[student][part]);
      totals[student] += points[student][part];
    }
    sum += variance_of(column);
  }
  const double all = variance_of(totals);
  constexpr double none = 1e-9;
  if (all < none) return std::nullopt;
  const auto k = static_cast<double>(parts);
  return k / (k - 1.0) * (1.0 - sum / all);
}

MarkBook mark_book(Roster& roster) {
  MarkBook book;
  book.max = roster.lesson().points();
  book.histogram.assign(tenths, 0);
  std::vector<double> totals;
  std::vector<std::vector<double>> points;
  for (const Student* student : roster.students().all()) {
    BookRow row{student};
    for (const Part* part : roster.parts()) {
      row.cells.push_back(roster.answer(*part, *student));
      row.score += row.cells.back().points;
      row.open += row.cells.back().open;
      row.person += row.cells.back().state == AnswerState::person ? 1 : 0;
    }
    const double share = book.max > 0.0 ? row.score / book.max : 0.0;
    constexpr double rounding = 1e-9;
    ++book.histogram[std::min(tenths - 1, static_cast<std::size_t>(share * tenths + rounding))];
    totals.push_back(row.score);
    auto& of_parts = points.emplace_back();
    for (const ClassAnswer& cell : row.cells) of_parts.push_back(cell.points);
    book.rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < roster.parts().size(); ++i)
    book.columns.push_back(column_of(roster, *roster.parts()[i], book.rows, i));
  if (!totals.empty())
    book.mean = std::accumulate(totals.begin(), totals.end(), 0.0) / static_cast<double>(totals.size());
  book.median = median_of(totals);
  book.reliability = cronbachs_alpha(points);
  return book;
}

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "roster/roster.h"

namespace worksheet {

/// One student's row.
struct BookRow {
  const Student* student = nullptr;
  std::vector<ClassAnswer> cells;  ///< As the parts of the lesson.
  double score = 0.0, open = 0.0;
  std::size_t person = 0;  ///< How many answers a person has decided.
};

/// One part's column.
struct BookColumn {
  const Part* part = nullptr;
  double share = 0.0;  ///< Of the points that there were to be had, 0 to 1; open ones are not had.
  std::size_t answered = 0, person = 0, checker = 0, open = 0;
  struct CommonWrong {
    std::vector<ClassAnswer> answers;  ///< At least two that say the same.
  };
  std::vector<CommonWrong> common_wrong;  ///< The most frequent first, at most ten.
};

/// What every student has of every part.
struct MarkBook {
  std::vector<BookRow> rows;
  std::vector<BookColumn> columns;
  std::vector<std::size_t> histogram;  ///< Students by their share of all points, a tenth each, all points in the last.
  double mean = 0.0, median = 0.0, max = 0.0;
  std::optional<double> reliability;  ///< See `cronbachs_alpha`.
};

MarkBook mark_book(Roster& roster);

/// How far the parts of a test measure one thing, at most 1: Cronbach's alpha, k/(k-1) * (1 - sum of the parts'
/// variances / variance of the totals), from L. J. Cronbach, "Coefficient alpha and the internal structure of tests",
/// Psychometrika 16 (1951), 297-334. `points` by student, then by part. Nothing where there are fewer than two of
/// either, or all totals are alike.
std::optional<double> cronbachs_alpha(const std::vector<std::vector<double>>& points);

/// JSON: `MarkBook` of web/desk/class_types.d.ts.
std::string book_view(Roster& roster);

/// The mark book for spreadsheets: RFC 4180 in UTF-8 with a byte order mark; a row for each student, a column for each
/// part, then the total and what is still open. A text that a spreadsheet would run as a formula begins with an
/// apostrophe.
std::string book_csv(Roster& roster);

}  // namespace worksheet

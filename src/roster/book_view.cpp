#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "roster/mark_book.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

void count_in(JsonWriter& out, const char* key, std::size_t value) { out.number(key, static_cast<double>(value)); }

void write_column(JsonWriter& out, const BookColumn& column) {
  out.object().text("id", column.part->id).text("label", column.part->label).number("points", column.part->points);
  out.number("share", column.share);
  count_in(out, "answered", column.answered);
  count_in(out, "person", column.person);
  count_in(out, "checker", column.checker);
  count_in(out, "open", column.open);
  out.array("common_wrong");
  for (const BookColumn::CommonWrong& wrong : column.common_wrong) {
    write_response(out.object(), "response", *wrong.answers.front().response);
    out.array("students");
    for (const ClassAnswer& answer : wrong.answers) out.text(answer.student->id);
    out.end().end();
  }
  out.end().end();
}

void write_row(JsonWriter& out, const BookRow& row) {
  out.object().text("id", row.student->id).text("name", row.student->name).array("cells");
  for (const ClassAnswer& cell : row.cells)
    out.object()
        .number("points", cell.points)
        .number("open", cell.open)
        .text("verdict", verdict_name(cell.verdict))
        .text("state", state_name(cell.state))
        .end();
  out.end().number("score", row.score).number("open", row.open);
  count_in(out, "person", row.person);
  out.end();
}

/// A field of a row. What a spreadsheet would take for a formula, it shows as text.
std::string csv_field(std::string_view text) {
  constexpr std::string_view formulas = "=+-@\t\r";
  std::string field = "\"";
  const std::size_t first = text.find_first_not_of(' ');
  if (first != std::string_view::npos && formulas.find(text[first]) != std::string_view::npos) field += '\'';
  for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
  return field + '"';
}

}  // namespace

std::string book_view(Roster& roster) {
  const MarkBook book = mark_book(roster);
  JsonWriter out;
  out.object().array("parts");
  for (const BookColumn& column : book.columns) write_column(out, column);
  out.end().array("students");
  for (const BookRow& row : book.rows) write_row(out, row);
  out.end().array("histogram");
  for (std::size_t i = 0; i < book.histogram.size(); ++i) {
    count_in(out.object(), "from", i * 10);
    count_in(out, "to", (i + 1) * 10);
    count_in(out, "students", book.histogram[i]);
    out.end();
  }
  out.end().number("mean", book.mean).number("median", book.median).number("max", book.max);
  if (book.reliability)
    out.number("reliability", *book.reliability);
  else
    out.null("reliability");
  return out.end().take();
}

std::string book_csv(Roster& roster) {
  const MarkBook book = mark_book(roster);
  std::string csv = "\xEF\xBB\xBF";
  csv += csv_field("Name");
  for (const BookColumn& column : book.columns) csv += ',' + csv_field(column.part->label);
  csv += ",\"Total\",\"Open\",\"Of\"\r\n";
  for (const BookRow& row : book.rows) {
    csv += csv_field(row.student->name);
    for (const ClassAnswer& cell : row.cells)
      csv += ',' + (cell.state == AnswerState::unanswered || cell.state == AnswerState::open ? std::string()
                                                                                             : decimal(cell.points));
    csv += ',' + decimal(row.score) + ',' + decimal(row.open) + ',' + decimal(book.max) + "\r\n";
  }
  return csv;
}

}  // namespace worksheet

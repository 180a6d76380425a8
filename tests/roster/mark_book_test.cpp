#include "roster/mark_book.h"

#include <doctest/doctest.h>

#include <string>

#include "roster/class_desk.h"

using namespace worksheet;

namespace {

const std::string two_questions = lesson_text(R"({"type": "number", "prompt": "How many?", "answer": 3, "points": 2},
                                                 {"type": "short", "prompt": "Who?", "answer": "Ada Lovelace"})");

void add(ClassDesk& desk, const std::string& name, const char* number, const char* text) {
  Work work = desk.work(name);
  if (number) work.answers["q1"].value = std::string(number);
  if (text) work.answers["q2"].value = std::string(text);
  desk.add(work);
}

}  // namespace

TEST_CASE("Cronbach's alpha is what the formula gives") {
  // Variances 1 and 1, of the totals 4: 2 * (1 - 2 / 4).
  CHECK(*cronbachs_alpha({{1, 1}, {2, 2}, {3, 3}}) == doctest::Approx(1.0));
  CHECK(*cronbachs_alpha({{1, 2}, {2, 1}, {3, 3}}) == doctest::Approx(2.0 * (1.0 - 2.0 / 3.0)));
  CHECK_FALSE(cronbachs_alpha({}));
  CHECK_FALSE(cronbachs_alpha({{1, 2}}));
  CHECK_FALSE(cronbachs_alpha({{1}, {2}}));
  CHECK_FALSE(cronbachs_alpha({{1, 1}, {1, 1}}));
}

TEST_CASE("the mark book has every student's points, what is open, and what many got wrong") {
  ClassDesk desk(two_questions);
  add(desk, "Ada", "3", "Ada Lovelace");
  add(desk, "Ben", "4", "Ada Lovelace");
  add(desk, "Cy", "4.0", nullptr);
  add(desk, "Di", "5", "Grace Hopper");
  desk.roster().mark(100);
  const MarkBook book = mark_book(desk.roster());
  REQUIRE(book.rows.size() == 4);
  CHECK(book.rows[0].score == 3);
  CHECK(book.rows[1].score == 1);
  CHECK(book.rows[2].score == 0);
  CHECK(book.rows[2].cells[1].state == AnswerState::unanswered);
  CHECK(book.columns[0].share == doctest::Approx(0.25));
  CHECK(book.columns[1].answered == 3);
  REQUIRE(book.columns[0].common_wrong.size() == 1);
  CHECK(book.columns[0].common_wrong[0].answers.size() == 2);
  CHECK(book.histogram.front() == 2);
  CHECK(book.histogram.back() == 1);
  CHECK(book.max == 3);
  CHECK(book.mean == doctest::Approx(1.0));
  CHECK(book.median == doctest::Approx(0.5));
}

TEST_CASE("as CSV the mark book opens in spreadsheets, and a name is never a formula") {
  ClassDesk desk(two_questions);
  add(desk, "=HYPERLINK(\"http://x\")", "3", nullptr);
  add(desk, "Zoë, \"the\" first", "4", nullptr);
  add(desk, " +1", "4", nullptr);
  desk.roster().mark(100);
  const std::string csv = book_csv(desk.roster());
  CHECK(csv.starts_with("\xEF\xBB\xBF\"Name\",\"1\",\"2\",\"Total\",\"Open\",\"Of\"\r\n"));
  CHECK(csv.find("\"'=HYPERLINK(\"\"http://x\"\")\",2,,2,0,3\r\n") != std::string::npos);
  CHECK(csv.find("\"Zoë, \"\"the\"\" first\",0,,0,0,3\r\n") != std::string::npos);
  CHECK(csv.find("\"' +1\",0,,0,0,3\r\n") != std::string::npos);
}

#include <doctest/doctest.h>

#include "json/json.h"
#include "lesson/lesson_text.h"
#include "lesson_files.h"

// The schema has to say the same of the same table: tests/web/schema.test.js.
TEST_CASE("the reader takes and refuses lessons as the table says") {
  const std::string text = text_of_file(WORKSHEET_TESTS "/data/lesson_verdicts.json");
  const worksheet::JsonText table = worksheet::read_json(text);
  REQUIRE(table.problems.empty());
  for (const worksheet::Json& row : *table.value->elements()) {
    CAPTURE(row.find("name")->text);
    const worksheet::Json& lesson = *row.find("lesson");
    const auto problems = problems_of(std::string_view(text).substr(lesson.offset, lesson.end - lesson.offset));
    CAPTURE(problems);
    CHECK(problems.empty() == row.find("valid")->flag);
  }
}

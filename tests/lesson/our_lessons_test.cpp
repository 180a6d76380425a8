#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/json.h"
#include "kinds/kind.h"
#include "lesson/lesson_text.h"
#include "lesson/mark_line.h"
#include "lesson_files.h"

using namespace worksheet;

namespace {

/// An answer that a student might give, and what a fair teacher says to it.
struct Tried {
  std::string lesson, part, line;
  std::vector<std::string> fair;
};

std::vector<Tried> tried_answers() {
  std::vector<Tried> rows;
  std::istringstream lines(text_of_file(WORKSHEET_TESTS "/data/lesson_answers.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    const JsonText row = read_json(line);
    REQUIRE(row.value);
    Tried& tried = rows.emplace_back(Tried{row.value->find("lesson")->text, row.value->find("part")->text, line, {}});
    for (const Json& verdict : *row.value->find("verdict")->elements()) tried.fair.push_back(verdict.text);
  }
  return rows;
}

bool is_fair(const Tried& row, std::string_view verdict) {
  return std::find(row.fair.begin(), row.fair.end(), verdict) != row.fair.end();
}

}  // namespace

TEST_CASE("every lesson of ours is one") {
  for (const auto& path : our_lessons()) {
    CAPTURE(path.filename().string());
    const std::string text = text_of_file(path);
    CHECK(problems_of(text) == std::vector<Problem>{});
    // Saved work is found by the id, and an address by the name of the file.
    CHECK(lesson_of(text).id == path.stem().string());
  }
}

// A row's verdict is written before the marker is asked.
TEST_CASE("answers to our lessons get the verdict of a fair teacher") {
  std::map<std::string, LineMarker> markers;
  for (const auto& path : our_lessons()) markers.try_emplace(path.stem().string(), lesson_of(text_of_file(path)));
  for (const Tried& row : tried_answers()) {
    const auto marker = markers.find(row.lesson);
    REQUIRE(marker != markers.end());
    const std::string marked = marker->second.mark(row.line);
    const JsonText answer = read_json(marked);
    REQUIRE(answer.value);
    const Json* verdict = answer.value->find("verdict");
    if (!verdict || !is_fair(row, verdict->text)) FAIL_CHECK(marked);
  }
}

TEST_CASE("every part of our lessons has been tried with a right answer, a wrong one and none") {
  std::map<std::string, std::vector<Tried>> tried;
  for (const Tried& row : tried_answers()) tried[row.lesson + " " + row.part].push_back(row);
  for (const auto& path : our_lessons())
    for (const Question& question : lesson_of(text_of_file(path)).questions)
      for (const Part& part : question.parts) {
        const std::vector<Tried>& rows = tried[path.stem().string() + " " + part.id];
        CAPTURE(path.filename().string());
        CAPTURE(part.id);
        const auto has = [&](std::string_view verdict) {
          return std::any_of(rows.begin(), rows.end(), [&](const Tried& row) { return is_fair(row, verdict); });
        };
        CHECK(has("unanswered"));
        if (std::holds_alternative<Essay>(part.kind)) {
          CHECK(has("unsure"));
          continue;
        }
        CHECK(has("correct"));
        CHECK(has("incorrect"));
        // A choice of one has no more answers than choices.
        if (!std::holds_alternative<Choice>(part.kind) && !std::holds_alternative<TrueFalse>(part.kind))
          CHECK(rows.size() >= 10);
      }
}

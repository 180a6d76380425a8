#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "json/json.h"
#include "lesson/lesson_text.h"
#include "lesson/mark_line.h"
#include "lesson_files.h"

// The lessons' reference shows each kind by example, and how responses to it are marked; what it says has to be so.

using namespace worksheet;

namespace {

struct Example {
  std::string text;
  std::vector<std::string> responses;  ///< JSON lines with `response`, `score` and `verdict`.
};

/// The fenced blocks of JSON, each with the JSON lines after it.
std::vector<Example> examples() {
  std::istringstream reference(text_of_file(std::filesystem::path(WORKSHEET_LESSONS) / "README.md"));
  std::vector<Example> found;
  std::string inside;
  for (std::string line; std::getline(reference, line);) {
    if (line.starts_with("```")) {
      inside = line.substr(3);
      if (inside == "json") found.emplace_back();
    } else if (inside == "json") {
      found.back().text += line + "\n";
    } else if (inside == "jsonl") {
      REQUIRE_FALSE(found.empty());
      found.back().responses.push_back(line);
    }
  }
  return found;
}

/// An example as a lesson: one that is only a question becomes its only one.
std::string as_lesson(const std::string& example) {
  return example.find("\"format\"") != std::string::npos ? example : lesson_text(example);
}

}  // namespace

TEST_CASE("every example in the lessons' reference is right") {
  CHECK(examples().size() >= 15);
  for (const Example& example : examples()) {
    CAPTURE(example.text);
    CHECK(problems_of(as_lesson(example.text)) == std::vector<Problem>{});
  }
}

TEST_CASE("responses in the lessons' reference are marked as it says, for every kind") {
  std::set<std::size_t> kinds;
  for (const Example& example : examples()) {
    if (example.responses.empty()) continue;
    const Lesson lesson = lesson_of(as_lesson(example.text));
    kinds.insert(lesson.questions.front().parts.front().kind.index());
    LineMarker marker(lesson_of(as_lesson(example.text)));
    for (const std::string& line : example.responses) {
      CAPTURE(line);
      const JsonText said = read_json(line);
      REQUIRE(said.problems.empty());
      const JsonText marked = read_json(marker.mark(R"({"part": "1", )" + line.substr(1)));
      REQUIRE(marked.value->find("verdict"));
      CHECK(marked.value->find("verdict")->text == said.value->find("verdict")->text);
      CHECK(marked.value->find("score")->value == doctest::Approx(said.value->find("score")->value));
    }
  }
  CHECK(kinds.size() == std::variant_size_v<Kind>);
}

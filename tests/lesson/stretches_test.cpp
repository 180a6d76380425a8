#include "lesson/stretches.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"

using worksheet::Stretch;
using worksheet::stretches_of;

TEST_CASE("the passage of guided reading is parted after the paragraphs that hold the evidence of a question") {
  const worksheet::Lesson lesson = lesson_of(R"({"format": "lesson/1", "title": "T",
    "passage": "One is first.\n\n```\ncode\n\ntwo is code\n```\n\nThree is *third*.\nIt goes on.\n\n\nFour is last.",
    "questions": [
      {"type": "short", "prompt": "?", "answer": "a", "evidence": ["Three is third."]},
      {"type": "short", "prompt": "?", "answer": "a", "evidence": ["One is first"]},
      {"prompt": "?", "parts": [
        {"type": "evidence", "prompt": "?", "answer": ["One is first.", "It goes on."]},
        {"type": "short", "prompt": "?", "answer": "a", "evidence": ["two is code"]},
        {"type": "short", "prompt": "?", "answer": "a", "evidence": ["Four is last"]},
        {"type": "short", "prompt": "?", "answer": "a"}]}]})");
  std::vector<std::string> ends, parts;
  for (const Stretch& stretch : stretches_of(lesson)) {
    ends.push_back(lesson.passage.substr(stretch.end, 5));
    std::string ids;
    for (const auto id : stretch.parts) ids += std::string(id) + " ";
    parts.push_back(ids);
  }
  CHECK(ends == std::vector<std::string>{"```\nc", "Three", "Four "});
  CHECK(parts == std::vector<std::string>{"q2 ", "q3b ", "q1 q3a "});
}

#include "lesson/fingerprint.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"

using namespace worksheet;

namespace {

/// The fingerprint of a question alone in a lesson; `question` lacks its braces and its prompt.
std::string fingerprint_of_question(const std::string& question, const std::string& prompt = "?") {
  return fingerprint_of(lesson_of(lesson_text(R"({"prompt": ")" + prompt + "\", " + question + "}",
                                              R"("passage": "One goes. Two come. Three stay.")"))
                            .questions[0]
                            .parts[0]);
}

}  // namespace

TEST_CASE("a part's fingerprint tells whether students are asked something else, and not what the key says") {
  struct Row {
    std::string question;
    std::vector<std::string> others;  ///< That ask something else.
    std::string other_key;            ///< The same question with another key.
  };
  const std::string image = R"("image": {"src": "a.png", "alt": "A"})";
  for (
      const Row& row : std::vector<Row>{
          {R"("type": "short", "answer": "a")",
           {R"("type": "list", "answer": ["a"])", R"("type": "essay")"},
           R"("type": "short", "answer": "b", "hints": ["c"])"},
          {R"("type": "list", "answer": ["a", "b"])", {}, R"("type": "list", "answer": ["c", "d"])"},
          {R"("type": "essay")", {}, R"("type": "essay", "model": "a")"},
          {R"("type": "true-false", "answer": true)", {}, R"("type": "true-false", "answer": false)"},
          {R"("type": "number", "answer": 1)",
           {R"("type": "number", "answer": {"value": 1, "unit": "km"})"},
           R"("type": "number", "answer": {"value": 2, "tolerance": 1})"},
          {R"("type": "choice", "choices": ["a", "b"], "answer": "a")",
           {R"("type": "choice", "choices": ["a", "c"], "answer": "a")",
            R"("type": "choice", "choices": ["a", "b"], "answer": ["a"])"},
           R"("type": "choice", "choices": ["a", {"text": "b", "feedback": "c"}], "answer": "b")"},
          {R"("type": "blanks", "text": "The {{moon}} rose.")",
           {R"("type": "blanks", "text": "The {{moon}} set.")", R"("type": "blanks", "text": "{{moon}} The rose.")"},
           R"("type": "blanks", "text": "The {{sun}} rose.")"},
          {R"("type": "match", "pairs": [["a", "1"], ["b", "2"]])",
           {R"("type": "match", "pairs": [["a", "1"], ["c", "2"]])",
            R"("type": "match", "pairs": [["a", "1"], ["b", "3"]])"},
           R"("type": "match", "pairs": [["a", "2"], ["b", "1"]])"},
          {R"("type": "order", "items": ["a", "b", "c"])",
           {R"("type": "order", "items": ["a", "b", "d"])"},
           R"("type": "order", "items": ["c", "a", "b"])"},
          {R"("type": "sort", "groups": {"X": ["a"], "Y": ["b"]})",
           {R"("type": "sort", "groups": {"X": ["a"], "Y": ["c"]})",
            R"("type": "sort", "groups": {"X": ["a"], "Z": ["b"]})"},
           R"("type": "sort", "groups": {"X": ["b"], "Y": ["a"]})"},
          {R"("type": "evidence", "answer": ["One goes.", "Two come."], "need": 1)",
           {R"("type": "evidence", "answer": ["One goes.", "Two come."], "need": 2)"},
           R"("type": "evidence", "answer": ["Three stay."])"},
          {R"("type": "table", "columns": ["a"], "rows": [["b"], [{"type": "short", "answer": "x"}]])",
           {R"("type": "table", "columns": ["c"], "rows": [["b"], [{"type": "short", "answer": "x"}]])",
            R"("type": "table", "columns": ["a"], "rows": [["c"], [{"type": "short", "answer": "x"}]])",
            R"("type": "table", "columns": ["a"], "rows": [["b"], [{"type": "number", "answer": {"value": 1, "unit": "m"}}]])"},
           R"("type": "table", "columns": ["a"], "rows": [["b"], [{"type": "short", "answer": "y"}]])"},
          {R"("type": "label", )" + image + R"(, "labels": [{"x": 0, "y": 0, "answer": "a"}])",
           {R"("type": "label", )" + image + R"(, "labels": [{"x": 0.5, "y": 0, "answer": "a"}])",
            R"("type": "label", )" + image + R"(, "labels": [{"x": 0, "y": 0.5, "answer": "a"}])",
            R"("type": "label", "image": {"src": "b.png", "alt": "A"}, "labels": [{"x": 0, "y": 0, "answer": "a"}])"},
           R"("type": "label", )" + image + R"(, "labels": [{"x": 0, "y": 0, "answer": "b"}])"}}) {
    CAPTURE(row.question);
    const std::string asked = fingerprint_of_question(row.question);
    CHECK(asked == fingerprint_of_question(row.other_key));
    CHECK(asked != fingerprint_of_question(row.question, "!"));
    for (const std::string& other : row.others) {
      CAPTURE(other);
      CHECK(asked != fingerprint_of_question(other));
    }
  }
}

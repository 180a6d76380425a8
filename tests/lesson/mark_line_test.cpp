#include "lesson/mark_line.h"

#include <doctest/doctest.h>

#include <string>

#include "json/json.h"
#include "lesson/lesson_text.h"

using namespace worksheet;

namespace {

const std::string question = R"({"type": "number", "prompt": "?", "answer": 3, "points": 2})";

std::string line_with(const std::string& response) {
  return R"({"question": )" + question + R"(, "response": )" + response + "}";
}

std::string error_of(LineMarker& marker, const std::string& line) {
  const JsonText marked = read_json(marker.mark(line));
  REQUIRE(marked.value);
  const Json* error = marked.value->find("error");
  return error ? error->text : "";
}

}  // namespace

TEST_CASE("a line is given back with its mark, its own fields first and as they were written") {
  LineMarker marker;
  CHECK(marker.mark(R"({"who": {"a": [1, 2.50]}, "question": )" + question + R"(, "response": "three", "x": null})") ==
        R"({"who":{"a": [1, 2.50]},"question":)" + question +
            R"(,"response":"three","x":null,"score":2,"open":0,"max":2,"verdict":"correct","confidence":1,)"
            R"("ideas":[],"items":[],"forgiven":[]})");
}

TEST_CASE("an escape of half a character costs no mark, and the line keeps it") {
  LineMarker marker;
  const std::string marked = marker.mark(line_with(R"("3 \ud83c")"));
  CHECK(marked.find(R"("response":"3 \ud83c")") != std::string::npos);
  CHECK(error_of(marker, line_with(R"("3 \udf0a")")).empty());
}

TEST_CASE("a mark that a line already had is replaced") {
  LineMarker marker;
  const JsonText marked = read_json(marker.mark(R"({"score": 9, "error": "old", "question": )" + question +
                                                R"(, "verdict": "old", "response": "4"})"));
  CHECK(marked.problems.empty());
  CHECK(marked.value->find("score")->text == "0");
  CHECK(marked.value->find("verdict")->text == "incorrect");
  CHECK(marked.value->find("error") == nullptr);
}

TEST_CASE("a line that cannot be marked says why, and keeps its fields where it has any") {
  LineMarker marker;
  struct Row {
    std::string line, error;
  };
  for (const Row& row : std::vector<Row>{
           {"", "the file is empty: paste or load a lesson"},
           {"[]", "the line is no JSON object"},
           {"{}", "the line has no `question`: add one as in a lesson"},
           {R"({"question": )" + question + "}", "the line has no `response`"},
           {line_with("[]"), "the response does not fit a `number` question"},
           {line_with("true"), "the response does not fit a `number` question"},
           {R"({"question": {"type": "quiz", "prompt": "?"}, "response": ""})",
            "question/type: `quiz` is no kind of question: write one of " + every_kind()},
           {R"({"question": {"parts": [)" + question + R"(]}, "response": "3"})",
            "question: a question with parts cannot be marked as one: give each part a line of its own"}}) {
    CAPTURE(row.line);
    CHECK(error_of(marker, row.line) == row.error);
  }
  CHECK(marker.mark(R"({"id": 7})") == R"({"id":7,"error":"the line has no `question`: add one as in a lesson"})");
}

TEST_CASE("with a lesson a line names its part by id or label") {
  LineMarker marker(lesson_of(lesson_text(R"({"id": "far", "type": "number", "prompt": "?", "answer": 3},
    {"parts": [{"id": "deep", "type": "number", "prompt": "?", "answer": 4}]})")));
  CHECK(error_of(marker, R"({"part": "far", "response": "3"})").empty());
  CHECK(marker.mark(R"({"part": "2a", "response": "4"})").find("\"correct\"") != std::string::npos);
  CHECK(error_of(marker, R"({"part": "3", "response": "4"})") == "the lesson has no part `3`");
  CHECK(error_of(marker, R"({"part": 3, "response": "4"})") == "the line has no `part`: add `\"part\": \"1\"`");
}

TEST_CASE("what was marked before never changes a mark, however many questions came by") {
  LineMarker kept;
  const auto asking = [](int i) {
    return R"({"question": {"type": "number", "prompt": "?", "answer": )" + std::to_string(i) +
           R"(}, "response": "7"})";
  };
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 200; ++i) {
      LineMarker fresh;
      REQUIRE(kept.mark(asking(i)) == fresh.mark(asking(i)));
    }
}

TEST_CASE("a line that begins as the last one did is read as if it were the first") {
  const std::string known = R"({"question": )" + question;
  const std::string plain = known + R"(, "response": "3"})";
  for (const std::string& ending :
       std::vector<std::string>{R"(, "response": "4", "who": [1]})", R"(,"score": 1, "response": "3"})", "}", ", }",
                                ",", "", " , \"response\": \"3\"}", R"(, "response": "3"} x)", R"(, "response": "3",})",
                                R"(, "response": "3", "response": "4"})", R"(, "response": "3", "question": 1})",
                                R"(, "language": "de", "response": "drei"})", R"(x, "response": "3"})"}) {
    CAPTURE(ending);
    LineMarker marker;
    REQUIRE(marker.mark(plain) == LineMarker().mark(plain));
    CHECK(marker.mark(known + ending) == LineMarker().mark(known + ending));
  }
}

TEST_CASE("with a lesson, lines that begin alike may be about other parts") {
  LineMarker marker(lesson_of(lesson_text(R"({"id": "a", "type": "number", "prompt": "?", "answer": 3},
                                              {"id": "b", "type": "number", "prompt": "?", "answer": 4})")));
  const auto line = [](const std::string& part) {
    return R"({"question": {}, "part": ")" + part + R"(", "response": "3"})";
  };
  CHECK(marker.mark(line("a")).find(R"("verdict":"correct")") != std::string::npos);
  CHECK(marker.mark(line("b")).find(R"("verdict":"incorrect")") != std::string::npos);
}

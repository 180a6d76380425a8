#include "session/reader.h"

#include <doctest/doctest.h>

#include <string>

#include "json/json.h"
#include "lesson/lesson_text.h"
#include "session/worksheet.h"

using namespace worksheet;

namespace {

const std::string questions =
    lesson_text(R"({"id": "n", "type": "number", "prompt": "?", "answer": 12, "hints": ["first"]},
  {"id": "e", "type": "essay", "prompt": "?"})");

Json action_of(std::string_view text) {
  JsonText json = read_json(text);
  REQUIRE(json.value);
  return std::move(*json.value);
}

}  // namespace

TEST_CASE("a reader does what is written, and tells the same of it as a worksheet") {
  Reader reader(lesson_of(questions));
  Worksheet whole(lesson_of(questions));
  for (const char* action : {
           R"({"do": "state"})",
           R"({"do": "begin", "copy": "a", "at": 1})",
           R"({"do": "respond", "part": "n", "value": "12", "by": "one", "at": 2})",
           R"({"do": "respond", "part": "n", "value": "13", "by": "two", "at": 3})",
           R"({"do": "respond", "part": "nobody", "value": "13", "at": 4})",
           R"({"do": "hint", "part": "n", "at": 5})",
           R"({"do": "student", "name": "Ada", "date": "today", "at": 6})",
           R"({"do": "annotate", "id": "m", "value": {"color": "pink", "quote": "a"}, "at": 7})",
           R"({"do": "annotate", "id": "m", "value": 5, "at": 8})",
           R"({"do": "state"})",
       }) {
    CAPTURE(action);
    CHECK(reader.act(action_of(action)) == whole.act(action_of(action)));
    CHECK(reader.work() == whole.work());
    CHECK(reader.view() == whole.view());
  }
}

TEST_CASE("what is not written is left to a worksheet, and changes nothing") {
  Reader reader(lesson_of(questions));
  reader.act(action_of(R"({"do": "begin", "copy": "a", "at": 1})"));
  reader.act(action_of(R"({"do": "respond", "part": "n", "value": "12", "at": 2})"));
  const std::string before = reader.work();
  for (const char* name :
       {"check", "reveal", "compare", "finish", "reopen", "restart", "undo-restart", "restore", "merge", "dance"}) {
    CAPTURE(name);
    CHECK(reader.act(action_of(R"({"part": "n", "at": 3, "do": ")" + std::string(name) + "\"}")) ==
          R"({"error":"needs-checker"})");
    CHECK(reader.work() == before);
  }
  CHECK(reader.act(action_of("[]")) == R"({"error":"needs-checker"})");
}

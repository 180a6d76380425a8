#include "session/answer_key.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/checker.h"
#include "kinds/response_json.h"
#include "lesson/lesson_text.h"
#include "lesson_files.h"

using namespace worksheet;

TEST_CASE("the key says what a student would enter to be wholly right, and in words what is wanted else") {
  std::vector<std::filesystem::path> paths = lessons_of_every_kind();
  for (const auto& path : paths) {
    const Lesson lesson = lesson_of(text_of_file(path));
    const JsonText key = read_json(answer_key(lesson));
    REQUIRE(key.value);
    Setting setting{.language = lesson.language};
    setting.passage = std::make_shared<const Passage>(lesson.passage, lesson.language);
    std::size_t parts = 0;
    for (const Json& entry : *key.value->elements()) {
      const Part& part = *lesson.find_part(entry.find("id")->text);
      CAPTURE(part.id);
      ++parts;
      const std::size_t answers = entry.find("answer")->elements()->size();
      const double need = *entry.find("need")->number();
      CHECK(need <= static_cast<double>(answers));
      CHECK((answers > 0 || std::holds_alternative<Essay>(part.kind)));
      if (entry.find("response")->is_null()) continue;
      const auto response = read_response(*entry.find("response"), part.kind);
      REQUIRE(response);
      CHECK(Checker(part.kind, part.prompt, setting).check(*response).verdict == Verdict::correct);
    }
    CHECK(parts == key.value->elements()->size());
    CHECK(parts > 0);
  }
}

TEST_CASE("the key says how many ideas make a whole answer") {
  const Lesson lesson = lesson_of(lesson_text(
      R"({"id": "q", "type": "list", "prompt": "Two?", "answer": {"ideas": ["red", "green", "blue"], "need": 2}})"));
  CHECK(answer_key(lesson) ==
        R"([{"id":"q","response":null,"answer":["red","green","blue"],"need":2,"explanation":"","evidence":[]}])");
}

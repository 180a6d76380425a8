#include <doctest/doctest.h>

#include <string>

#include "formats/exported.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/random_lesson.h"
#include "json/make_json.h"
#include "lesson/lesson_text.h"
#include "lesson_files.h"

using namespace worksheet;

namespace {

std::string problems_of(const LessonText& read) {
  std::string all;
  for (const Problem& problem : read.problems)
    all += std::to_string(problem.at.line) + ": " + problem.what + ": " + problem.remedy + "\n";
  return all;
}

}  // namespace

TEST_CASE("every lesson of ours, written as text and read again, is the same lesson") {
  auto paths = lessons_of_every_kind();
  for (const auto& path : paths) SUBCASE(path.filename().c_str()) {
      const std::string file = text_of_file(path);
      const JsonText json = read_json(file);
      const std::string text = write_lesson_text(*json.value);
      CAPTURE(text);
      const LessonText read = read_lesson_text(text);
      CHECK(problems_of(read) == "");
      REQUIRE(!read.lesson.empty());
      CHECK(read.left_out.empty());
      CHECK(lesson_of(read.lesson) == lesson_of(file));
      // Nearly everything has a form of its own.
      CHECK(count_of(text, "@question = ") == 0);
    }
}

TEST_CASE("any lesson, written as text and read again, is the same lesson") {
  std::size_t whole = 0, questions = 0, in_json = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    RandomLesson random(seed);
    const std::string file = write_json(random.next());
    auto lesson = read_lesson(file);
    if (std::holds_alternative<std::vector<Problem>>(lesson)) continue;
    ++whole;
    const std::string text = write_lesson_text(*read_json(file).value);
    const LessonText read = read_lesson_text(text);
    CAPTURE(seed);
    CAPTURE(file);
    CAPTURE(text);
    CHECK(problems_of(read) == "");
    REQUIRE(!read.lesson.empty());
    REQUIRE(lesson_of(read.lesson) == std::get<Lesson>(lesson));
    // What is the author's own stays as well.
    CHECK(count_of(read.lesson, "\"x-") == count_of(file, "\"x-"));
    questions += std::get<Lesson>(lesson).questions.size();
    in_json += count_of(text, "@question = ");
  }
  CHECK(whole > 300);
  // Even of these most have a form of their own.
  CHECK(in_json * 3 < questions);
}

#include "formats/short_version.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/key_advice.h"
#include "json/json.h"
#include "kinds/checker.h"
#include "lesson/lesson_text.h"
#include "lesson/setting.h"
#include "lesson_files.h"

using namespace worksheet;

namespace {

ShortVersion shortened(const std::string& file) { return short_version(*read_json(file).value, lesson_of(file)); }

/// The part of another lesson that asks the same.
const Part* same_part(const Lesson& lesson, const Part& part) {
  for (const Question& question : lesson.questions)
    for (const Part& one : question.parts)
      if (one.prompt == part.prompt) return &one;
  return nullptr;
}

constexpr const char* pier = R"json({"format": "lesson/1", "title": "The Pier", "passage":
  "The pier was built in 1887. It is 240 metres long. Storms broke it in 1903 and in 1921. Old Anna Brandt kept the lamp for 35 years. Later Tom Reyes and Mia Olsen kept it.",
  "questions": [
  {"type": "number", "prompt": "When was it built?", "answer": 1887, "explanation": "So it says."},
  {"type": "short", "prompt": "Who kept the lamp first?", "answer": {"ideas": [{"say": "Anna Brandt", "not": "Tom Brandt"}]}},
  {"prompt": "Storms", "parts": [
    {"type": "short", "prompt": "Who kept it then?", "answer": "Tom Reyes"},
    {"type": "essay", "prompt": "What is a storm?"}]},
  {"type": "blanks", "prompt": "?", "text": "It is {{240}} metres long."},
  {"type": "true-false", "prompt": "It still stands.", "answer": true},
  {"type": "evidence", "prompt": "Which sentence?", "answer": "The pier was built in 1887."}]})json";

}  // namespace

TEST_CASE("written questions become choices of one sort, and the right one among them is right") {
  const ShortVersion made = shortened(pier);
  CAPTURE(made.lesson);
  REQUIRE(problems_of(made.lesson) == std::vector<Problem>{});
  const Lesson lesson = lesson_of(made.lesson);
  CHECK(made.made == 4);
  CHECK(made.left_out == std::vector<std::string>{"3b"});
  const auto choice = [&](std::size_t at) { return std::get<Choice>(lesson.questions[at].parts[0].kind); };
  std::vector<std::string> years, keepers;
  for (const Choice::Option& option : choice(0).options) years.push_back(option.text);
  for (const Choice::Option& option : choice(1).options) keepers.push_back(option.text);
  CHECK(years.size() == 4);
  for (const std::string& year : years) CHECK(year.find_first_of("0123456789") != std::string::npos);
  CHECK(std::count(years.begin(), years.end(), "1887") == 1);
  CHECK(std::count(keepers.begin(), keepers.end(), "Tom Brandt") == 1);  // its own wrong turn
  CHECK(std::count(keepers.begin(), keepers.end(), "Tom Reyes") == 1);
  CHECK(lesson.questions[0].parts[0].explanation == "So it says.");
  CHECK(std::get<Blanks>(lesson.questions[3].parts[0].kind).filling == Filling::menus);
  CHECK(std::holds_alternative<TrueFalse>(lesson.questions[4].parts[0].kind));
  CHECK(to_look_at(*read_json(made.lesson).value, lesson) == std::vector<std::string>{"1", "2", "3a", "4"});
}

TEST_CASE("our lessons in their short versions are right, and what they offer as wrong is not right by the key") {
  std::size_t choices = 0;
  for (const auto& path : our_lessons()) {
    CAPTURE(path.string());
    const std::string file = text_of_file(path);
    const Lesson before = lesson_of(file);
    const ShortVersion made = shortened(file);
    if (made.lesson.empty()) continue;
    REQUIRE(problems_of(made.lesson) == std::vector<Problem>{});
    const Lesson after = lesson_of(made.lesson);
    for (const Question& question : after.questions)
      for (const Part& part : question.parts) {
        const auto* choice = std::get_if<Choice>(&part.kind);
        const Part* written = same_part(before, part);
        REQUIRE(written);
        if (!choice || std::holds_alternative<Choice>(written->kind)) continue;
        ++choices;
        CAPTURE(part.prompt);
        const Checker checker(written->kind, written->prompt, setting_of(before));
        for (const Choice::Option& option : choice->options) {
          if (option.right) continue;
          CAPTURE(option.text);
          const bool takes_lines = form_of(written->kind) == Form::lines;
          CHECK(checker.check(takes_lines ? Response(Lines{option.text}) : Response(option.text)).verdict !=
                Verdict::correct);
        }
      }
  }
  CHECK(choices >= 20);
}

TEST_CASE("a quiz has about as many questions as were asked for, evenly, with the titles that they are from") {
  const std::string other = lesson_text(
      R"({"type": "number", "prompt": "One?", "answer": 1}, {"type": "number", "prompt": "Two?", "answer": 2})");
  const std::string quiz = quiz_of({pier, other, "{}"}, 4, "Weekly");
  CAPTURE(quiz);
  REQUIRE(problems_of(quiz) == std::vector<Problem>{});
  const Lesson lesson = lesson_of(quiz);
  CHECK(lesson.title == "Weekly");
  CHECK(lesson.questions.size() == 4);
  std::size_t from_pier = 0;
  for (const Question& question : lesson.questions) {
    const std::string& prompt = question.is_group ? question.prompt : question.parts[0].prompt;
    if (prompt.starts_with("**The Pier**")) ++from_pier;
    for (const Part& part : question.parts) CHECK_FALSE(std::holds_alternative<Evidence>(part.kind));
  }
  CHECK(from_pier == 2);
  CHECK(lesson_of(quiz_of({pier, other}, 100, "All")).questions.size() == 7);
  CHECK(quiz_of({"{}"}, 4, "None").empty());
}

TEST_CASE("an idea that is only said at length is told") {
  const std::string file = lesson_text(
      R"({"type": "short", "prompt": "?", "answer": "The wall may be closed while waves are washing over the path."},
         {"type": "short", "prompt": "?", "answer": ["The wall may be closed while waves are washing over the path.", "in high waves"]},
         {"prompt": "?", "parts": [{"type": "list", "prompt": "?", "answer": ["sun", "The moon that shines over the sea every night of the month"]}]})");
  const auto found = long_wordings(lesson_of(file));
  REQUIRE(found.size() == 2);
  CHECK(found[0].label == "1");
  CHECK(found[0].words == 12);
  CHECK(found[1].label == "3a");
}

#include "lesson/without_key.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "formats/exporters.h"
#include "formats/random_lesson.h"
#include "json/make_json.h"
#include "lesson/fingerprint.h"
#include "lesson/lesson_text.h"
#include "lesson/mark_line.h"
#include "lesson/stretches.h"
#include "lesson_files.h"
#include "session/sheet.h"

using namespace worksheet;

namespace {

WithoutKey parted(const std::string& file) { return part_from_key(*read_json(file).value, lesson_of(file)); }

/// Gives the part what its key says, as lessons/README.md has it.
void put_back(Json& part, const Json& key) {
  for (const Json& member : *key.members()) {
    remove(part, member.key);
    if (!member.is_null()) add(part, member.key, member);
  }
}

std::string put_back(const WithoutKey& lesson) {
  Json whole = *read_json(lesson.lesson).value;
  const Json key = *read_json(lesson.key).value;
  remove(whole, "keys");
  auto next = key.elements()->begin();
  const auto questions =
      std::find_if(whole.items.begin(), whole.items.end(), [](const Json& m) { return m.key == "questions"; });
  for (Json& question : questions->items) {
    const auto parts =
        std::find_if(question.items.begin(), question.items.end(), [](const Json& m) { return m.key == "parts"; });
    if (parts == question.items.end()) {
      put_back(question, *next++);
    } else {
      for (Json& part : parts->items) put_back(part, *next++);
    }
  }
  CHECK(next == key.elements()->end());
  return write_json(whole);
}

std::vector<std::string> ends_of(const Lesson& lesson) {
  std::vector<std::string> ends;
  for (const Stretch& stretch : stretches_of(lesson)) {
    ends.push_back(std::to_string(stretch.end));
    for (const auto part : stretch.parts) ends.emplace_back(part);
  }
  return ends;
}

/// What holds of every lesson that is parted from its key.
void check_parted(const std::string& file) {
  CAPTURE(file);
  const Lesson lesson = lesson_of(file);
  const WithoutKey without = parted(file);
  CAPTURE(without.lesson);
  REQUIRE(problems_of(without.lesson) == std::vector<Problem>{});
  const Lesson published = lesson_of(without.lesson);
  CHECK(published.keys == Keys::none);
  CHECK(published.id == lesson.id);
  // Its students are asked the same, so that their work belongs to the lesson that has the key.
  CHECK(fingerprint_of(published) == fingerprint_of(lesson));
  CHECK(published.points() == lesson.points());
  if (lesson.settings.guided) CHECK(ends_of(published) == ends_of(lesson));
  CHECK(lesson_of(put_back(without)) == lesson);
  // Parting it again, now that there is no key, finds none.
  const Lesson again = lesson_of(without.lesson);
  for (const Question& question : again.questions)
    for (const Part& part : question.parts) CHECK(part.explanation.empty());
}

/// Each text that only a key says holds "zq".
constexpr const char* telltale = R"json({"format": "lesson/1", "title": "T", "x-notes": "zq", "$schema": "zq.json",
  "passage": "The moon pulls the sea. The sun helps it.", "source": {"name": "S", "x-from": "zq"},
  "questions": [
  {"type": "short", "prompt": "?", "x-mine": "zq", "hints": ["A hint stays."], "explanation": "zq", "evidence": ["moon pulls"],
   "answer": {"ideas": [{"say": ["zq one", "zq two"], "not": "zq three", "hint": "zq", "feedback": "zq"}], "accept": ["zq"], "reject": ["zq"]}},
  {"prompt": "?", "parts": [
    {"type": "list", "prompt": "?", "answer": ["zq one", "zq two"]},
    {"type": "number", "prompt": "?", "answer": {"value": 271828, "unit": "km", "tolerance": 31415}},
    {"type": "choice", "prompt": "?", "choices": ["a", {"text": "b", "feedback": "zq"}], "answer": "b"},
    {"type": "true-false", "prompt": "?", "answer": false}]},
  {"type": "blanks", "prompt": "?", "text": "The {{zq|zq too}} and the {{zq}}."},
  {"type": "blanks", "prompt": "?", "text": "The {{sun|zq}} and the {{moon}}.", "bank": true, "distractors": ["earth"]},
  {"type": "match", "prompt": "?", "pairs": [["one", "z"], ["two", "y"]], "distractors": ["x"]},
  {"type": "order", "prompt": "?", "items": ["c", "b", "a"]},
  {"type": "sort", "prompt": "?", "groups": {"x-late": ["d", "a"], "early": ["c", "b"]}},
  {"type": "evidence", "prompt": "?", "answer": ["The moon pulls the sea.", "The sun helps it."], "need": 1},
  {"type": "table", "prompt": "?", "columns": ["a", "b"], "rows": [["x", {"type": "short", "answer": "zq", "exact": true}],
    ["y", {"type": "choice", "choices": ["p", {"text": "q", "feedback": "zq"}], "answer": "q"}],
    ["z", {"type": "number", "answer": {"value": 271828, "unit": "m"}}]]},
  {"type": "label", "prompt": "?", "image": {"src": "map.png", "alt": "A map"}, "labels": [{"x": 0.25, "y": 0.5, "answer": ["zq", "zq too"]}]},
  {"type": "essay", "prompt": "?", "words": {"min": 20}, "rubric": [{"criterion": "Reasons", "points": 2}], "model": "zq", "ideas": ["zq"]}]})json";

}  // namespace

TEST_CASE("a lesson of ours without its key asks the same, and is whole again with it") {
  for (const auto& path : our_lessons()) check_parted(text_of_file(path));
  check_parted(text_of_file(WORKSHEET_TESTS "/data/every_kind.json"));
  check_parted(telltale);
}

TEST_CASE("any lesson without its key asks the same, and is whole again with it") {
  std::size_t whole = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    const std::string file = write_json(RandomLesson(seed).next());
    if (!problems_of(file).empty()) continue;
    ++whole;
    check_parted(file);
  }
  CHECK(whole > 100);
}

TEST_CASE("nothing that only a key says stays in a lesson that is published without it") {
  const WithoutKey without = parted(telltale);
  for (const char* trace : {"zq", "271828", "31415", "$schema", "answer\""}) {
    CAPTURE(trace);
    CAPTURE(without.lesson);
    CHECK(without.lesson.find(trace) == std::string::npos);
  }
  CHECK(without.key.find("zq one") != std::string::npos);
  CHECK(without.lesson.find("A hint stays.") != std::string::npos);
  // What belongs together does not stand together, and what has an order stands by the alphabet.
  for (const char* kept : {R"("meanings": ["x", "y", "z"])", R"("items": ["a", "b", "c"])",
                           R"("items": ["a", "b", "c", "d"])", R"("groups": ["x-late", "early"])",
                           R"("words": ["earth", "moon", "sun"])", R"("text": "The {{}} and the {{}}.")"})
    CHECK(without.lesson.find(kept) != std::string::npos);
}

TEST_CASE("the sheet of a lesson without its key takes answers, and tells and checks nothing") {
  const std::string lesson = parted(text_of_file(WORKSHEET_TESTS "/data/every_kind.json")).lesson;
  Sheet with(text_of_file(WORKSHEET_TESTS "/data/every_kind.json"));
  Sheet without(lesson);
  CHECK(without.view().find(R"("keys":"none")") != std::string::npos);
  CHECK(without.view().find(R"("feedback":"none")") != std::string::npos);
  // Work with checks in it, from the time when the key was there.
  with.check("short", "\"the moon\"");
  with.act("finish");
  const Json taken = without.take("restore", with.work());
  CHECK(shown(taken, "error") == "null");
  CHECK(shown(without.check("short", "\"the sun\""), "error") == "not-due");
  CHECK(shown(without.act("reveal", R"("part": "short")"), "error") == "not-due");
  CHECK(shown(without.act("compare", R"("part": "short", "value": "same")"), "error") == "not-due");
  const Json finished = without.act("finish");
  for (const Json& part : *finished.find("parts")->elements()) {
    CHECK(verdict_shown(part).empty());
    CHECK(part.find("due")->is_null());
    CHECK(shown(part, "can_reveal") == "false");
  }
  const Json results = without.results();
  for (const Json& part : *results.find("parts")->elements()) {
    const std::string verdict = part.find("verdict")->text;
    CHECK((verdict == "unsure" || verdict == "unanswered"));
  }
  CHECK(Worksheet(lesson_of(lesson)).key() == "[]");
}

TEST_CASE("a lesson without its key is not marked, and not exported where a key is needed") {
  const std::string file = parted(telltale).lesson;
  const Lesson lesson = lesson_of(file);
  CHECK(LineMarker(lesson).mark(R"({"part": "1", "response": "the moon"})").find("without its key") !=
        std::string::npos);
  for (const Exporter& exporter : exporters()) {
    if (!exporter.needs_key) continue;
    CHECK(write_as(exporter, {file, lesson, {}, {}}).problem.find("without its key") != std::string::npos);
  }
}

TEST_CASE("a lesson that says it has no key may have none, and a sealed one has all that opens it") {
  const std::string question = R"({"type": "short", "prompt": "?", "answer": "a"})";
  const std::string sealed =
      R"("sealed": {"cipher": "AES-GCM", "derivation": "PBKDF2-SHA-256", "iterations": 600000, "salt": "AA==", "iv": "AA==", "key": "AA=="})";
  const auto is_right = [](const std::string& text) { return problems_of(text).empty(); };
  CHECK(is_right(lesson_text(question, R"("keys": "open")")));
  CHECK_FALSE(is_right(lesson_text(question, R"("keys": "none")")));
  CHECK_FALSE(is_right(lesson_text(question, R"("keys": "shut")")));
  const std::string without = R"({"type": "short", "prompt": "?", "lines": 2})";
  CHECK_FALSE(is_right(lesson_text(without)));
  CHECK(is_right(lesson_text(without, R"("keys": "none")")));
  CHECK(is_right(lesson_text(without, R"("keys": "sealed", )" + sealed)));
  CHECK_FALSE(is_right(lesson_text(without, R"("keys": "sealed")")));
  CHECK_FALSE(is_right(lesson_text(without, R"("keys": "none", )" + sealed)));
  std::string quick = sealed;
  quick.replace(quick.find("600000"), 6, "1000");
  CHECK_FALSE(is_right(lesson_text(without, R"("keys": "sealed", )" + quick)));
}

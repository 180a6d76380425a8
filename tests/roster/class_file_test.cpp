#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "roster/class_desk.h"
#include "roster/random_class.h"

using namespace worksheet;

namespace {

constexpr unsigned merges = 1500;

const char* short_question =
    R"({"type": "short", "prompt": "Why is the sea salty?", "answer": "rivers carry salt into it"})";

/// A class with works, decisions, comments and names in it.
std::string full_class() {
  ClassDesk desk(lesson_text(short_question));
  const std::string ada = desk.add("Ada", "rivers bring salt");
  const std::string ben = desk.add("Ben", "because of the \"fish\" \\ 🌊\n");
  desk.decide(ada, "\"correct\"");
  desk.decide(ben, "\"partly\"", R"(, "points": 0.25)");
  desk.act(R"("do": "comment", "part": "", "students": [")" + ben + R"("], "text": "Read it once more")");
  desk.act(R"("do": "rename", "student": ")" + ben + R"(", "name": "Benjamin")");
  desk.act(R"("do": "undo")");
  return desk.save();
}

}  // namespace

TEST_CASE("what was written of a class reads as the same, without a problem") {
  const std::string text = full_class();
  const ClassText read = read_class(text);
  CHECK(read.fault == ClassText::Fault::none);
  CHECK(read.problems.empty());
  CHECK(write_class(read.record) == text);
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const std::string random = write_class(RandomClass(seed).next());
    const ClassText again = read_class(random);
    REQUIRE(again.problems.empty());
    REQUIRE(write_class(again.record) == random);
  }
}

TEST_CASE("random records of one class merge to the same in any order and any number of times, and lose no decision") {
  for (unsigned seed = 0; seed < merges; ++seed) {
    CAPTURE(seed);
    RandomClass random(seed);
    const ClassRecord one = random.next(), two = random.next(), three = random.next();
    const ClassRecord both = merge(one, two);
    REQUIRE(write_class(both) == write_class(merge(two, one)));
    REQUIRE(write_class(merge(both, three)) == write_class(merge(one, merge(two, three))));
    REQUIRE(write_class(merge(both, two)) == write_class(both));
    for (const ClassRecord* from : {&one, &two}) {
      for (const auto& [id, entry] : from->entries) {
        REQUIRE(both.entries.contains(id));
        REQUIRE(both.entries.at(id) == entry);
      }
      for (const auto& [student, works] : from->works)
        for (const auto& [fingerprint, work] : works) REQUIRE(both.works.at(student).contains(fingerprint));
      for (const auto& [id, stamp] : from->taken_back) REQUIRE(both.taken_back.at(id).at >= stamp.at);
    }
  }
}

TEST_CASE("a class is told what it is not: a lesson makes a new one, a newer file is told, anything else refused") {
  const ClassText lesson = read_class(lesson_text(short_question), "c9");
  REQUIRE(lesson.lesson);
  CHECK(lesson.record.id == "c9");
  CHECK(read_class(R"({"format": "class/2"})").fault == ClassText::Fault::newer_format);
  for (const char* text : {"", "hello", "{}", "[1]", R"({"format": "lesson-work/1"})", R"({"format": "class/1"})",
                           R"({"format": "class/1", "lesson": {"value": {"format": "lesson/1"}, "at": 0}})"}) {
    CAPTURE(text);
    const ClassText read = read_class(text);
    CHECK(read.fault == ClassText::Fault::unreadable);
    CHECK_FALSE(read.problems.empty());
  }
}

TEST_CASE("200 damaged class files and works each get a sentence, and what can be read is read") {
  const std::string whole = full_class();
  ClassDesk whole_desk(lesson_text(short_question));
  Work work = whole_desk.work("Ada");
  work.answers["q1"].value = "rivers";
  const std::string whole_work = write_work(work);
  std::mt19937 random(7);
  std::size_t opened = 0, told = 0;
  for (int i = 0; i < 200; ++i) {
    CAPTURE(i);
    const bool is_class = i % 2 == 0;
    std::string text = is_class ? whole : whole_work;
    const std::size_t at = random() % text.size();
    switch (i % 5) {
      case 0:
        text.resize(at);
        break;
      case 1:
        text[at] = text[at] == '}' ? ']' : '}';
        break;
      case 2:
        text.erase(at, 1 + random() % 20);
        break;
      case 3:
        text.insert(at, "\xFF\xFE,\"");
        break;
      default:
        text[at] = '\0';
    }
    if (text == (is_class ? whole : whole_work)) continue;
    if (is_class) {
      const ClassText read = read_class(text);
      opened += read.lesson ? 1 : 0;
      REQUIRE_FALSE(read.problems.empty());
      for (const Problem& problem : read.problems) {
        REQUIRE_FALSE(problem.what.empty());
        REQUIRE_FALSE(problem.remedy.empty());
      }
    } else {
      ClassDesk desk(lesson_text(short_question));
      const Json arrival = desk.add_text(text);
      const bool has_fault = arrival.find("fault")->string() != nullptr;
      REQUIRE((has_fault || !arrival.find("problems")->elements()->empty()));
    }
    ++told;
  }
  CHECK(told > 190);
  CHECK(opened > 40);
}

TEST_CASE("a damaged work is kept as it came, and gives what can be read") {
  ClassDesk desk(lesson_text(short_question));
  Work work = desk.work("Ada");
  work.answers["q1"].value = "rivers carry salt into it";
  std::string text = write_work(work);
  text.resize(text.size() - 12);
  const Json arrival = desk.add_text(text);
  CHECK(arrival.find("fault")->is_null());
  CHECK_FALSE(arrival.find("problems")->elements()->empty());
  const std::string id = ClassDesk::text_at(*arrival.find("student"), "id");
  CHECK(ClassDesk::text_at(desk.sheet(id).find("parts")->elements()->front(), "response") ==
        "rivers carry salt into it");
  const ClassText again = read_class(desk.save());
  CHECK(again.problems.empty());
  CHECK(again.record.works.at(id).begin()->second.damaged == text);
}

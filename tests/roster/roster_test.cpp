#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "roster/class_desk.h"
#include "roster/equal_answers.h"
#include "session/sheet.h"

using namespace worksheet;

namespace {

const std::string sea =
    lesson_text(R"({"type": "short", "prompt": "Why is the sea salty?", "answer": "rivers carry salt into it"},
                   {"type": "essay", "prompt": "Do you like it?", "points": 4,
                    "rubric": [{"criterion": "Reasons", "points": 3}, {"criterion": "Language", "points": 1}]})") +
    " \n";

std::string text_at(const Json& object, std::string_view key) { return ClassDesk::text_at(object, key); }
double number_at(const Json& object, std::string_view key) { return ClassDesk::number_at(object, key); }

Json part_of(ClassDesk& desk, const std::string& student, std::size_t at = 0) {
  return (*desk.sheet(student).find("parts")->elements())[at];
}

}  // namespace

TEST_CASE("a work that comes is told by whose it is, how complete, and whether it was there") {
  ClassDesk desk(sea);
  Work work = desk.work("Ada");
  work.answers["q1"].value = "rivers";
  Json arrival = desk.add(work);
  CHECK(arrival.find("fault")->is_null());
  CHECK(text_at(arrival, "how") == "new");
  CHECK(text_at(*arrival.find("student"), "name") == "Ada");
  CHECK(number_at(*arrival.find("student"), "answered") == 1);
  CHECK(text_at(desk.add(work), "how") == "same");
  work.answers["q2"].value = "yes";
  arrival = desk.add(work);
  CHECK(text_at(arrival, "how") == "merged");
  CHECK(number_at(*arrival.find("student"), "answered") == 2);
  CHECK(desk.roster().students().all().size() == 1);
}

TEST_CASE("another lesson's work is set aside, and so is what is no work") {
  ClassDesk desk(sea);
  Work work = desk.work("Ada");
  work.lesson_id = "another";
  work.lesson_title = "Another";
  const Json arrival = desk.add(work);
  CHECK(text_at(arrival, "fault") == "other-lesson");
  CHECK(text_at(*arrival.find("lesson"), "title") == "Another");
  CHECK(text_at(desk.add_text("hello"), "fault") == "unreadable");
  CHECK(text_at(desk.add_text(R"({"format": "lesson-work/2"})"), "fault") == "newer-format");
  CHECK(desk.roster().students().all().empty());
}

TEST_CASE("two works of one name are asked about, and are one person's or two's as the teacher says") {
  ClassDesk desk(sea);
  Work one = desk.work("Ada"), other = desk.work("ada ");
  one.answers["q1"].value = "rivers";
  one.answers["q1"].at = 5;
  other.copy = "another device";
  other.answers["q2"].value = "yes";
  const std::string first = text_at(*desk.add(one).find("student"), "id");
  const Json arrival = desk.add(other);
  const std::string second = text_at(*arrival.find("student"), "id");
  REQUIRE(arrival.find("same_name")->elements()->size() == 1);
  CHECK(arrival.find("same_name")->elements()->front().text == first);
  const std::string pair = R"("students": [")" + first + R"(", ")" + second + R"("])";
  desk.act(R"("do": "keep-apart", )" + pair);
  CHECK(desk.overview().find("same_name")->elements()->empty());
  CHECK(desk.roster().students().all().size() == 2);
  desk.act(R"("do": "join", )" + pair);
  REQUIRE(desk.roster().students().all().size() == 1);
  CHECK(desk.roster().students().find(first) == desk.roster().students().find(second));
  CHECK(number_at(desk.sheet(second), "answered") == 2);
}

TEST_CASE("a friend's file with another name on it is somebody else's, and asked about") {
  ClassDesk desk(sea);
  Work one = desk.work("Ada"), other = one;
  other.student_name = "Ben";
  desk.add(one);
  desk.add(other);
  CHECK(desk.roster().students().all().size() == 2);
  CHECK(desk.overview().find("same_name")->elements()->size() == 1);
}

TEST_CASE("a decision marks the answer, whatever the checker says, and can be taken back and made again") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "rivers carry salt into it");
  CHECK(text_at(part_of(desk, ada), "state") == "checker");
  CHECK(text_at(part_of(desk, ada), "verdict") == "correct");
  desk.decide(ada, "\"incorrect\"");
  Json part = part_of(desk, ada);
  CHECK(text_at(part, "state") == "person");
  CHECK(text_at(part, "verdict") == "incorrect");
  CHECK(number_at(part, "points") == 0);
  CHECK(text_at(*part.find("checker"), "verdict") == "correct");
  CHECK(text_at(*part.find("decision"), "by") == "Ms T");
  desk.act(R"("do": "undo")");
  CHECK(text_at(part_of(desk, ada), "state") == "checker");
  desk.act(R"("do": "redo")");
  CHECK(text_at(part_of(desk, ada), "state") == "person");
  desk.decide(ada, "null");
  CHECK(text_at(part_of(desk, ada), "state") == "checker");
  CHECK(text_at(desk.act(R"("do": "redo")"), "error") == "nothing-to-undo");
}

TEST_CASE("a decision teaches: what is not decided is checked again and told, and a hand's decision stays") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "it comes out of the ground with the springs");
  const std::string ben = desk.add("Ben", "It comes out of the ground, with the springs.");
  const std::string eve = desk.add("Eve", "it comes from the ground");
  const std::string dan = desk.add("Dan", "it comes out of the ground with the spring");
  desk.roster().mark(100);
  desk.decide(dan, "\"incorrect\"", R"(, "teach": false)");
  const Json update = desk.decide(ada, "\"correct\"");
  REQUIRE(update.find("changed")->elements()->size() >= 1);
  bool has_ben = false;
  for (const Json& changed : *update.find("changed")->elements()) {
    CHECK(text_at(changed, "student") != dan);
    CHECK(text_at(changed, "student") != ada);
    if (text_at(changed, "student") != ben) continue;
    has_ben = true;
    CHECK(text_at(*changed.find("before"), "verdict") != "correct");
    CHECK(text_at(*changed.find("after"), "verdict") == "correct");
  }
  CHECK(has_ben);
  CHECK(text_at(part_of(desk, ben), "state") == "checker");
  CHECK(text_at(part_of(desk, dan), "verdict") == "incorrect");
  CHECK(desk.overview().find("parts")->elements()->front().find("accepted")->elements()->size() == 1);
  const Json undone = desk.act(R"("do": "undo")");
  CHECK_FALSE(undone.find("changed")->elements()->empty());
  CHECK(text_at(part_of(desk, ben), "verdict") != "correct");
  CHECK(desk.overview().find("parts")->elements()->front().find("accepted")->elements()->empty());
  CHECK_FALSE(eve.empty());
}

TEST_CASE("a class opens with what it was taught") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "it comes out of the ground with the springs");
  const std::string ben = desk.add("Ben", "it comes out of the ground with the springs!");
  desk.decide(ada, "\"correct\"");
  ClassDesk again(desk.save());
  CHECK(text_at(part_of(again, ben), "verdict") == "correct");
  CHECK(text_at(part_of(again, ada), "state") == "person");
  CHECK(again.save() == desk.save());
}

TEST_CASE("a decision holds of the answer that was decided, and an answer written since is nobody's decision") {
  ClassDesk desk(sea);
  Work work = desk.work("Ada");
  work.answers["q1"].value = "fish";
  work.answers["q1"].at = 5;
  const std::string ada = text_at(*desk.add(work).find("student"), "id");
  desk.decide(ada, "\"incorrect\"");
  work.answers["q1"].value = "rivers carry salt into it";
  work.answers["q1"].at = 9;
  desk.add(work);
  const Json part = part_of(desk, ada);
  CHECK(text_at(part, "state") == "checker");
  CHECK(text_at(part, "verdict") == "correct");
  REQUIRE(part.find("earlier_decision")->members());
  CHECK(text_at(*part.find("earlier_decision"), "verdict") == "incorrect");
  CHECK(text_at(*part.find("earlier_decision"), "response") == "fish");
}

TEST_CASE("an essay is open until a person gives points, by criterion or as a whole") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "I like it since it is blue.", "q2");
  CHECK(text_at(part_of(desk, ada, 1), "state") == "open");
  CHECK(number_at(part_of(desk, ada, 1), "open") == 4);
  desk.act(R"("do": "decide", "part": "q2", "students": [")" + ada +
           R"("], "verdict": "partly", "criteria": [2, 0.5])");
  Json part = part_of(desk, ada, 1);
  CHECK(number_at(part, "points") == 2.5);
  CHECK(number_at(part, "open") == 0);
  CHECK(part.find("decision")->find("criteria")->elements()->size() == 2);
  desk.act(R"("do": "decide", "part": "q2", "students": [")" + ada + R"("], "verdict": "correct", "points": 99)");
  CHECK(number_at(part_of(desk, ada, 1), "points") == 4);
}

TEST_CASE("actions that cannot be done say why and change nothing") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "fish");
  const std::string before = desk.save();
  struct Row {
    std::string action, error;
  };
  for (const Row& row : std::vector<Row>{
           {R"("do": "dance")", "unknown-action"},
           {R"("do": "decide", "part": "q9", "students": [")" + ada + R"("], "verdict": "correct")", "unknown-part"},
           {R"("do": "decide", "part": "q1", "students": ["x"], "verdict": "correct")", "unknown-student"},
           {R"("do": "decide", "part": "q1", "students": [], "verdict": "correct")", "unknown-student"},
           {R"("do": "decide", "part": "q1", "students": [")" + ada + R"("], "verdict": "great")", "wrong-shape"},
           {R"("do": "decide", "part": "q1", "students": [")" + ada + R"("], "verdict": "partly", "points": "1")",
            "wrong-shape"},
           {R"("do": "decide", "part": "q2", "students": [")" + ada + R"("], "verdict": "correct")", "wrong-shape"},
           {R"("do": "comment", "part": "q1", "students": [")" + ada + R"("])", "wrong-shape"},
           {R"("do": "rename", "student": "x", "name": "y")", "unknown-student"},
           {R"("do": "undo")", "nothing-to-undo"}}) {
    CAPTURE(row.action);
    CHECK(text_at(desk.act(row.action), "error") == row.error);
    CHECK(desk.save() == before);
  }
}

TEST_CASE("comments are kept to be used again, and counted") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "fish"), ben = desk.add("Ben", "rain");
  desk.act(R"("do": "comment", "part": "q1", "students": [")" + ada + R"(", ")" + ben +
           R"("], "text": "Look at the rivers")");
  Json comments = *desk.overview().find("comments");
  REQUIRE(comments.elements()->size() == 1);
  CHECK(number_at(comments.elements()->front(), "used") == 2);
  CHECK(text_at(*part_of(desk, ada).find("comment"), "text") == "Look at the rivers");
  desk.act(R"("do": "comment", "part": "q1", "students": [")" + ada + R"("], "text": "")");
  CHECK(part_of(desk, ada).find("comment")->is_null());
  desk.act(R"("do": "keep-comment", "text": "Look at the rivers", "keep": false)");
  CHECK(desk.overview().find("comments")->elements()->empty());
}

TEST_CASE("a student who is taken out is gone from class and book, and can be brought back") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "fish");
  desk.act(R"("do": "remove", "student": ")" + ada + "\"");
  CHECK(desk.overview().find("students")->elements()->empty());
  CHECK(desk.overview().find("removed")->elements()->size() == 1);
  desk.act(R"("do": "bring-back", "student": ")" + ada + "\"");
  CHECK(desk.overview().find("students")->elements()->size() == 1);
}

TEST_CASE("long answers that are equal to the letter are pointed out with their times, short and copied ones are not") {
  const std::string passage = "The rivers wash salt out of the rocks and carry all of it down into the sea every day.";
  ClassDesk desk(lesson_text(R"({"type": "short", "prompt": "Why?", "answer": "rivers carry salt into it"})",
                             R"("passage": ")" + passage + "\""));
  const std::string own = "Since the rains wash the salts from the hills and then it all flows to the sea";
  desk.add("Ada", own);
  desk.add("Ben", own);
  desk.add("Cy", passage);
  desk.add("Di", passage);
  desk.add("Ed", "rivers carry salt");
  desk.add("Flo", "rivers carry salt");
  const auto found = equal_answers(desk.roster());
  REQUIRE(found.size() == 1);
  CHECK(found.front().answers.size() == 2);
  CHECK(found.front().words == 17);
}

TEST_CASE("marking in slices ends, and tells how far it has come") {
  ClassDesk desk(sea);
  for (int i = 0; i < 25; ++i) desk.add("S" + std::to_string(i), "answer number " + std::to_string(i));
  CHECK(desk.roster().mark(10).done == 10);
  CHECK(desk.roster().mark(10).done == 20);
  CHECK(number_at(desk.overview(), "to_mark") == 5);
  CHECK(desk.roster().mark(10).done == desk.roster().mark(10).total);
  CHECK(number_at(desk.overview(), "to_mark") == 0);
}

TEST_CASE("another file of the class is merged with its students and decisions, one of another class is not") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "fish");
  ClassDesk colleague(desk.save());
  colleague.decide(ada, "\"incorrect\"");
  colleague.add("Ben", "rain");
  const Json merged = ClassDesk::value(merge_class(desk.roster(), colleague.save()));
  CHECK(merged.find("fault")->is_null());
  CHECK(number_at(merged, "new_students") == 1);
  CHECK(number_at(merged, "new_decisions") == 1);
  CHECK(desk.save() == colleague.save());
  CHECK(text_at(ClassDesk::value(merge_class(desk.roster(), ClassDesk(sea, "class-2").save())), "fault") ==
        "other-class");
}

TEST_CASE("work is given back with decisions and comments, which its worksheet shows") {
  ClassDesk desk(sea);
  const std::string ada = desk.add("Ada", "fish");
  desk.decide(ada, "\"partly\"", R"(, "points": 0.5)");
  desk.act(R"("do": "comment", "part": "q1", "students": [")" + ada + R"("], "text": "Think of rivers")");
  desk.act(R"("do": "comment", "part": "", "students": [")" + ada + R"("], "text": "A good start")");
  Sheet sheet(sea, "Ada");
  Json update = sheet.take("restore", returned_work(desk.roster(), *desk.roster().students().find(ada)));
  CHECK(update.find("error")->is_null());
  const Json& part = update.find("parts")->elements()->front();
  const Json* review = part.find("review");
  REQUIRE(review);
  CHECK(text_at(*review, "verdict") == "partly");
  CHECK(number_at(*review, "points") == 0.5);
  CHECK(text_at(*review, "comment") == "Think of rivers");
  CHECK(text_at(*review, "by") == "Ms T");
  CHECK(review->find("current")->flag);
  CHECK(text_at(*update.find("returned"), "comment") == "A good start");
  CHECK(number_at(*update.find("returned"), "score") == 0.5);
  CHECK(part.find("locked")->flag);
  CHECK(text_at(sheet.check("q1"), "error") == "locked");
  desk.act(R"("do": "giving-back", "go_on": true)");
  update = sheet.take("restore", returned_work(desk.roster(), *desk.roster().students().find(ada)));
  CHECK_FALSE(update.find("parts")->elements()->front().find("locked")->flag);
  const Json later = sheet.respond("q1", "\"rivers carry salt into it\"");
  CHECK_FALSE(later.find("parts")->elements()->front().find("review")->find("current")->flag);
}

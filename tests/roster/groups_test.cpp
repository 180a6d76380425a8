#include "roster/groups.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "kinds/all_kinds.h"
#include "roster/class_desk.h"
#include "roster/group_lines.h"

using namespace worksheet;

namespace {

/// How many rows there are of these answers to one question.
std::size_t rows_of(const std::string& question, const std::vector<Response>& responses) {
  ClassDesk desk(lesson_text(question));
  for (std::size_t i = 0; i < responses.size(); ++i) desk.add("S" + std::to_string(i), responses[i]);
  std::size_t rows = 0;
  for (const AnswerGroup& group : group_answers(desk.roster(), *desk.roster().parts().front()).groups)
    rows += group.rows.size();
  return rows;
}

const std::string why_salty =
    lesson_text(R"({"type": "short", "prompt": "Why?", "answer": "rivers carry salt into it"})");

}  // namespace

TEST_CASE("answers are equal by what their kind looks at") {
  struct Row {
    std::string question;
    std::vector<Response> responses;
    std::size_t rows;
  };
  const Lines a{"a", "b"}, b{"b", "a"};
  for (const Row& row : std::vector<Row>{
           {R"({"type": "short", "prompt": "?", "answer": "the moon"})", {"the moon", "The Moon.", "moon", "sun"}, 2},
           {R"({"type": "short", "prompt": "?", "answer": "Us", "exact": true, "case": true})", {"US", "us"}, 2},
           {R"({"type": "number", "prompt": "?", "answer": 1250})", {"1250", "1,250", " 1 250 ", "1251"}, 2},
           {R"({"type": "choice", "prompt": "?", "choices": ["a", "b", "c"], "answer": ["a", "b"]})", {a, b, "c"}, 2},
           {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["tide", "moon"], "need": 2}})",
            {Lines{"tide", "moon"}, Lines{"Moon", "the tide"}},
            1},
           {R"({"type": "order", "prompt": "?", "items": ["a", "b"]})", {a, b}, 2},
           {R"({"type": "true-false", "prompt": "?", "answer": true})", {true, true, false}, 2}}) {
    CAPTURE(row.question);
    CHECK(rows_of(row.question, row.responses) == row.rows);
  }
}

TEST_CASE("every answer stands in one group, and the groups' rows are ranked without a gap") {
  ClassDesk desk(why_salty);
  const std::vector<std::string> answers{"rivers carry salt into it",
                                         "rivers bring salt",
                                         "fish make it salty",
                                         "because of fish",
                                         "fish",
                                         "the rocks",
                                         "salt from rocks",
                                         "salt out of the rocks",
                                         "rain",
                                         "I don't know",
                                         "salt comes in with rivers",
                                         "its from the rivers"};
  for (std::size_t i = 0; i < answers.size(); ++i) desk.add("S" + std::to_string(i), answers[i]);
  desk.add("Empty", "");
  const PartGroups all = group_answers(desk.roster(), *desk.roster().parts().front());
  std::vector<std::size_t> ranks;
  std::size_t students = 0;
  int last_urgency = 0;
  for (const AnswerGroup& group : all.groups) {
    REQUIRE_FALSE(group.rows.empty());
    students += group.students();
    for (const AnswerRow& row : group.rows) {
      CHECK(row.marked().mark.verdict == group.verdict());
      CHECK((row.rank < all.line) == (row.chance >= 0.5));
      ranks.push_back(row.rank);
    }
    const int urgency = group.verdict() == Verdict::unsure ? 0 : 1;
    CHECK(urgency >= last_urgency);
    last_urgency = urgency;
  }
  CHECK(students == answers.size());
  CHECK(all.unanswered.size() == 1);
  std::sort(ranks.begin(), ranks.end());
  for (std::size_t i = 0; i < ranks.size(); ++i) CHECK(ranks[i] == i);
}

TEST_CASE("an answer can be moved into another group or one of its own, and stands there") {
  ClassDesk desk(why_salty);
  const std::string ada = desk.add("Ada", "rivers carry salt into it"), ben = desk.add("Ben", "fish");
  desk.act(R"("do": "move", "part": "q1", "students": [")" + ada + R"("], "group": "")");
  PartGroups all = group_answers(desk.roster(), *desk.roster().parts().front());
  REQUIRE(all.groups.size() == 2);
  const auto own = std::find_if(all.groups.begin(), all.groups.end(),
                                [](const AnswerGroup& group) { return group.why == AnswerGroup::Why::own; });
  REQUIRE(own != all.groups.end());
  desk.act(R"("do": "move", "part": "q1", "students": [")" + ben + R"("], "group": ")" + own->id + "\"");
  all = group_answers(desk.roster(), *desk.roster().parts().front());
  REQUIRE(all.groups.size() == 1);
  CHECK(all.groups.front().students() == 2);
  desk.act(R"("do": "undo")");
  CHECK(group_answers(desk.roster(), *desk.roster().parts().front()).groups.size() == 2);
}

TEST_CASE("words that a row has and the first row of its group has not are marked") {
  const std::vector<Span> spans = words_not_in("rivers carry salt", "the rivers carry gold", "en");
  REQUIRE(spans.size() == 2);
  CHECK(spans[1] == Span{0, 17, 21});
}

TEST_CASE("lines are grouped as at the desk, and odd ones are told") {
  LineGrouper grouper(lesson_of(why_salty), "1");
  REQUIRE(grouper.has_part());
  CHECK(grouper.take(R"({"response": "fish"})") == nullptr);
  CHECK(grouper.take(R"({"part": "q1", "response": "Fish."})") == nullptr);
  CHECK(grouper.take(R"({"part": "q7", "response": "rivers"})") == nullptr);
  CHECK(grouper.take("hello") != nullptr);
  CHECK(grouper.take("{}") != nullptr);
  CHECK(grouper.take(R"({"response": {"a": "b"}})") != nullptr);
  const std::vector<std::string> groups = grouper.groups();
  REQUIRE(groups.size() == 1);
  const Json group = ClassDesk::value(groups.front());
  CHECK(ClassDesk::number_at(group, "students") == 2);
  CHECK(group.find("answers")->elements()->front().find("lines")->elements()->size() == 2);
  CHECK_FALSE(LineGrouper(lesson_of(why_salty), "9").has_part());
}

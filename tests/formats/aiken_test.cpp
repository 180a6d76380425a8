#include "formats/aiken.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/exported.h"
#include "formats/importers.h"
#include "formats/random_lesson.h"
#include "json/make_json.h"

using namespace worksheet;

namespace {

std::string aiken_read_as(const std::string& text) {
  const Imported read = read_aiken(text, "T");
  if (!read.lesson.empty()) return write_json(*read_json(read.lesson).value->find("questions"));
  std::string all;
  for (const Problem& problem : read.problems) all += std::to_string(problem.at.line) + ": " + problem.what + "\n";
  return all;
}

}  // namespace

TEST_CASE("Aiken is read construct by construct") {
  struct Row {
    std::string aiken, questions;
  };
  const std::vector<Row> rows = {
      {"What is wet?\nA. sand\nB. water\nANSWER: B\n",
       R"([{"type": "choice", "prompt": "What is wet?", "choices": ["sand", "water"], "answer": "water"}])"},
      {"What is wet?\r\nA) sand\r\nB) water\r\nANSWER: B",
       R"([{"type": "choice", "prompt": "What is wet?", "choices": ["sand", "water"], "answer": "water"}])"},
      {"In two lines:\nwhat is wet?\nA. sand\nB. water\nAnswer: a\n", "5: this is not the letter of a choice\n"},
      {"In two lines:\nwhat is wet?\n\nA. sand\nB. water\nANSWER: A\n\n",
       R"([{"type": "choice", "prompt": "In two lines:\nwhat is wet?", "choices": ["sand", "water"], "answer": "sand"}])"},
      {"Ice is cold.\nA. True\nB. False\nANSWER: A\n",
       R"([{"type": "true-false", "prompt": "Ice is cold.", "answer": true}])"},
      {"Q\nA. a\nB. b\nANSWER: D\n", "4: this is not the letter of a choice\n"},
      {"Q\nA. a\nB. b\nNext\nA. a\nB. b\nANSWER: A\n", "1: this question has choices and no `ANSWER:`\n"},
      {"Q\nA. a\nB. b\n", "1: this question has no `ANSWER:`\n"},
      {"ANSWER: A\n", "1: this answer follows on no choices\n"},
      {"", "1: no question was found\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.aiken);
    CHECK(aiken_read_as(row.aiken) == row.questions);
  }
}

TEST_CASE("what Aiken can hold comes back from it, and the rest is listed") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RandomLesson random(seed);
    Json lesson = make_object(), questions = make_array();
    add(lesson, "format", make_text("lesson/1"));
    add(lesson, "title", make_text("T"));
    for (std::size_t i = 1 + random.below(4); i-- > 0;) add(questions, random.gift_question());
    add(lesson, "questions", std::move(questions));
    const std::string file = write_json(lesson);
    if (!std::holds_alternative<Lesson>(read_lesson(file))) continue;
    CAPTURE(file);
    const Exported exported = exported_to("aiken", file);
    CAPTURE(exported.text);
    const Imported read = read_aiken(exported.text, "T");
    const Lesson before = lesson_in(file);
    std::size_t at = 0;
    for (const Question& question : before.questions) {
      const Part& part = question.parts.front();
      if (has_line(exported.left_out, "question " + part.label + ": ")) {
        const auto* choice = std::get_if<Choice>(&part.kind);
        const bool is_one = choice && !choice->several;
        if (!is_one && !std::holds_alternative<TrueFalse>(part.kind)) continue;
      }
      if (has_line(exported.left_out, "question " + part.label + ": a prompt")) continue;
      REQUIRE(!read.lesson.empty());
      const Lesson after = lesson_in(read.lesson);
      REQUIRE(at < after.questions.size());
      const Part& other = after.questions[at++].parts.front();
      if (const auto* truth = std::get_if<TrueFalse>(&part.kind)) {
        CHECK(std::get<TrueFalse>(other.kind) == *truth);
      } else {
        const auto &choice = std::get<Choice>(part.kind), &same = std::get<Choice>(other.kind);
        REQUIRE(same.options.size() == choice.options.size());
        for (std::size_t i = 0; i < choice.options.size(); ++i) CHECK(same.options[i].right == choice.options[i].right);
      }
    }
  }
}

TEST_CASE("a format is told by what is in a file") {
  struct Row {
    std::string text, file, format;
  };
  for (const Row& row : std::vector<Row>{{"Who?{=Ada}", "a.txt", "gift"},
                                         {"::n::Who?\n{\n~a =b}", "a.txt", "gift"},
                                         {"anything", "a.gift", "gift"},
                                         {"What?\nA. a\nB. b\nANSWER: A\n", "a.txt", "aiken"},
                                         {"# T\n\n## Questions\n\n1. The {{moon}} turns.\n", "a.txt", "text"},
                                         {"T\n\nP.\n\n1. What?\nA. a\nB. b\nAnswer: A\n", "a.md", "text"},
                                         {"", "", "text"}}) {
    CAPTURE(row.text);
    CHECK(guess_importer(row.text, row.file).name == row.format);
  }
}

#include "formats/aiken.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/exported.h"
#include "formats/imported.h"
#include "formats/importers.h"
#include "formats/random_lesson.h"
#include "json/make_json.h"

using namespace worksheet;

TEST_CASE("Aiken is read construct by construct") {
  struct Row {
    std::string aiken, questions;
  };
  const std::vector<Row> rows = {
      {"What is wet?\nA. sand\nB. water\nANSWER: B\n",
       R"([{"type": "choice", "prompt": "What is wet?", "choices": ["sand", "water"], "answer": "water"}])"},
      {"What is wet?\r\nA) sand\r\nB) water\r\nANSWER: B",
       R"([{"type": "choice", "prompt": "What is wet?", "choices": ["sand", "water"], "answer": "water"}])"},
      {"In two lines:\nwhat is wet?\nA. sand\nB. water\nAnswer: a\n", "\n5: this is not the letter of a choice"},
      {"In two lines:\nwhat is wet?\n\nA. sand\nB. water\nANSWER: A\n\n",
       R"([{"type": "choice", "prompt": "In two lines:\nwhat is wet?", "choices": ["sand", "water"], "answer": "sand"}])"},
      {"Ice is cold.\nA. True\nB. False\nANSWER: A\n",
       R"([{"type": "true-false", "prompt": "Ice is cold.", "answer": true}])"},
      {"Q\nA. a\nB. b\nANSWER: D\n", "\n4: this is not the letter of a choice"},
      {"Q\nA. a\nB. b\nNext\nA. a\nB. b\nANSWER: A\n", "\n1: this question has choices and no `ANSWER:`"},
      {"Q\nA. a\nB. b\n", "\n1: this question has no `ANSWER:`"},
      {"ANSWER: A\n", "\n1: this answer follows on no choices"},
      {"", "\n1: no question was found"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.aiken);
    CHECK(questions_in(read_aiken(row.aiken, "T")) == row.questions);
  }
}

TEST_CASE("what Aiken can hold comes back from it, and the rest is listed") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RandomLesson random(seed);
    const std::string file = write_json(random.gift_lesson());
    if (!std::holds_alternative<Lesson>(read_lesson(file))) continue;
    CAPTURE(file);
    const Exported exported = exported_to("aiken", file);
    CAPTURE(exported.text);
    const Imported read = read_aiken(exported.text, "T");
    const Lesson before = lesson_of(file);
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
      const Lesson after = lesson_of(read.lesson);
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

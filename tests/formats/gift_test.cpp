#include "formats/gift.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "formats/exported.h"
#include "formats/imported.h"
#include "formats/random_lesson.h"
#include "json/make_json.h"
#include "lesson_files.h"

using namespace worksheet;

namespace {

/// Letters and digits alone: readings differ in blanks, tags and marks.
std::string letters_of(const std::string& text) {
  std::string out;
  bool is_tag = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<' && i + 1 < text.size() && (text[i + 1] == '/' || (text[i + 1] >= 'a' && text[i + 1] <= 'z')))
      is_tag = true;
    const bool is_sign = c == ' ' || c == '\n' || c == '*' || c == '\t' || c == '_';
    if (!is_tag && !is_sign) out += c;
    if (c == '>') is_tag = false;
  }
  return out;
}

std::string text_at(const Json& value, const char* key) {
  const Json* found = value.find(key);
  if (found && found->members()) found = found->find("text");
  return found && found->string() ? found->text : "";
}

}  // namespace

TEST_CASE("GIFT is read construct by construct") {
  struct Row {
    std::string gift, questions;
  };
  const std::vector<Row> rows = {
      {"What is wet?{~sand =water ~fire}",
       R"([{"type": "choice", "prompt": "What is wet?", "choices": ["sand", "water", "fire"], "answer": "water"}])"},
      {"Water is {~dry =wet} to the touch.",
       R"([{"type": "choice", "prompt": "Water is _____ to the touch.", "choices": ["dry", "wet"], "answer": "wet"}])"},
      {"Two that float?{~%50%cork ~%50%ice ~%-100%lead}",
       R"([{"type": "choice", "prompt": "Two that float?", "choices": ["cork", "ice", "lead"], "answer": ["cork", "ice"]}])"},
      {"Pick.{~a#no\n=b#yes}",
       R"([{"type": "choice", "prompt": "Pick.", "choices": [{"text": "a", "feedback": "no"}, {"text": "b", "feedback": "yes"}], "answer": "b"}])"},
      {"Pick.{~%50%a =b}", R"([{"type": "choice", "prompt": "Pick.", "choices": ["a", "b"], "answer": "b"}])"
                           "\nleft out 1: 50 % for \"a\""},
      {"Ice is cold.{T}", R"([{"type": "true-false", "prompt": "Ice is cold.", "answer": true}])"},
      {"Ice is hot.{FALSE#It is cold.#Yes.}",
       R"([{"type": "true-false", "prompt": "Ice is hot.", "answer": false, "explanation": "It is cold."}])"
       "\nleft out 1: feedback for the right answer: Yes."},
      {"Who?{=Ada =Ada Lovelace}", R"([{"type": "short", "prompt": "Who?", "answer": ["Ada", "Ada Lovelace"]}])"},
      {"Who?{=Ada#Good =%50%Bob}",
       R"([{"type": "short", "prompt": "Who?", "answer": {"ideas": [{"say": ["Ada"], "feedback": "Good"}]}}])"
       "\nleft out 1: 50 % for \"Bob\""},
      {"When?{#1822:5}", R"([{"type": "number", "prompt": "When?", "answer": {"value": 1822, "tolerance": 5}}])"},
      {"How far?{#10..20}", R"([{"type": "number", "prompt": "How far?", "answer": {"value": 15, "tolerance": 5}}])"},
      {"How many?{#\n=4#right\n=%50%5#nearly}",
       R"([{"type": "number", "prompt": "How many?", "answer": 4, "explanation": "right"}])"
       "\nleft out 3: 5: nearly"},
      {"Join.{=ebb -> falls =flood -> rises = -> boils}",
       R"([{"type": "match", "prompt": "Join.", "pairs": [["ebb", "falls"], ["flood", "rises"]], "distractors": ["boils"]}])"},
      {"Sort.{=ice -> cold =snow -> cold =fire -> hot}",
       R"([{"type": "sort", "prompt": "Sort.", "groups": {"cold": ["ice", "snow"], "hot": ["fire"]}}])"},
      {"Write.{}", R"([{"type": "essay", "prompt": "Write."}])"},
      {"Write.{####It has no key.}", R"([{"type": "essay", "prompt": "Write.", "explanation": "It has no key."}])"},
      {"::Name::[markdown]A *b*\\nc{T}",
       R"([{"type": "true-false", "prompt": "A *b*\nc", "x-name": "Name", "answer": true}])"},
      {"[html]<p>Is <b>ice</b> cold?</p>{T}",
       R"([{"type": "true-false", "prompt": "Is **ice** cold?", "answer": true}])"},
      {"Five \\= \\{ \\} \\~ \\# \\: \\\\{T}",
       R"([{"type": "true-false", "prompt": "Five = { } ~ # : \\", "answer": true}])"},
      {"// a note\n$CATEGORY: a/b\n\nRead this.\n\n// [tag:sea]\nIs it?{T}",
       R"([{"type": "true-false", "prompt": "Read this.\n\nIs it?", "answer": true}])"
       "\nleft out 2: $CATEGORY: a/b\nleft out 6: // [tag:sea]"},
      {"Is it?{=yes", "\n1: this brace is never closed"},
      {"Is it?{yes}", "\n1: these answers have no `=` and no `~` before them"},
      {"Is it?{~yes ~no}", "\n1: no answer of this question is right"},
      {"{T}", "\n1: this question asks nothing"},
      {"When?{#soon}", "\n1: this is no number"},
      {"Only text.", "\n1: no question was found\nleft out 1: Only text."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.gift);
    CHECK(questions_in(read_gift(row.gift, "T")) == row.questions);
  }
}

TEST_CASE("GIFT files of others are read as their makers expect") {
  const std::filesystem::path folder = WORKSHEET_TESTS "/../../shared/data/interop/gift";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("../shared/data/interop/gift is not here");
    return;
  }
  std::size_t files = 0, compared = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".gift") continue;
    ++files;
    CAPTURE(entry.path().filename().string());
    const Imported read = read_gift(text_of_file(entry.path()), "T");
    auto reading = entry.path();
    const JsonText expected = read_json(text_of_file(reading.replace_extension(".json")));
    const JsonText lesson = read_json(read.lesson);
    std::size_t at = 0;
    std::string before;
    for (const Json& wanted : expected.value->items) {
      const std::string type = text_at(wanted, "type");
      if (type == "Category") continue;
      if (type == "Description") {
        before += text_at(wanted, "title") + text_at(wanted, "stem");
        continue;
      }
      REQUIRE(lesson.value);
      const Json& question = lesson.value->find("questions")->items.at(at++);
      const std::string kind = text_at(question, "type");
      CHECK(letters_of(text_at(question, "prompt")) == letters_of(before + text_at(wanted, "stem")));
      before.clear();
      ++compared;
      const Json* answer = question.find("answer");
      if (type == "TF") {
        CHECK(kind == "true-false");
        CHECK(answer->flag == wanted.find("isTrue")->flag);
      } else if (type == "MC") {
        CHECK(kind == "choice");
        const auto& choices = question.find("choices")->items;
        const auto& theirs = wanted.find("choices")->items;
        REQUIRE(choices.size() == theirs.size());
        for (std::size_t i = 0; i < choices.size(); ++i) {
          const std::string text = choices[i].string() ? choices[i].text : text_at(choices[i], "text");
          CHECK(letters_of(text) == letters_of(text_at(theirs[i], "text")));
          CHECK(letters_of(text_at(choices[i], "feedback")) == letters_of(text_at(theirs[i], "feedback")));
        }
      } else if (type == "Short") {
        CHECK(kind == "short");
      } else if (type == "Numerical") {
        CHECK(kind == "number");
      } else if (type == "Matching") {
        CHECK(kind == "match");
        const auto& pairs = question.find("pairs")->items;
        const auto& theirs = wanted.find("matchPairs")->items;
        for (std::size_t i = 0; i < pairs.size(); ++i)
          CHECK(letters_of(pairs[i].items[1].text) == letters_of(text_at(theirs[i], "subanswer")));
      } else {
        CHECK(kind == "essay");
      }
    }
    // What only describes is in no question, and is told.
    if (at == 0) CHECK(!read.left_out.empty());
  }
  CHECK(files >= 20);
  CHECK(compared >= 45);
}

TEST_CASE("what GIFT can hold comes back from it") {
  std::size_t whole = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    RandomLesson random(seed);
    const std::string file = write_json(random.gift_lesson());
    if (!std::holds_alternative<Lesson>(read_lesson(file))) continue;
    ++whole;
    CAPTURE(seed);
    CAPTURE(file);
    const Exported exported = exported_to("gift", file);
    CAPTURE(exported.text);
    const Imported read = read_gift(exported.text, "T");
    REQUIRE(read.problems.empty());
    CHECK(read.left_out.empty());
    const Lesson before = lesson_of(file), after = lesson_of(read.lesson);
    REQUIRE(before.questions.size() == after.questions.size());
    for (std::size_t i = 0; i < before.questions.size(); ++i) {
      const Part &one = before.questions[i].parts.front(), &other = after.questions[i].parts.front();
      CHECK(one.prompt == other.prompt);
      CHECK(one.explanation == other.explanation);
      CHECK(one.kind == other.kind);
    }
  }
  CHECK(whole > 200);
}

TEST_CASE("what GIFT cannot hold is listed") {
  const std::string file = text_of_file(WORKSHEET_TESTS "/data/every_kind.json");
  const Exported exported = exported_to("gift", file);
  for (const char* line : {"question 1: its ideas", "question 1: its hints", "question 1: its points",
                           "question 1: its evidence", "question 2: its ideas", "question 3: its unit, km",
                           "question 6b: gaps", "question 10: an order", "question 12: its sentences",
                           "question 13: a table", "question 14: a picture", "question 16: its rubric", "the settings"})
    CHECK_MESSAGE(has_line(exported.left_out, line), line);
  CHECK(read_gift(exported.text, "T").problems.empty());
}

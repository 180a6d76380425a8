#include "formats/lesson_text/lesson_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "lesson/lesson.h"
#include "lesson_files.h"

using namespace worksheet;

namespace {

std::string as_one_text(const LessonText& read) {
  std::string all = read.draft;
  for (const Problem& problem : read.problems)
    all += std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column) + " " + problem.what + ": " +
           problem.remedy + "\n";
  for (const LineNote& note : read.guesses) all += "guess " + std::to_string(note.line) + ": " + note.what + "\n";
  for (const LineNote& note : read.left_out) all += "left out " + std::to_string(note.line) + ": " + note.what + "\n";
  for (const TextPart& part : read.parts)
    all += "part " + part.label + " " + part.type + " " + std::to_string(part.first_line) + "-" +
           std::to_string(part.last_line) + (part.has_key ? "" : " no key") + "\n";
  return all;
}

using Words = std::map<std::string, int>;

void count_words_in(const std::string& text, Words& words) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const auto byte = static_cast<unsigned char>(c);
    // Typographic dashes, quotes, boxes and marks of Spanish questions part words too.
    const bool is_sign = byte == 0xE2 || byte == 0xC2;
    if (is_sign) i += byte == 0xE2 ? 2 : 1;
    if (!is_sign && (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
      word += c;
    } else if (!is_sign && c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else if (!word.empty()) {
      ++words[word];
      word.clear();
    }
  }
}

void count_words_in(const Json& value, Words& words) {
  static const std::set<std::string> not_text = {"type", "format", "language", "need", "points"};
  if (value.string() && !not_text.contains(value.key)) count_words_in(value.text, words);
  if (value.number()) count_words_in(value.text, words);
  if (value.members())
    for (const Json& member : value.items)
      if (member.elements() && value.key == "groups") count_words_in(member.key, words);
  for (const Json& item : value.items) count_words_in(item, words);
}

/// Words that say what something is and are no part of it.
const std::set<std::string> structure = {
    "questions",  "question", "answers",    "answer",     "key",       "resources", "reading", "comprehension",
    "discussion", "further",  "directions", "vocabulary", "preguntas", "recursos",  "video",   "vídeo",
    "by",         "por",      "written",    "points",     "true",      "false",     "x",       "a",
    "b",          "c",        "d",          "q1",         "q2",        "q3",        "q4",      "1",
    "2",          "3",        "4",          "5",          "6",         "7",         "8",       "9",
    "10",         "11",       "12",         "march",      "2026"};

std::vector<std::filesystem::path> pasted_texts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(WORKSHEET_TESTS "/data/lesson_text"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string problem_of(const std::string& text) {
  const LessonText read = read_lesson_text(text);
  std::string all;
  for (const Problem& problem : read.problems)
    all += std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column) + " " + problem.what + ": " +
           problem.remedy + "\n";
  return all;
}

const std::string front = "# T\n\nThe sea is high.\n\n## Questions\n\n";

}  // namespace

TEST_CASE("texts as people paste them are read as they are meant") {
  const auto paths = pasted_texts();
  CHECK(paths.size() >= 10);
  for (const auto& path : paths) SUBCASE(path.filename().c_str()) {
      auto expected = path;
      CHECK(as_one_text(read_lesson_text(text_of_file(path))) == text_of_file(expected.replace_extension(".expected")));
    }
}

TEST_CASE("nothing of a text is lost and nothing is invented") {
  for (const auto& path : pasted_texts()) SUBCASE(path.filename().c_str()) {
      const std::string text = text_of_file(path);
      const LessonText read = read_lesson_text(text);
      Words before, after;
      count_words_in(text, before);
      count_words_in(*read_json(read.draft).value, after);
      const Words in_lesson = after;
      for (const LineNote& note : read.left_out) count_words_in(note.what, after);
      for (const auto& entry : before) {
        const auto& word = entry.first;
        const auto times = entry.second;
        CAPTURE(word);
        if (!structure.contains(word)) CHECK(after[word] >= times);
      }
      for (const auto& entry : in_lesson) {
        const auto& word = entry.first;
        CAPTURE(word);
        // A date is written in another way.
        if (word.size() > 2 || word.front() > '9') CHECK(before.contains(word));
      }
    }
}

TEST_CASE("a text without keys is a lesson that a person reads") {
  for (const auto& path : pasted_texts()) SUBCASE(path.filename().c_str()) {
      const LessonText read = read_lesson_text(text_of_file(path));
      REQUIRE(read.problems.empty());
      auto lesson = read_lesson(read.lesson);
      REQUIRE(std::holds_alternative<Lesson>(lesson));
      for (const TextPart& part : read.parts) {
        const Part* found = std::get<Lesson>(lesson).find_part(part.label);
        REQUIRE(found);
        CHECK(std::string(type_name(found->kind)) == (part.has_key ? part.type : "essay"));
        CHECK(part.first_line <= part.last_line);
      }
    }
}

TEST_CASE("what is wrong is told with its line, in a teacher's words") {
  struct Row {
    std::string text, told;
  };
  const std::vector<Row> rows = {
      {"",
       "1:1 the text has no title: write one in the first line: `# Title`\n1:1 no question was found: write `## "
       "Questions` below the passage, and under it `1.` and what is asked\n"},
      {front + "1. Who?\n=\n", "8:1 nothing stands behind this sign: write the answer behind it, or remove the line\n"},
      {front + "1. Who?\n= a |\n",
       "8:3 nothing stands beside this bar: write another wording there, or remove the `|`\n"},
      {front + "1. Who?\n( ) a\n( ) b\n= c\n",
       "10:3 `c` is none of the choices of question 1: repeat one of them, or write its letter\n"},
      {front + "1. Who?\n@type number\n= many\n",
       "9:3 the key of question 1 is not one number: write it in digits, as `= 1250 km` or `= 33.3 ± 2%`\n"},
      {front + "1. Is it?\n@type true-false\n= perhaps\n",
       "9:3 the key of question 1 is neither true nor false: write `= true` or `= false`\n"},
      {front + "1. Mark the sentence that tells it.\n= The sea is low.\n",
       "8:3 these words do not stand in the passage: did you mean `The sea is high.`?\n"},
      {front + "1. Who?\n= a\n@answr = 3\n", "9:10 `answr` is no key of a question: did you mean `answer`?\n"},
      {front + "1. Who?\n@answer = {\n",
       "8:11 what follows `@answer =` cannot be read: the file ends before everything is closed: write one "
       "value of JSON in that line, as in a lesson file, or leave out the `=`\n"},
      {front + "1. Which?\n[x] a\n! b\n",
       "9:3 a wrong turn has no place in question 1: use `!` under questions that are answered in words\n"},
      {front + "1.\n@id a\n", "7:1 question 1 asks nothing: write the question behind its number or letter\n"},
      {"PK\x03\x04",
       "1:1 this is a zip or Word file, not text: open it in its program, copy everything and paste it here\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problem_of(row.text) == row.told);
  }
}

TEST_CASE("a long text of anything is read, and tells no more than a person can use") {
  // Whatever takes the square of its length here would be felt; the sanitizers take twenty times as long.
#ifdef WORKSHEET_SANITIZED
  constexpr std::size_t many_bytes = 1U << 13U;
#else
  constexpr std::size_t many_bytes = 1U << 17U;
#endif
  for (const std::string piece : {"a",
                                  "word ",
                                  "\n",
                                  "\n\n\n  x",
                                  "1. Who?\n",
                                  "1.\n",
                                  "a) b\n",
                                  "= a\n",
                                  "= a | b\n",
                                  "( ) a\n",
                                  "a -> b\n",
                                  "-> a\n",
                                  "| a | b |\n",
                                  "@x-a 1\n",
                                  "@id\n  b\n",
                                  "  - a\n",
                                  "? a\n",
                                  "(0.1, 0.2) a\n",
                                  "## Questions\n",
                                  "Glossary\n",
                                  "Answers\n",
                                  "Directions: a\n",
                                  "Advertisement\n",
                                  "{{a}} ",
                                  "# a\n",
                                  "- What?\n",
                                  "**Why?**\n\n",
                                  "1. B  2. C\n",
                                  "A. a   B. b  ",
                                  "\t1. Who?",
                                  "https://a.example/ ",
                                  "a: b\n",
                                  "\xFF",
                                  "\r",
                                  "|",
                                  "[",
                                  "(by a, b) c\n"})
    for (const std::string& begin : {std::string(), front + "1. Who?\n"}) {
      CAPTURE(piece);
      std::string text = begin;
      while (text.size() < many_bytes) text += piece;
      CHECK(read_lesson_text(text).problems.size() <= 200);
    }
  CHECK(problem_of(std::string((10U << 20U) + 1, 'a')) ==
        "1:1 the text is larger than the 10 MB that can be read: part it into several lessons\n");
}

TEST_CASE("every example of the reference can be read") {
  const std::string reference = text_of_file(WORKSHEET_LESSONS "/TEXT.md");
  std::size_t examples = 0;
  for (auto begin = reference.find("```\n"); begin != std::string::npos;) {
    const auto end = reference.find("```", begin + 4);
    const std::string example = reference.substr(begin + 4, end - begin - 4);
    CAPTURE(example);
    ++examples;
    CHECK(problem_of(example) == "");
    CHECK(read_lesson_text(example).left_out.empty());
    begin = reference.find("```\n", end + 4);
  }
  CHECK(examples >= 4);
  // One question of each kind in the example of all kinds, and none that was read as another.
  const auto begin = reference.find("# Every kind");
  std::set<std::string> kinds;
  for (const TextPart& part : read_lesson_text(reference.substr(begin, reference.find("```", begin) - begin)).parts) {
    kinds.insert(part.type);
    CHECK(part.has_key);
  }
  CHECK(kinds.size() == 11);
}

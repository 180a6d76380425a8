#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"
#include "lesson_files.h"
#include "text/unicode.h"
#include "text/utf8.h"

using worksheet::encode_utf8;
using worksheet::fold_case;
using worksheet::Position;
using worksheet::Problem;
using worksheet::strip_accents;
using namespace std::string_literals;

TEST_CASE("what is wrong with a lesson file is told, all of it at once") {
  for (
      const ProblemRow& row : std::vector<ProblemRow>{
          {"", {{{1, 1}, "", "the file is empty", "paste or load a lesson"}}},
          {"hello",
           {{{1, 1},
             "",
             "this is not valid JSON here",
             "look at this character and the one before it: quotes, commas and brackets must match"}}},
          {"[]", {{{1, 1}, "", "a lesson must be an object, not a list", "write it as `{ … }`"}}},
          {R"("lesson")", {{{1, 1}, "", "a lesson must be an object, not text", "write it as `{ … }`"}}},
          {"{}",
           {{{1, 1}, "", "a lesson has no `format`", R"(add `"format": "lesson/1"`)"},
            {{1, 1}, "", "a lesson has no `title`", R"(add `"title": "…"`)"},
            {{1, 1}, "", "a lesson has no `questions`", R"(add `"questions": [ … ]`)"}}},
          {R"({"format": "lesson/2", "title": 5})",
           {{{1, 12},
             "/format",
             "this is not the format `lesson/1`",
             R"(write `"format": "lesson/1"`; a newer format needs a newer worksheet)"}}},
          {R"({"format": "lessons", "title": "T", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 12}, "/format", "this is not the format `lesson/1`", R"(write `"format": "lesson/1"`)"}}},
          {R"({"format": "lesson/0", "title": "T", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 12}, "/format", "this is not the format `lesson/1`", R"(write `"format": "lesson/1"`)"}}},
          {R"({"format": 1, "title": "T", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 12}, "/format", "this is not the format `lesson/1`", R"(write `"format": "lesson/1"`)"}}},
          {R"({"format": "lesson/1", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 1}, "", "a lesson has no `title`", R"(add `"title": "…"`)"}}},
          {R"({"format": "lesson/1", "title": "", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 33}, "/title", "this text is empty", "write something here, or remove it"}}},
          {R"({"format": "lesson/1", "title": "T"})",
           {{{1, 1}, "", "a lesson has no `questions`", R"(add `"questions": [ … ]`)"}}},
          {R"({"format": "lesson/1", "title": "T", "questions": []})",
           {{{1, 51}, "/questions", "there are 0 questions", "give 1 to 2000 questions: `[{…}, {…}]`"}}},
          {R"({"format": "lesson/1", "title": "T", "questions": {}})",
           {{{1, 51}, "/questions", "this must be a list, not an object", "give 1 to 2000 questions: `[{…}, {…}]`"}}},
          {R"({"format": "lesson/1", "title": "T", "qestions": []})",
           {{{1, 1}, "", "a lesson has no `questions`", R"(add `"questions": [ … ]`)"},
            {{1, 38}, "/qestions", "`qestions` is no key of a lesson", "did you mean `questions`?"}}},
          {R"({"format": "lesson/1", "title": "T", "titel": "T", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 38}, "/titel", "`titel` is no key of a lesson", "did you mean `title`?"}}},
          {R"({"format": "lesson/1", "title": "T", "id": "My Lesson", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 44}, "/id", "`My Lesson` is no id", "use small letters a to z, digits and `-`, at most 64"}}},
          {R"({"format": "lesson/1", "title": "T", "date": "1 March", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 46}, "/date", "`1 March` is no date", "write it as `2026-03-01`, `2026-03` or `2026`"}}},
          {R"({"format": "lesson/1", "title": "T", "date": "2026-13", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 46}, "/date", "`2026-13` is no date", "write it as `2026-03-01`, `2026-03` or `2026`"}}},
          {R"({"format": "lesson/1", "title": "T", "date": "2026-1-1", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 46}, "/date", "`2026-1-1` is no date", "write it as `2026-03-01`, `2026-03` or `2026`"}}},
          {R"({"format": "lesson/1", "title": "T", "language": "english please", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 50}, "/language", "`english please` is no language tag", "write `en`, `es`, `ar`, `pt-BR` …"}}},
          {R"({"format": "lesson/1", "title": "T", "language": "e", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 50}, "/language", "`e` is no language tag", "write `en`, `es`, `ar`, `pt-BR` …"}}},
          {R"({"format": "lesson/1", "title": "T", "minutes": 0, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 49}, "/minutes", "0 is out of range", "write a number above 0 and at most 100000"}}},
          {R"({"format": "lesson/1", "title": "T", "minutes": "30", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 49}, "/minutes", "this must be a number, not text", "write digits without quotes"}}},
          {R"({"format": "lesson/1", "title": "T", "passage": ["a", "b"], "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 49}, "/passage", "this must be text, not a list", "put it in double quotes"}}},
          {R"({"format": "lesson/1", "title": "T", "source": "A paper", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 48}, "/source", "`source` must be an object, not text", "write it as `{ … }`"}}},
          {"{\"format\": \"lesson/1\", \"title\": \"T\", \"source\": {\"url\": \"javascript:alert(1)\"}, "
           "\"questions\": [{\"type\": \"short\", \"prompt\": \"?\", \"answer\": \"a\"}]}",
           {{{1, 48}, "/source", "`source` has no `name`", R"(add `"name": "…"`)"},
            {{1, 56},
             "/source/url",
             "`javascript:alert(1)` is no address that may be opened",
             "begin it with `https://`, `http://` or `mailto:`"}}},
          {R"({"format": "lesson/1", "title": "T", "source": {"name": "A", "url": "data:text/html,x"}, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 69},
             "/source/url",
             "`data:text/html,x` is no address that may be opened",
             "begin it with `https://`, `http://` or `mailto:`"}}},
          {R"({"format": "lesson/1", "title": "T", "source": {"name": "A", "url": "https://a.b/c d"}, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 69},
             "/source/url",
             "`https://a.b/c d` is no address that may be opened",
             "begin it with `https://`, `http://` or `mailto:`"}}},
          {R"({"format": "lesson/1", "title": "T", "glossary": {"a": "b"}, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 50},
             "/glossary",
             "this must be a list, not an object",
             R"(write `[{"term": "…", "definition": "…"}]`)"}}},
          {R"({"format": "lesson/1", "title": "T", "glossary": [{"term": "a"}, {"word": "b", "definition": "c"}], "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 51}, "/glossary/0", "a glossary entry has no `definition`", R"(add `"definition": "…"`)"},
            {{1, 66}, "/glossary/1", "a glossary entry has no `term`", R"(add `"term": "…"`)"},
            {{1, 67},
             "/glossary/1/word",
             "`word` is no key of a glossary entry",
             "remove it, or call it `x-word` to keep it as a note"}}},
          {R"({"format": "lesson/1", "title": "T", "hand_in": {"url": "http://a.b", "too": "x"}, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 57},
             "/hand_in/url",
             "`http://a.b` is no address that work may be sent to",
             "begin it with `https://`, or give a path on the lesson's own site"},
            {{1, 71}, "/hand_in/too", "`too` is no key of `hand_in`", "did you mean `to`?"}}},
          {R"({"format": "lesson/1", "title": "T", "resources": [{"type": "film", "title": "A", "url": "https://a.b"}], "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 61},
             "/resources/0/type",
             "`film` is not known here",
             R"(write `"link"`, `"video"`, `"audio"`, `"map"` or `"document"`)"}}},
          {R"({"format": "lesson/1", "title": "T", "resources": [{"title": "A"}], "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 52}, "/resources/0", "a resource has no `type`", R"(add `"type": "link"`)"},
            {{1, 52}, "/resources/0", "a resource has no `url`", R"(add `"url": "https://…"`)"}}},
          {R"({"format": "lesson/1", "title": "T", "resources": [7], "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 52}, "/resources/0", "a resource must be an object, not a number", "write it as `{ … }`"}}},
          {R"({"format": "lesson/1", "title": "T", "settings": {"feedback": "often", "attempts": 21, "reveal": 1, "shuffle": "no"}, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 63}, "/settings/feedback", "`often` is not known here", R"(write `"each"`, `"end"` or `"none"`)"},
            {{1, 84}, "/settings/attempts", "21 is out of range", "write a whole number from 0 to 20"},
            {{1, 98},
             "/settings/reveal",
             "this must be text, not a number",
             R"(write `"attempts"`, `"right"`, `"end"` or `"never"`)"},
            {{1, 112}, "/settings/shuffle", "this must be `true` or `false`, not text", "write it without quotes"}}},
          {R"({"format": "lesson/1", "title": "T", "settings": {"attemps": 2}, "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 51}, "/settings/attemps", "`attemps` is no key of `settings`", "did you mean `attempts`?"}}},
          {R"({"format": "lesson/1", "title": "T", "settings": [], "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 50}, "/settings", "`settings` must be an object, not a list", "write it as `{ … }`"}}},
          {"{\"format\": \"lesson/1\",\n \"title\": \"é\",\n \"title\": \"T\",\n \"questions\": [{\"type\": \"short\", "
           "\"prompt\": \"?\", \"answer\": \"a\"}],\n}",
           {{{3, 2}, "/title", "`title` is given twice here", "keep one of the two"},
            {{5, 1}, "", "there is a comma before `}`", "remove that comma"}}},
          {"{\"format\": \"lesson/1\",\n \"title\": \"Über\", \"x\": 1,\n \"questions\": [{\"type\": \"short\", "
           "\"prompt\": \"?\", \"answer\": \"a\"}]}",
           {{{2, 19}, "/x", "`x` is no key of a lesson", "remove it, or call it `x-x` to keep it as a note"}}},
          {R"({"format": "lesson/1", "title": "T" "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})",
           {{{1, 37}, "", "a comma is missing before this", "put a comma after the value before it"}}},
          {R"({"format": "lesson/1", "title": "T", "questions": [{"prompt": "?)",
           {{{1, 65},
             "/questions/0",
             "the file ends before everything is closed",
             R"(look for a missing `"`, `]` or `}` and add it)"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(row.text) == row.problems);
  }
}

TEST_CASE("whatever a file is, it becomes a lesson or a list of problems") {
  const std::string question = R"({"type": "short", "prompt": "?", "answer": "a"})";
  struct Bad {
    std::string name, text, what;
    Position at{1, 1};
  };
  std::string many;
  for (int i = 0; i < 2001; ++i) many += (i > 0 ? "," : "") + question;
  for (const Bad& bad : std::vector<Bad>{
           {"20 MB", lesson_text(question, "\"passage\": \"" + std::string(std::size_t{20} << 20U, 'x') + "\""),
            "the file is 20 MB, more than the 10 MB that can be read"},
           {"10,000 levels",
            lesson_text(question, "\"x-deep\": " + std::string(10000, '[') + std::string(10000, ']')),
            "values stand inside each other more than 64 deep",
            {3, 77}},
           {"not UTF-8",
            lesson_text(question, "\"passage\": \"caf\xE9\""),
            "the file is not UTF-8 text from here on",
            {3, 19}},
           {"UTF-16", "\xFF\xFE{\0}\0"s, "the file is not UTF-8 text from here on"},
           {"a NUL byte", lesson_text(question, "\"passage\": \"a\0\""s), "the file holds a NUL byte", {3, 17}},
           {"a web page", "<!doctype html><title>404</title>", "this is a web page (HTML), not a lesson file"},
           {"a Word document", "PK\x03\x04\x14\0 word/document.xml \xff"s,
            "this is a Word document, not a lesson file"},
           {"Rich Text Format", "{\\rtf1 {\"format\": 1}}",
            "this is a document in Rich Text Format, not a lesson file"},
           {"too many questions", lesson_text(many), "there are 2001 questions", {1, 51}}}) {
    CAPTURE(bad.name);
    const std::vector<Problem> problems = problems_of(bad.text);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == bad.what);
    CHECK(problems[0].at == bad.at);
    CHECK_FALSE(problems[0].remedy.empty());
  }
}

TEST_CASE("problems come in the order of the file, and not more than a person can use") {
  std::string questions;
  for (int i = 0; i < 1000; ++i) questions += R"({"type": "shrt", "prompt": 1},)";
  questions += R"({"type": "short", "prompt": "?", "answer": "a"})";
  const std::vector<Problem> problems = problems_of(lesson_text(questions));
  CHECK(problems.size() == 200);
  for (std::size_t i = 1; i < problems.size(); ++i) CHECK(problems[i - 1].at.column <= problems[i].at.column);
}

TEST_CASE("every lesson of ours is right") {
  REQUIRE(our_lessons().size() >= 5);
  for (const auto& path : our_lessons()) {
    CAPTURE(path.filename().string());
    CHECK(problems_of(text_of_file(path)) == std::vector<Problem>{});
  }
}

TEST_CASE("notes under keys of one's own are left alone, in any object") {
  const worksheet::Lesson lesson = lesson_of(R"({"x-a": 1, "$schema": "lesson.schema.json", "format": "lesson/1",
    "title": "T", "source": {"name": "S", "x-b": null}, "settings": {"x-c": []},
    "questions": [{"type": "short", "prompt": "?", "answer": {"ideas": [{"say": "a", "x-d": {}}], "x-e": 1}, "x-f": 1}]})");
  CHECK(lesson.title == "T");
}

TEST_CASE("a lesson without an id takes one from its title, and no two titles share one") {
  const auto lesson_called = [](const std::string& title) {
    return lesson_of(R"({"format": "lesson/1", "title": ")" + title +
                     R"(", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})");
  };
  struct Row {
    std::string title, id;
  };
  for (const Row& row : std::vector<Row>{{"Harbour Seals", "harbour-seals"},
                                         {"  ¿Qué es el agua? ", "que-es-el-agua"},
                                         {"100 Years -- A Story!", "100-years-a-story"},
                                         {"The Sea – “Our” Sea…", "the-sea-our-sea"}}) {
    CAPTURE(row.title);
    CHECK(lesson_called(row.title).id == row.id);
    CHECK(lesson_called(row.title).earlier_id == row.id);
  }
  for (const auto& titles :
       std::vector<std::pair<std::string, std::string>>{{"Урок 3. Вода", "Урок 3. Огонь"},
                                                        {"الدرس 3: الماء", "الدرس 3: النار"},
                                                        {"C++ basics", "C# basics"},
                                                        {"Test A+", "Test A-"},
                                                        {"Test A-", "Test A"},
                                                        {std::string(80, 'a'), std::string(81, 'a')},
                                                        {"هجرة اللقالق", "اللقالق"}}) {
    const std::string &one = titles.first, &other = titles.second;
    CAPTURE(one);
    CHECK(lesson_called(one).id != lesson_called(other).id);
    CHECK(lesson_called(one).id.size() <= 64);
  }
  CHECK(lesson_called("Урок 3. Вода").id.starts_with("3-"));
  CHECK(lesson_called("Урок 3. Вода").earlier_id == "3");
  CHECK(lesson_called(std::string(80, 'a')).earlier_id == std::string(64, 'a'));
  CHECK(lesson_called("هجرة اللقالق").id.starts_with("lesson-"));
  // Latin titles go by a way of their own.
  for (char32_t code = 0x80; code < 0x3000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    const std::string title = encode_utf8(std::u32string{U'A', code, U'é'});
    std::string id;
    for (const char c : fold_case(strip_accents(title)))
      if (c >= 'a' && c <= 'z')
        id += c;
      else if (id.back() != '-')
        id += '-';
    CAPTURE(code);
    CHECK(lesson_called(title).earlier_id == id);
  }
}

TEST_CASE("a file that is made to take long or much memory is read in time proportional to it") {
  const std::string question = R"({"type": "short", "prompt": "?", "answer": "a")";
  std::string keys;
  for (int i = 0; i < 9000; ++i) keys += "\"k" + std::to_string(i) + "\":1,";
  std::string objects, twice, quotes, numbers;
  for (int i = 0; i < 10; ++i) objects += "{" + keys + "\"k\":1},";
  for (int i = 0; i < 50000; ++i) twice += R"({"a":1,"a":2},)";
  for (int i = 0; i < 200; ++i) quotes += question + R"(, "evidence": [")" + std::string(5000, 'a') + R"(b"]},)";
  for (int i = 0; i < 400000; ++i) numbers += "1,";
  // Each took minutes, or a hundred times its size, before.
  CHECK(problems_of(lesson_text(question + "}", "\"x-a\": [" + objects + "1]")).empty());
  CHECK(problems_of(lesson_text(question + "}", "\"x-a\": [" + twice + "1]")).size() == 200);
  CHECK(problems_of(lesson_text(quotes + question + "}", "\"passage\": \"" + std::string(300000, 'a') + "\"")).size() ==
        200);
  CHECK(problems_of(lesson_text(question + "}", "\"x-a\": [" + numbers + "1]"))
            .front()
            .what.starts_with("there are more than 14"));
}

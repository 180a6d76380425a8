#include "json/json.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "json/json_writer.h"

using worksheet::Json;
using worksheet::read_json;

namespace {

/// What was read, written again.
void write(worksheet::JsonWriter& out, const Json& json) {
  switch (json.type) {
    case Json::Type::null:
      out.raw(json.key, "null");
      break;
    case Json::Type::boolean:
      out.raw(json.key, json.flag ? "true" : "false");
      break;
    case Json::Type::number:
      out.raw(json.key, json.text);
      break;
    case Json::Type::string:
      out.text(json.key, json.text);
      break;
    case Json::Type::array:
      out.array(json.key);
      break;
    case Json::Type::object:
      out.object(json.key);
      break;
  }
  for (const Json& item : json.items) write(out, item);
  if (json.elements() || json.members()) out.end();
}

std::string written(const Json& json) {
  worksheet::JsonWriter out;
  write(out, json);
  return out.take();
}

std::string from_hex(const std::string& digits) {
  std::string bytes;
  for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
    bytes += static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16));
  return bytes;
}

}  // namespace

TEST_CASE("JSON comes back as it was written, in the order of its keys") {
  for (const char* text :
       {R"({"b":1,"a":[2.50,-3e2,"x\"y",true,null],"é":{},"":[[],{}]})", "[]", "42", R"("\u000b")"}) {
    CAPTURE(text);
    const auto read = read_json(text);
    REQUIRE(read.value);
    CHECK(written(*read.value) == text);
  }
}

TEST_CASE("every value knows where it stood") {
  const std::string text = "{\n  \"a\": [true, -12, \"x\\\\\\\"y\", {}]\n}";
  const auto read = read_json(text);
  REQUIRE(read.value);
  const auto& elements = *read.value->find("a")->elements();
  CHECK(text.substr(elements[0].offset, 4) == "true");
  CHECK(text.substr(elements[1].offset, 3) == "-12");
  CHECK(text[elements[2].offset] == '"');
  CHECK(text.substr(elements[3].offset, 2) == "{}");
  for (const auto& [element, written] : {std::pair{elements[0], "true"}, {elements[1], "-12"}, {elements[3], "{}"}})
    CHECK(text.substr(element.offset, element.end - element.offset) == written);
  CHECK(text.substr(read.value->offset, read.value->end) == text);
  CHECK(worksheet::LineIndex(text).at(elements[0].offset) == worksheet::Position{2, 9});
}

TEST_CASE("broken JSON is told in plain words where it breaks") {
  struct Row {
    const char* text;
    worksheet::Position at;
    const char* what;
  };
  for (const Row& row :
       std::vector<Row>{{R"({"a":1,})", {1, 8}, "there is a comma before `}`"},
                        {"{'a':1}", {1, 2}, "text is quoted with `'`"},
                        {R"({"a":1 "b":2})", {1, 8}, "a comma is missing before this"},
                        {"[1, 2", {1, 6}, "the file ends before everything is closed"},
                        {"", {1, 1}, "the file is empty"},
                        {"{\"a\":1,\n\"a\":2}", {2, 1}, "`a` is given twice here"},
                        {"// note\n{}", {1, 1}, "JSON has no comments"},
                        {"[1,,2]", {1, 4}, "this is not valid JSON here"},
                        {"[01]", {1, 3}, "this is not valid JSON here"},
                        {"[1] [2]", {1, 5}, "a comma is missing before this"},
                        {"[nul]", {1, 2}, "this is not valid JSON here"},
                        {"[1e999]", {1, 2}, "this number is too large"},
                        {R"(["a\x"])", {1, 4}, "this is no escape that JSON knows"},
                        {R"(["\u12"])", {1, 3}, "this is no escape that JSON knows"},
                        {"[\"a\nb\"]", {1, 4}, "a text runs over the end of its line or holds a tab"},
                        {"{“a”: 1}", {1, 2}, "text is quoted with `“`, a curly quote"},
                        {"{\"a\": „b“}", {1, 7}, "text is quoted with `„`, a curly quote"},
                        {"{\"a”: 1}", {1, 4}, "text is quoted with `”`, a curly quote"},
                        {"{\"a\": \"b”,\n\"c\": 1}", {1, 9}, "text is quoted with `”`, a curly quote"},
                        {"{\"a\":\u00A01}", {1, 6}, "an invisible character stands here: no-break space (U+00A0)"},
                        {"{\"a\": 1\u200B}", {1, 8}, "an invisible character stands here: zero width space (U+200B)"},
                        {"```json\n{}\n```",
                         {1, 1},
                         "lines of three backticks stand round the lesson, as chats and notes put them round code"},
                        {"Here it is:\n```\n{}\n```",
                         {1, 1},
                         "lines of three backticks stand round the lesson, as chats and notes put them round code"},
                        {"{}\n```",
                         {2, 1},
                         "lines of three backticks stand round the lesson, as chats and notes put them round code"},
                        {"[\"ab", {1, 5}, "the file ends before everything is closed"},
                        {"[\"é\xff\"]", {1, 4}, "the file is not UTF-8 text from here on"}}) {
    CAPTURE(row.text);
    const auto read = read_json(row.text);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].at == row.at);
    CHECK(read.problems[0].what == row.what);
    CHECK_FALSE(read.problems[0].remedy.empty());
  }
}

TEST_CASE("an escape of half a character is read as U+FFFD, and everything keeps its place") {
  struct Row {
    const char* text;
    const char* read;
  };
  for (const Row& row : std::vector<Row>{{R"(["a\\ud800 b"])", R"(a\ud800 b)"},
                                         {R"(["a\ud800 b"])", "a\uFFFD b"},
                                         {R"(["\udc00"])", "\uFFFD"},
                                         {R"(["\ud800\ud83c\udf19"])", "\uFFFD🌙"},
                                         {R"(["\udf19\ud83c"])", "\uFFFD\uFFFD"}}) {
    CAPTURE(row.text);
    const auto read = read_json(row.text);
    REQUIRE(read.value);
    const Json& only = read.value->items.front();
    CHECK(only.text == row.read);
    CHECK(only.offset == 1);
    CHECK(only.end == std::string_view(row.text).size() - 1);
  }
  const auto key = read_json(R"({"\ud800":1})");
  REQUIRE(key.value);
  CHECK(key.value->items.front().key == "\uFFFD");
}

TEST_CASE("keys given twice within a value that is itself given twice are told, and the first of each is kept") {
  const auto read = read_json(R"({"a": 1, "a": {"c": {"b": 1, "b": {"d": 2}, "e": [3]}, "f": 4}, "g": 5})");
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].path == "/a");
  CHECK(read.problems[1].at == worksheet::Position{1, 30});
  CHECK(read.problems[1].path == "/a/c/b");
  REQUIRE(read.value);
  CHECK(written(*read.value) == R"({"a":1,"g":5})");
}

TEST_CASE("depth and size are bounded") {
  CHECK(read_json(std::string(10000, '[')).problems.size() == 1);
  CHECK(read_json(std::string(64, '[') + std::string(64, ']')).problems.empty());
  CHECK(read_json(std::string(65, '[') + std::string(65, ']')).problems.size() == 1);
  CHECK(read_json("\"" + std::string(std::size_t{20} << 20U, 'x') + "\"").problems.size() == 1);
}

TEST_CASE("what was read before a text broke off can be salvaged") {
  const auto read = read_json(R"({"a":{"b":"kept","c":[1,2)", {.salvage = true});
  CHECK(read.problems.size() == 1);
  REQUIRE(read.value);
  CHECK(written(*read.value) == R"({"a":{"b":"kept","c":[1,2]}})");
}

TEST_CASE("odd JSON texts are read or refused as they ask") {
  std::ifstream file(WORKSHEET_TESTS "/data/hostile/json_texts.json", std::ios::binary);
  const auto rows = read_json(std::string(std::istreambuf_iterator<char>(file), {}));
  REQUIRE(rows.value);
  for (const Json& row : *rows.value->elements()) {
    const Json* bytes = row.find("bytes");
    const std::string text = bytes ? from_hex(bytes->text) : row.find("text")->text;
    const std::string& expect = row.find("expect")->text;
    CAPTURE(text);
    const auto read = read_json(text);
    CHECK(read.value.has_value() == (expect != "refused"));
    // A key given twice is valid JSON, but a lesson's author should be told.
    CHECK(read.problems.size() == (expect == "read" ? 0 : 1));
  }
}

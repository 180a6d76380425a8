#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "json/json.h"
#include "lesson/lesson_text.h"
#include "lesson_files.h"

// A kind of question belongs in more places than the compiler sees; these tests see the others.

using namespace worksheet;

namespace {

template <std::size_t... Index>
std::set<std::string> names(std::index_sequence<Index...> /*of the variant*/) {
  return {std::variant_alternative_t<Index, Kind>::type...};
}
const std::set<std::string> all_names = names(std::make_index_sequence<std::variant_size_v<Kind>>());

std::set<std::string> kinds_in(const Lesson& lesson) {
  std::set<std::string> found;
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) found.insert(type_name(part.kind));
  return found;
}

}  // namespace

TEST_CASE("each kind has a name of its own") { CHECK(all_names.size() == std::variant_size_v<Kind>); }

TEST_CASE("the lesson that the module and the library are compared on has every kind") {
  CHECK(kinds_in(lesson_of(text_of_file(WORKSHEET_TESTS "/data/every_kind.json"))) == all_names);
}

TEST_CASE("the table that reader and schema are held to has every kind, right and wrong") {
  const std::string text = text_of_file(WORKSHEET_TESTS "/data/lesson_verdicts.json");
  const JsonText table = read_json(text);
  std::set<std::string> right, wrong;
  for (const Json& row : *table.value->elements()) {
    const Json& lesson = *row.find("lesson");
    const std::string_view written = std::string_view(text).substr(lesson.offset, lesson.end - lesson.offset);
    for (const std::string& name : all_names)
      if (written.find("\"type\": \"" + name + "\"") != std::string_view::npos)
        (row.find("valid")->flag ? right : wrong).insert(name);
  }
  CHECK(right == all_names);
  CHECK(wrong == all_names);
}

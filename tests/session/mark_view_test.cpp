#include "session/mark_view.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "session/sheet.h"

using namespace worksheet;

namespace {

/// The items of a mark, one text each: name, verdict, answer and feedback, "-" for what is not told.
std::vector<std::string> items_of(const Json& update) {
  std::vector<std::string> items;
  const Json& state = (*update.find("parts")->elements())[0];
  for (const Json& item : *state.find("mark")->find("items")->elements()) {
    std::string all;
    for (const char* key : {"name", "verdict", "answer", "feedback"}) {
      const Json* found = item.find(key);
      all += (all.empty() ? "" : "|") + (found && !found->text.empty() ? found->text : "-");
    }
    items.push_back(all);
  }
  return items;
}

}  // namespace

TEST_CASE("the items of a mark tell what is right, and once it is due what would have been") {
  struct Row {
    std::string question, response;
    std::vector<std::string> before, due;
  };
  for (
      const Row& row : std::vector<Row>{
          {R"("type": "match", "pairs": [["b", "2"], ["a", "1"]])",
           R"({"b": "1"})",
           {"b|incorrect|-|-", "a|unanswered|-|-"},
           {"b|incorrect|2|-", "a|unanswered|1|-"}},
          {R"("type": "sort", "groups": {"X": ["c"], "Y": ["b", "a"]})",
           R"({"b": "Y", "c": "Y"})",
           {"a|unanswered|-|-", "b|correct|-|-", "c|incorrect|-|-"},
           {"a|unanswered|Y|-", "b|correct|Y|-", "c|incorrect|X|-"}},
          {R"("type": "order", "items": ["a", "b", "c"])",
           R"(["b", "a", "c"])",
           {"-|correct|-|-", "-|incorrect|-|-", "-|correct|-|-"},
           {"-|correct|-|-", "-|incorrect|-|-", "-|correct|-|-"}},
          {R"("type": "choice", "choices": ["a", {"text": "b", "feedback": "No b."}, "c"], "answer": ["a", "c"])",
           R"(["a", "b"])",
           {"a|correct|-|-", "b|incorrect|-|No b."},
           {"a|correct|-|-", "b|incorrect|-|No b."}},
          {R"("type": "evidence", "answer": ["It rains.", "It snows."])",
           R"(["It rains!", "It hails."])",
           {"-|correct|-|-", "-|incorrect|-|-"},
           {"-|correct|-|-", "-|incorrect|-|-"}},
          {R"("type": "label", "image": {"src": "a.png", "alt": "A"}, "labels": [{"x": 0, "y": 0, "answer": ["Danube", "Donau"]}, {"x": 1, "y": 0, "answer": "Rhine"}])",
           R"(["Donau"])",
           {"-|correct|-|-", "-|unanswered|-|-"},
           {"-|correct|Danube|-", "-|unanswered|Rhine|-"}},
          {R"("type": "table", "columns": ["a", "b"], "rows": [["x", {"type": "number", "answer": {"value": 5, "unit": "km"}}], [{"type": "choice", "choices": ["p", {"text": "q", "feedback": "No q."}], "answer": "p"}, {"type": "short", "answer": ["r", "s"]}]])",
           R"([["", "5"], ["q", ""]])",
           {"-|correct|-|-", "-|incorrect|-|No q.", "-|unanswered|-|-"},
           {"-|correct|5 km|-", "-|incorrect|p|No q.", "-|unanswered|r|-"}}}) {
    CAPTURE(row.question);
    Sheet sheet(
        lesson_text(R"({"id": "q", "prompt": "?", )" + row.question + "}", R"("passage": "It rains. It snows.")"));
    CHECK(items_of(sheet.check("q", row.response)) == row.before);
    CHECK(items_of(sheet.act("reveal", R"("part": "q")")) == row.due);
  }
}

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"

using worksheet::Problem;

namespace {

struct Row {
  std::string keys;
  std::vector<Problem> problems;
};

const std::string cell = R"({"type": "number", "answer": 5})";

}  // namespace

TEST_CASE("what is wrong with a table is told") {
  const std::string columns = R"("columns": ["a", "b"], )";
  const std::string nothing = "there is nothing to fill in in this table";
  const std::string remedy = R"(write `{"type": "short", "answer": "…"}` in place of a text)";
  const std::string kinds = R"(write `"short"`, `"number"` or `"choice"`)";
  for (
      const Row& row : std::vector<Row>{
          {R"("rows": [["x", )" + cell + "]]",
           {{{2, 1}, "/questions/0", "a question has no `columns`", R"(add `"columns": ["…", "…"]`)"}}},
          {R"("columns": ["a", "b"])",
           {{{2, 1},
             "/questions/0",
             "a question has no `rows`",
             R"(add `"rows": [["…", {"type": "short", "answer": "…"}]]`)"}}},
          {columns + R"("rows": [["x", )" + cell + R"(], ["y"], ["z", "", "w"]])",
           {{{2, 106},
             "/questions/0/rows/1",
             "the number of cells here is 1, that of columns is 2",
             "give each row one cell for each column, `\"\"` for an empty one"},
            {{2, 113},
             "/questions/0/rows/2",
             "the number of cells here is 3, that of columns is 2",
             "give each row one cell for each column, `\"\"` for an empty one"}}},
          {columns + R"("rows": [["x", "y"]])", {{{2, 65}, "/questions/0/rows", nothing, remedy}}},
          {columns + R"("rows": "x")",
           {{{2, 65},
             "/questions/0/rows",
             "this must be a list, not text",
             R"(write `[["…", {"type": "short", "answer": "…"}]]`)"}}},
          {columns + R"("rows": [])",
           {{{2, 65}, "/questions/0/rows", "the number of rows here is 0", "give 1 to 50 rows"}}},
          {columns +
               R"("rows": [["x", {"type": "essay", "model": "m"}], [5, {"type": "number", "answer": 5, "prompt": "?"}]])",
           {{{2, 81}, "/questions/0/rows/0/1/type", "`essay` cannot stand in a table", kinds},
            {{2, 107},
             "/questions/0/rows/1/0",
             "a cell must be text or an object, not a number",
             "put it in double quotes"},
            {{2, 142},
             "/questions/0/rows/1/1/prompt",
             "`prompt` is no key of a cell",
             "remove it, or call it `x-prompt` to keep it as a note"}}},
          {columns + R"("rows": [["x", {"answer": "a"}], ["y", {"type": "short"}]])",
           {{{2, 72}, "/questions/0/rows/0/1", "a cell has no `type`", R"(add `"type": "short"`)"},
            {{2, 96}, "/questions/0/rows/1/1", "a cell has no `answer`", R"(add `"answer": "the right answer"`)"}}},
          {columns + R"("rows": [["x", {"type": "choice", "choices": ["p", "q"], "answer": ["p"]}]])",
           {{{2, 124},
             "/questions/0/rows/0/1/answer",
             "a cell takes one answer",
             "write one of the choices, without brackets"}}},
          {R"("columns": [], "rows": [[)" + cell + "]]",
           {{{2, 45}, "/questions/0/columns", "the number of columns here is 0", "give 1 to 12 columns"}}},
          {columns + R"("rows": [{"a": "x"}])",
           {{{2, 65}, "/questions/0/rows", nothing, remedy},
            {{2, 66},
             "/questions/0/rows/0",
             "this must be a list, not an object",
             R"(write `["…", {"type": "short", "answer": "…"}]`)"}}}}) {
    CAPTURE(row.keys);
    CHECK(problems_of(lesson_text(R"({"type": "table", "prompt": "?", )" + row.keys + "}")) == row.problems);
  }
}

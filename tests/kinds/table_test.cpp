#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/all_kinds.h"
#include "kinds/checker.h"
#include "kinds/question_problems.h"
#include "kinds/table/key.h"

using namespace worksheet;

namespace {

const Kind planets = Table{
    .columns = {"planet", "moons", "kind"},
    .rows = {{std::string("Mars"), Number{.value = 2},
              Choice{.options = {{.text = "rock", .feedback = {}, .right = true}, {.text = "gas", .feedback = "No."}}}},
             {ShortText{key_of({"Jupiter"}, 1)}, std::string("95"), std::string()}}};

std::string signs(const Mark& mark) {
  std::string result;
  for (const ItemMark& item : mark.items) result += "+~-?."[static_cast<int>(item.verdict)];
  return result;
}

const std::string cell = R"({"type": "number", "answer": 5})";

}  // namespace

TEST_CASE("each cell to fill earns its share, wherever it stands") {
  const Checker checker(planets, "Fill the table.", {});
  struct Row {
    Rows wrote;
    double score;
    Verdict verdict;
    std::string items;
  };
  for (const Row& row :
       std::vector<Row>{{{{"", "2", "rock"}, {"Jupiter", "", ""}}, 1.0, Verdict::correct, "+++"},
                        {{{"", "two", "gas"}, {"jupiter"}}, 2.0 / 3, Verdict::partly, "+-+"},
                        {{{"", "3", ""}, {"", "", ""}}, 0.0, Verdict::incorrect, "-.."},
                        // What stands in the way of fixed cells, or beyond the table, is not read.
                        {{{"Mars", "2", "rock", "x"}, {"Jupiter", "7", "y"}, {"z"}}, 1.0, Verdict::correct, "+++"},
                        {{{}, {"Jupiter"}}, 1.0 / 3, Verdict::partly, "..+"}}) {
    const Mark mark = checker.check(row.wrote);
    CHECK(mark.score == row.score);
    CHECK(mark.verdict == row.verdict);
    CHECK(signs(mark) == row.items);
  }
}

TEST_CASE("a cell with several ideas may earn a part of its share") {
  const Kind kind = Table{.columns = {"why"},
                          .rows = {{ShortText{key_of({"The river is in flood.", "The wall is being repaired."}, 2)}},
                                   {Number{.value = 4}}}};
  const Mark mark = Checker(kind, "Why is it closed?", {}).check(Rows{{"The river is in flood."}, {"4"}});
  CHECK(signs(mark) == "~+");
  CHECK(mark.score == 0.75);
  CHECK(mark.verdict == Verdict::partly);
}

TEST_CASE("a cell that waits for a person earns nothing yet, and the other cells count") {
  const IdeasKey idea = key_of({"Because the warm water evaporates and rises over the mountains."}, 1);
  const Kind kind = Table{.columns = {"why", "how many"}, .rows = {{ShortText{idea}, Number{.value = 4}}}};
  const Checker checker(kind, "Why?", {});
  // Found by asking: an answer that the marker does not commit to.
  std::string doubtful;
  for (const char* answer : {"warm water rises", "the water evaporates", "water rises over mountains",
                             "mountains and warm water", "it evaporates over the mountains"})
    if (signs(checker.check(Rows{{answer, "4"}})).front() == '?') doubtful = answer;
  REQUIRE_FALSE(doubtful.empty());
  const Mark waiting = checker.check(Rows{{doubtful, "4"}});
  CHECK(waiting.verdict == Verdict::unsure);
  CHECK(waiting.score == 0.5);
  CHECK(waiting.open == 0.5);
  const Mark wrong = checker.check(Rows{{doubtful, "5"}});
  CHECK(wrong.verdict == Verdict::incorrect);
  CHECK(wrong.score == 0.0);
  CHECK(wrong.open == 0.5);
  CHECK(checker.check(Rows{{doubtful, ""}}).verdict == Verdict::incorrect);
}

TEST_CASE("what was forgiven in a cell is told") {
  const Kind kind = Table{.columns = {"what"}, .rows = {{ShortText{key_of({"gravity"}, 1)}}}};
  CHECK(Checker(kind, "?", {}).check(Rows{{"gravty"}}).forgiven ==
        std::vector<Forgiven>{{Forgiven::Kind::spelling, "gravty", "gravity"}});
}

TEST_CASE("what is wrong with a table is told") {
  const std::string columns = R"("columns": ["a", "b"], )";
  const std::string nothing = "there is nothing to fill in in this table";
  const std::string remedy = R"(write `{"type": "short", "answer": "…"}` in place of a text)";
  const std::string kinds = R"(write `"short"`, `"number"` or `"choice"`)";
  for (
      const QuestionRow& row : std::vector<QuestionRow>{
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
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(R"({"type": "table", "prompt": "?", )" + row.text + "}")) == row.problems);
  }
}

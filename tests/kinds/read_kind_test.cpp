#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lesson/lesson_text.h"

using worksheet::Problem;

namespace {

struct Row {
  std::string text;
  std::vector<Problem> problems;
};

}  // namespace

TEST_CASE("an unknown kind of question is told with the nearest one that is known") {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "shrt", "prompt": "?", "answer": "a"})",
            {{{2, 10}, "/questions/0/type", "`shrt` is no kind of question", "did you mean `short`?"}}},
           {R"({"type": "quiz-of-all-things", "prompt": "?"})",
            {{{2, 10},
              "/questions/0/type",
              "`quiz-of-all-things` is no kind of question",
              "write one of " + every_kind()}}},
           {R"({"type": 3, "prompt": "?"})",
            {{{2, 10}, "/questions/0/type", "this must be text, not a number", "put it in double quotes"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

TEST_CASE("what is wrong with the key of a short answer or a list is told") {
  for (
      const Row& row : std::vector<Row>{
          {R"({"type": "short", "prompt": "?"})",
           {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": "the right answer"`)"}}},
          {R"({"type": "short", "prompt": "?", "answr": "a"})",
           {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": "the right answer"`)"},
            {{2, 34}, "/questions/0/answr", "`answr` is no key of a question", "did you mean `answer`?"}}},
          {R"({"type": "short", "prompt": "?", "answer": 5})",
           {{{2, 44},
             "/questions/0/answer",
             "this must be text or a list of texts, not a number",
             R"(write `"…"` or `["…", "…"]`)"}}},
          {R"({"type": "short", "prompt": "?", "answer": " "})",
           {{{2, 44}, "/questions/0/answer", "this text is empty", "write something here, or remove it"}}},
          {R"({"type": "short", "prompt": "?", "answer": []})",
           {{{2, 44}, "/questions/0/answer", "this list is empty", "write at least one text in it"}}},
          {R"({"type": "short", "prompt": "?", "answer": ["a", 1]})",
           {{{2, 50}, "/questions/0/answer/1", "this must be text, not a number", "put it in double quotes"}}},
          {R"({"type": "short", "prompt": "?", "answer": {}})",
           {{{2, 44}, "/questions/0/answer", "an answer has no `ideas`", R"(add `"ideas": ["…"]`)"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": []}})",
           {{{2, 54}, "/questions/0/answer/ideas", "this list of ideas is empty", "write at least one idea in it"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": "a"}})",
           {{{2, 54},
             "/questions/0/answer/ideas",
             "ideas must be a list, not text",
             R"(write `["first idea", "second idea"]`)"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": ["a", "b"], "need": 3}})",
           {{{2, 74}, "/questions/0/answer/need", "3 is out of range", "write a whole number from 1 to 2"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": ["a", "b"], "need": 1.5}})",
           {{{2, 74}, "/questions/0/answer/need", "1.5 is out of range", "write a whole number from 1 to 2"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": ["a"], "need": "1"}})",
           {{{2, 69}, "/questions/0/answer/need", "this must be a number, not text", "write digits without quotes"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": ["a"], "acept": ["b"]}})",
           {{{2, 61}, "/questions/0/answer/acept", "`acept` is no key of an answer", "did you mean `accept`?"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": ["a"], "accept": "b", "reject": [""]}})",
           {{{2, 71}, "/questions/0/answer/accept", "this must be a list of texts, not text", R"(write `["…", "…"]`)"},
            {{2, 87}, "/questions/0/answer/reject/0", "this text is empty", "write something here, or remove it"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": [7]}})",
           {{{2, 55},
             "/questions/0/answer/ideas/0",
             "an idea must be text or an object, not a number",
             "put it in double quotes"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": [{"say": []}]}})",
           {{{2, 63}, "/questions/0/answer/ideas/0/say", "this list is empty", "write at least one text in it"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": [{"not": ["a"], "hint": 2}]}})",
           {{{2, 55},
             "/questions/0/answer/ideas/0",
             "an idea has no `say`",
             R"(add `"say": "what a right answer says"`)"},
            {{2, 78},
             "/questions/0/answer/ideas/0/hint",
             "this must be text, not a number",
             "put it in double quotes"}}},
          {R"({"type": "short", "prompt": "?", "answer": {"ideas": [{"say": "a", "points": 0}, {"say": "b", "points": 101}]}})",
           {{{2, 78},
             "/questions/0/answer/ideas/0/points",
             "0 is out of range",
             "write a number above 0 and at most 100"},
            {{2, 105},
             "/questions/0/answer/ideas/1/points",
             "101 is out of range",
             "write a number above 0 and at most 100"}}},
          {R"({"type": "short", "prompt": "?", "answer": "a", "exact": "yes"})",
           {{{2, 58}, "/questions/0/exact", "this must be `true` or `false`, not text", "write it without quotes"}}},
          {R"({"type": "short", "prompt": "?", "answer": "a", "spelling": "loose"})",
           {{{2, 61}, "/questions/0/spelling", "`loose` is not known here", R"(write `"forgiving"` or `"strict"`)"}}},
          {R"({"type": "short", "prompt": "?", "answer": "a", "spelling": true})",
           {{{2, 61},
             "/questions/0/spelling",
             "this must be text, not `true`",
             R"(write `"forgiving"` or `"strict"`)"}}},
          {R"({"type": "short", "prompt": "?", "answer": "a", "choices": ["a", "b"]})",
           {{{2, 49},
             "/questions/0/choices",
             "`choices` is no key of a question",
             "remove it, or call it `x-choices` to keep it as a note"}}},
          {R"({"type": "list", "prompt": "?", "answer": "a"})",
           {{{2, 43},
             "/questions/0/answer",
             "ideas must be a list, not text",
             R"(write `["first idea", "second idea"]`)"}}},
          {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["a"], "accept": ["b"]}})",
           {{{2, 60},
             "/questions/0/answer/accept",
             "`accept` is no key of an answer",
             "remove it, or call it `x-accept` to keep it as a note"}}},
          {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["a"], "need": 0}})",
           {{{2, 68}, "/questions/0/answer/need", "0 is out of range", "write a whole number from 1 to 1"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

TEST_CASE("what is wrong with a number's key is told") {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "number", "prompt": "?", "answer": "12"})",
            {{{2, 45},
              "/questions/0/answer",
              "the answer of a number question must be a number, not text",
              R"(write digits without quotes, or `{"value": 1250, "unit": "km"}`)"}}},
           {R"({"type": "number", "prompt": "?", "answer": {}})",
            {{{2, 45},
              "/questions/0/answer",
              "the answer of a number question has no `value`",
              R"(add `"value": 1250`)"}}},
           {R"({"type": "number", "prompt": "?", "answer": {"value": "12"}})",
            {{{2, 55}, "/questions/0/answer/value", "this must be a number, not text", "write digits without quotes"}}},
           {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "tolerance": -1}})",
            {{{2, 72},
              "/questions/0/answer/tolerance",
              "a tolerance cannot be below zero",
              R"(write how far off is still right, such as `5` or `"2%"`)"}}},
           {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "tolerance": "two"}})",
            {{{2, 72},
              "/questions/0/answer/tolerance",
              "this is no tolerance",
              R"(write a number such as `5`, or a share such as `"2%"`)"}}},
           {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "tolerance": "-2%"}})",
            {{{2, 72},
              "/questions/0/answer/tolerance",
              "this is no tolerance",
              R"(write a number such as `5`, or a share such as `"2%"`)"}}},
           {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "units": "km"}})",
            {{{2, 59},
              "/questions/0/answer/units",
              "`units` is no key of the answer of a number question",
              "did you mean `unit`?"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

TEST_CASE("what is wrong with choices, or with an answer that is none of them, is told") {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "choice", "prompt": "?", "answer": "a"})",
            {{{2, 1}, "/questions/0", "a question has no `choices`", R"(add `"choices": ["…", "…"]`)"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["a"], "answer": "a"})",
            {{{2, 46}, "/questions/0/choices", "the number of choices here is 1", "give 2 to 26 choices"}}},
           {R"({"type": "choice", "prompt": "?", "choices": "a, b", "answer": "a"})",
            {{{2, 46}, "/questions/0/choices", "this must be a list, not text", R"(write `["…", "…"]`)"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": "aple"})",
            {{{2, 75}, "/questions/0/answer", "`aple` is none of the choices", "did you mean `apple`?"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": "something else"})",
            {{{2, 75},
              "/questions/0/answer",
              "`something else` is none of the choices",
              "write the right choice to the letter"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": ["pear", "plum"]})",
            {{{2, 84},
              "/questions/0/answer/1",
              "`plum` is none of the choices",
              "write the right choice to the letter"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": []})",
            {{{2, 75}, "/questions/0/answer", "no choice is right", "write at least one of the choices here"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": ["pear", "pear"]})",
            {{{2, 84}, "/questions/0/answer/1", "this answer is given twice", "remove one of the two"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"], "answer": 1})",
            {{{2, 75}, "/questions/0/answer", "this must be text, not a number", "put it in double quotes"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["apple", "pear"]})",
            {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": "the right choice"`)"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["a", "b", {"text": "a"}], "answer": "b"})",
            {{{2, 57}, "/questions/0/choices/2", "this choice is given twice", "change one of the two"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["a", {"txt": "b"}], "answer": "a"})",
            {{{2, 52}, "/questions/0/choices/1", "a choice has no `text`", R"(add `"text": "…"`)"},
             {{2, 53}, "/questions/0/choices/1/txt", "`txt` is no key of a choice", "did you mean `text`?"}}},
           {R"({"type": "choice", "prompt": "?", "choices": ["a", 5], "answer": "a"})",
            {{{2, 52},
              "/questions/0/choices/1",
              "a choice must be text or an object, not a number",
              "put it in double quotes"}}},
           {R"({"type": "true-false", "prompt": "?", "answer": "true"})",
            {{{2, 49},
              "/questions/0/answer",
              "the answer must be `true` or `false`, not text",
              "write it without quotes"}}},
           {R"({"type": "true-false", "prompt": "?"})",
            {{{2, 1}, "/questions/0", "a question has no `answer`", R"(add `"answer": true`)"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

TEST_CASE("what is wrong with a text with gaps is told") {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "blanks", "prompt": "?"})",
            {{{2, 1}, "/questions/0", "a question has no `text`", R"(add `"text": "The {{moon}} pulls the sea."`)"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "no gap"})",
            {{{2, 43},
              "/questions/0/text",
              "there is no gap in this text",
              "put the words to fill in between `{{` and `}}`"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon pulls"})",
            {{{2, 43}, "/questions/0/text", "the gap `{{moon pulls` is never closed", "end the gap with `}}`"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon pulls {{the}} sea"})",
            {{{2, 43}, "/questions/0/text", "the gap `{{moon pulls ` is never closed", "end the gap with `}}`"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{}} pulls"})",
            {{{2, 43}, "/questions/0/text", "a gap has an empty answer", "write the answer between `{{` and `}}`"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon| }} pulls"})",
            {{{2, 43}, "/questions/0/text", "a gap has an empty answer", "write the answer between `{{` and `}}`"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "bank": true, "choose": true})",
            {{{2, 83}, "/questions/0/choose", "`bank` and `choose` cannot both be true", "keep one of the two"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "distractors": ["sun"]})",
            {{{2, 74},
              "/questions/0/distractors",
              "distractors need a word bank or menus",
              R"(add `"bank": true` or `"choose": true`, or remove them)"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "bank": 1})",
            {{{2, 67},
              "/questions/0/bank",
              "this must be `true` or `false`, not a number",
              "write it without quotes"}}},
           {R"({"type": "blanks", "prompt": "?", "text": "The {{moon}}", "answer": "moon"})",
            {{{2, 59},
              "/questions/0/answer",
              "`answer` is no key of a question",
              "remove it, or call it `x-answer` to keep it as a note"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

TEST_CASE("what is wrong with an essay is told") {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "essay", "prompt": "?", "words": {"min": 200, "max": 100}})",
            {{{2, 43}, "/questions/0/words", "`min` is more than `max`", "swap the two"}}},
           {R"({"type": "essay", "prompt": "?", "words": 200})",
            {{{2, 43}, "/questions/0/words", "`words` must be an object, not a number", "write it as `{ … }`"}}},
           {R"({"type": "essay", "prompt": "?", "words": {"min": -1, "max": 0}})",
            {{{2, 51}, "/questions/0/words/min", "-1 is out of range", "write a whole number from 0 to 10000"},
             {{2, 62}, "/questions/0/words/max", "0 is out of range", "write a whole number from 1 to 10000"}}},
           {R"({"type": "essay", "prompt": "?", "rubric": {"criterion": "a"}})",
            {{{2, 44},
              "/questions/0/rubric",
              "this must be a list, not an object",
              R"(write `[{"criterion": "…", "points": 2}]`)"}}},
           {R"({"type": "essay", "prompt": "?", "rubric": [{"points": 2}, {"criterion": "b", "points": 0}]})",
            {{{2, 45}, "/questions/0/rubric/0", "a criterion has no `criterion`", R"(add `"criterion": "…"`)"},
             {{2, 89}, "/questions/0/rubric/1/points", "0 is out of range", "write a number above 0 and at most 100"}}},
           {R"({"type": "essay", "prompt": "?", "ideas": [], "model": ""})",
            {{{2, 43}, "/questions/0/ideas", "this list of ideas is empty", "write at least one idea in it"},
             {{2, 56}, "/questions/0/model", "this text is empty", "write something here, or remove it"}}},
           {R"({"type": "essay", "prompt": "?", "answer": "a"})",
            {{{2, 34},
              "/questions/0/answer",
              "`answer` is no key of a question",
              "remove it, or call it `x-answer` to keep it as a note"}}}}) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text)) == row.problems);
  }
}

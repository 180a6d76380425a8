#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson_text.h"

/// A question and what is wrong with it.
struct QuestionRow {
  std::string text;
  std::vector<worksheet::Problem> problems;
};

/// Checks what is told of each question, alone in a lesson that begins on line 1 and has `more` keys.
inline void check_problems(const std::vector<QuestionRow>& rows, std::string_view more = "") {
  for (const QuestionRow& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(lesson_text(row.text, more)) == row.problems);
  }
}

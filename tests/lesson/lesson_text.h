#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

/// The text of a lesson with these questions, which begin on line 2, and `more` keys after them.
inline std::string lesson_text(std::string_view questions, std::string_view more = "") {
  std::string text = R"({"format": "lesson/1", "title": "T", "questions": [)";
  text.append("\n").append(questions).append("\n]");
  if (!more.empty()) text.append(", ").append(more);
  return text + "}";
}

/// What is wrong with a lesson; empty where it is right.
inline std::vector<worksheet::Problem> problems_of(std::string_view text) {
  auto read = worksheet::read_lesson(text);
  auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read);
  return problems ? std::move(*problems) : std::vector<worksheet::Problem>{};
}

/// What is wrong with a text.
struct ProblemRow {
  std::string text;
  std::vector<worksheet::Problem> problems;
};

/// A lesson that has to be right.
inline worksheet::Lesson lesson_of(std::string_view text) {
  auto read = worksheet::read_lesson(text);
  if (const auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read))
    FAIL(problems->front().path, " ", problems->front().what);
  return std::get<worksheet::Lesson>(std::move(read));
}

/// The names of all kinds, as a remedy lists them.
inline std::string every_kind() {
  return []<typename... Kinds>(const std::variant<Kinds...>* /*of these*/) {
    std::string names;
    ((names += (names.empty() ? "`" : ", `") + std::string(Kinds::type) + "`"), ...);
    return names;
  }(static_cast<const worksheet::Kind*>(nullptr));
}

namespace doctest {
template <>
struct StringMaker<std::vector<worksheet::Problem>> {
  static String convert(const std::vector<worksheet::Problem>& problems) {
    std::string lines;
    for (const worksheet::Problem& problem : problems)
      lines += "\n  " + std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column) + " " + problem.path +
               " | " + problem.what + " | " + problem.remedy;
    return lines.c_str();
  }
};
}  // namespace doctest

#pragma once

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "formats/exporters.h"
#include "lesson/lesson.h"

/// The lesson in a lesson file, which has to be right.
inline worksheet::Lesson lesson_in(const std::string& file) {
  auto read = worksheet::read_lesson(file);
  if (const auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read))
    FAIL(problems->front().path, " ", problems->front().what);
  return std::get<worksheet::Lesson>(std::move(read));
}

/// A lesson in another format.
inline worksheet::Exported exported_to(const std::string& format, const std::string& file) {
  const worksheet::Lesson lesson = lesson_in(file);
  return worksheet::find_exporter(format)->write({file, lesson, {}, {}});
}

inline bool has_line(const std::vector<std::string>& lines, const std::string& beginning) {
  for (const std::string& line : lines)
    if (line.starts_with(beginning)) return true;
  return false;
}

#pragma once

#include <string>
#include <vector>

#include "formats/exporters.h"
#include "lesson/lesson_text.h"

/// A lesson in another format.
inline worksheet::Exported exported_to(const std::string& format, const std::string& file) {
  const worksheet::Lesson lesson = lesson_of(file);
  return worksheet::find_exporter(format)->write({file, lesson, {}, {}});
}

inline bool has_line(const std::vector<std::string>& lines, const std::string& beginning) {
  for (const std::string& line : lines)
    if (line.starts_with(beginning)) return true;
  return false;
}

/// How often a text is in another.
inline std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t times = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++times;
  return times;
}

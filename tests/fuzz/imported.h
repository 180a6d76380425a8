#pragma once

#include "formats/exporters.h"
#include "formats/importers.h"
#include "fuzz/invariant.h"
#include "lesson/lesson.h"

/// A file that was refused says why; one that was taken is a lesson, which can be written in the same format and read
/// again.
inline void check_import(const worksheet::Imported& read,
                         worksheet::Exported (*export_again)(const worksheet::ExportInput& input)) {
  claim(read.lesson.empty() != read.problems.empty(), "there is a lesson or there are problems");
  if (read.lesson.empty()) return;
  const auto lesson = worksheet::read_lesson(read.lesson);
  claim(std::holds_alternative<worksheet::Lesson>(lesson), "what was read is a lesson");
  const auto& whole = std::get<worksheet::Lesson>(lesson);
  const worksheet::Exported written = export_again({read.lesson, whole, {}, {}});
  claim(written.problem.empty(), "what was read can be written");
  claim(!written.text.empty() || !written.left_out.empty(), "what is not in an export is told");
}

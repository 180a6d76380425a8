#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "lesson/lesson.h"

namespace worksheet {

/// The files named, and those that end in `.json` in the folders named and all folders in them, by name.
std::vector<std::string> files_in(const std::vector<std::string>& files_or_folders);

/// Marks each part of each of these work files as the desk does: a JSON line on `out` for each, `{"work", "student",
/// "part", "response"}` and the mark. One work is held at a time. What is damaged, and what is no work on the lesson,
/// is told on `err`; false where there was any.
bool mark_works(Lesson lesson, const std::vector<std::string>& files, std::ostream& out, std::ostream& err);

/// The mark book of a class file or, for a lesson, of these works, as CSV.
bool print_mark_book(const std::string& lesson_or_class, const std::string& text, const std::vector<std::string>& files,
                     std::ostream& out, std::ostream& err);

}  // namespace worksheet

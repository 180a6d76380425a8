#pragma once

#include <string>

#include "lesson/lesson.h"

namespace worksheet {

/// A lesson as HTML that needs no program: to be read and printed where none may run. Passage and questions stand in
/// it, with room to write; nothing of the key does.
std::string plain_lesson(const Lesson& lesson);

/// A filled page with that before what it says where its program fails.
std::string with_plain_lesson(std::string page, const Lesson& lesson);

}  // namespace worksheet

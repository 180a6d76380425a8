#pragma once

#include <string>
#include <string_view>

#include "lesson/lesson.h"

namespace worksheet {

/// The lesson as a page may show it: everything but the key. Where things are shown in a mixed order, `copy` (of
/// the student's work) decides it, so that it is the same after a reload.
std::string lesson_view(const Lesson& lesson, std::string_view copy);

}  // namespace worksheet

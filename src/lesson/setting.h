#pragma once

#include "kinds/checker.h"
#include "lesson/lesson.h"

namespace worksheet {

/// What surrounds the parts of a lesson: language, passage, and the words of all its answers.
Setting setting_of(const Lesson& lesson);

/// What surrounds a question by itself.
Setting setting_of(const Kind& kind, const Language& language);

}  // namespace worksheet

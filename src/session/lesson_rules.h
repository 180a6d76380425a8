#pragma once

#include <optional>

#include "lesson/lesson.h"
#include "session/work.h"

namespace worksheet {

/// Whether a work is on this lesson, by what it says.
bool is_on(const Lesson& lesson, const Work& work);

// What the settings of a lesson say, whatever has been written.

/// How often a part may be checked; nothing where that is not limited.
std::optional<int> attempts_allowed(const Settings& settings, const Kind& kind);

/// Whether each part is checked when the student asks for it.
bool checks_each(const Settings& settings);

/// Whether a student may go back to the answers after the end.
bool can_reopen(const Settings& settings);

}  // namespace worksheet

#pragma once

#include <string>

#include "lesson/lesson.h"
#include "text/fingerprint.h"

namespace worksheet {

/// Changes when what the student is asked changes, not when the key or a hint does.
std::string fingerprint_of(const Part& part);

/// Changes when any part's does, or when parts come, go or move.
std::string fingerprint_of(const Lesson& lesson);

}  // namespace worksheet

#pragma once

#include <string>
#include <string_view>

#include "lesson/lesson.h"

namespace worksheet {

/// 64-bit FNV-1a of a text, as 16 hexadecimal digits. Tells versions apart; protects nothing.
std::string fingerprint_of(std::string_view text);

/// Changes when what the student is asked changes, not when the key or a hint does.
std::string fingerprint_of(const Part& part);

/// Changes when any part's does, or when parts come, go or move.
std::string fingerprint_of(const Lesson& lesson);

}  // namespace worksheet

#pragma once

namespace worksheet {

/// What a work file says that it is.
inline constexpr const char* work_format = "lesson-work/1";

}  // namespace worksheet

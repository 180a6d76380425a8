#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lesson/lesson.h"

namespace worksheet {

/// An idea of a key that is said in one way only, and at length: short answers are hard to tell by it.
struct LongWording {
  std::string label;  ///< Of its part.
  std::size_t words = 0;
};
std::vector<LongWording> long_wordings(const Lesson& lesson);

/// The labels of parts whose choices were made and that nobody has looked at yet (see `short_version`).
std::vector<std::string> to_look_at(const Json& file, const Lesson& lesson);

}  // namespace worksheet

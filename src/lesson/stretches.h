#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace worksheet {

/// A stretch of the passage, in guided reading. Its questions open what comes after it.
struct Stretch {
  std::size_t end = 0;                  ///< Byte offset in the passage; always between paragraphs.
  std::vector<std::string_view> parts;  ///< Ids of the parts whose evidence stands in it, in the lesson's order.
};

/// The stretches of a lesson's passage, each up to the paragraph with the evidence of a part; what follows the last of
/// them opens with it. A part belongs to the stretch in which its last evidence stands.
std::vector<Stretch> stretches_of(const Lesson& lesson);

}  // namespace worksheet

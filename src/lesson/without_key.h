#pragma once

#include <string>

#include "lesson/lesson.h"

namespace worksheet {

/// A lesson parted into what its students are given and its key.
struct WithoutKey {
  /// The lesson file without its key, with `"keys": "none"`: each kind says what of a question is no key. Hints stay,
  /// for students see them before any check; explanations go, and so does `evidence`, but for guided reading, which is
  /// told where each stretch ends, in words from the end of its last paragraph. Keys of the author's own (`x-…`) go
  /// too.
  std::string lesson;
  /// A JSON list with an object for each part, in order: the members that make it the part that it was, null for those
  /// that it did not have.
  std::string key;
};

/// Parts `lesson`, that was read from `file` and has its key.
WithoutKey part_from_key(const Json& file, const Lesson& lesson);

}  // namespace worksheet

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "lesson/lesson.h"

namespace worksheet {

/// Marks responses that come as JSON lines, each line for itself. What was compiled for a part or a question is kept
/// for the next line, within a fixed bound, and never changes a mark.
class LineMarker {
 public:
  /// Without a lesson each line carries its own question: `{"question": {…}, "response": …}`.
  LineMarker();
  /// With one, a line names a part by id or label: `{"part": "2b", "response": …}`.
  explicit LineMarker(Lesson lesson);
  ~LineMarker();

  /// The line's own fields, then `score`, `max`, `verdict`, `confidence`, `ideas`, `items`, `forgiven`; or the line's
  /// fields and `{"error": "…"}` where it cannot be marked. Never throws, never fails.
  std::string mark(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace worksheet

#include "formats/gift.h"
#include "fuzz/invariant.h"
#include "lesson/lesson.h"

// A file that was refused says why; one that was taken is a lesson, which can be written in the same format and read
// again.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const worksheet::Imported read = worksheet::read_gift(as_text(data, size), "T");
  claim(read.lesson.empty() != read.problems.empty(), "there is a lesson or there are problems");
  if (read.lesson.empty()) return 0;
  const auto lesson = worksheet::read_lesson(read.lesson);
  claim(std::holds_alternative<worksheet::Lesson>(lesson), "what was read is a lesson");
  const auto& whole = std::get<worksheet::Lesson>(lesson);
  const worksheet::Exported written = worksheet::export_gift({read.lesson, whole, {}, {}});
  claim(written.problem.empty(), "what was read can be written");
  claim(!written.text.empty() || !written.left_out.empty(), "what is not in an export is told");
  return 0;
}

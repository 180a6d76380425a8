#include "formats/lesson_text/lesson_text.h"
#include "fuzz/invariant.h"
#include "lesson/lesson.h"
#include "lesson_files.h"

// A text that was refused says why; one that was taken is a lesson, which is the same after it was written as text.

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  std::vector<std::filesystem::path> texts;
  for (const auto& entry : std::filesystem::directory_iterator(WORKSHEET_TESTS "/data/lesson_text"))
    if (entry.path().extension() == ".txt") texts.push_back(entry.path());
  begin_from(texts, count, arguments);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const worksheet::LessonText read = worksheet::read_lesson_text(as_text(data, size));
  claim(read.lesson.empty() != read.problems.empty(), "there is a lesson or there are problems");
  if (read.lesson.empty()) return 0;
  const auto lesson = worksheet::read_lesson(read.lesson);
  claim(std::holds_alternative<worksheet::Lesson>(lesson), "what was read is a lesson");
  const std::string text = worksheet::write_lesson_text(*worksheet::read_json(read.lesson).value);
  const worksheet::LessonText again = worksheet::read_lesson_text(text);
  claim(again.problems.empty(), "what was written can be read");
  claim(worksheet::read_lesson(again.lesson) == lesson, "what was written is the same lesson");
  return 0;
}

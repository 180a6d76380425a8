#include "fuzz/invariant.h"
#include "json/json.h"
#include "lesson/lesson.h"
#include "lesson_files.h"
#include "session/lesson_view.h"

// A lesson that was refused says why; one that was taken has something to ask and can be shown.

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  std::vector<std::filesystem::path> lessons = lessons_of_every_kind();
  begin_from(lessons, count, arguments);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = worksheet::read_lesson(as_text(data, size));
  if (const auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read)) {
    claim(!problems->empty(), "a lesson that was refused says why");
    const worksheet::Position* before = nullptr;
    for (const worksheet::Problem& problem : *problems) {
      claim(!problem.what.empty() && !problem.remedy.empty(), "each problem says what is wrong and what to do");
      claim(problem.at.line > 0 && problem.at.column > 0, "each problem says where it is");
      claim(problem.path.empty() || problem.path.front() == '/', "a problem's path is a JSON pointer");
      claim(!before || before->line < problem.at.line ||
                (before->line == problem.at.line && before->column <= problem.at.column),
            "problems come in the order of the file");
      before = &problem.at;
    }
    return 0;
  }
  const auto& lesson = std::get<worksheet::Lesson>(read);
  claim(!lesson.questions.empty() && !lesson.title.empty() && !lesson.id.empty(), "a lesson asks something");
  for (const worksheet::Question& question : lesson.questions)
    for (const worksheet::Part& part : question.parts)
      claim(lesson.find_part(part.id) == &part, "each part is found by its id");
  const std::string view = worksheet::lesson_view(lesson, "a");
  claim(worksheet::read_json(view).problems.empty(), "what the page is shown is JSON");
  return 0;
}

#include "fuzz/invariant.h"
#include "json/json.h"
#include "lesson_files.h"
#include "session/read_work.h"
#include "session/worksheet.h"
#include "session/write_work.h"

// Whatever a page asks for, it gets an update, and the work can be saved and taken up again.

namespace {

const worksheet::Lesson& every_kind() {
  static const auto lesson =
      std::get<worksheet::Lesson>(worksheet::read_lesson(text_of_file(WORKSHEET_TESTS "/data/every_kind.json")));
  return lesson;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  std::vector<std::filesystem::path> sessions;
  for (const auto& entry : std::filesystem::directory_iterator(WORKSHEET_TESTS "/data/sessions"))
    sessions.push_back(entry.path());
  begin_from(sessions, count, arguments);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const worksheet::JsonText session = worksheet::read_json(as_text(data, size), {.salvage = true});
  const worksheet::Json* actions = session.value ? session.value->find("actions") : nullptr;
  if (!actions || !actions->elements() || actions->elements()->size() > 100) return 0;
  worksheet::Worksheet sheet(every_kind());
  for (const worksheet::Json& action : *actions->elements()) {
    const worksheet::JsonText update = worksheet::read_json(sheet.act(action));
    claim(update.problems.empty() && update.value->find("parts") && update.value->find("error"),
          "every action gets an update");
  }
  const worksheet::WorkText work = worksheet::read_work(sheet.work());
  claim(work.fault == worksheet::WorkText::Fault::none && work.problems.empty(), "the work can be taken up again");
  claim(worksheet::write_work(work.work) == sheet.work(), "the work that was saved is read back the same");
  return 0;
}

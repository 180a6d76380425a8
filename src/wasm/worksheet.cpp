#include <emscripten/bind.h>

#include <optional>

#include "json/problem_json.h"
#include "lesson/mark_line.h"
#include "session/worksheet.h"
#include "text/utf8.h"

namespace {

/// What a page holds: a worksheet, or the reasons why there is none. Everything crosses as JSON text.
class WorksheetHandle {
 public:
  WorksheetHandle(const std::string& lesson, const std::string& feedback) {
    auto read = worksheet::read_lesson(lesson);
    if (auto* whole = std::get_if<worksheet::Lesson>(&read)) {
      whole->settings.feedback = worksheet::feedback_named(feedback).value_or(whole->settings.feedback);
      sheet_.emplace(std::move(*whole));
    } else {
      problems_ = std::get<std::vector<worksheet::Problem>>(std::move(read));
    }
  }

  std::string problems() const {
    worksheet::JsonWriter out;
    worksheet::write_problems(out, "", problems_);
    return out.take();
  }
  std::string view() const { return sheet_ ? sheet_->view() : "null"; }
  std::string work() const { return sheet_ ? sheet_->work() : ""; }
  std::string key() const { return sheet_ ? sheet_->key() : "null"; }
  std::string act(const std::string& action) {
    const worksheet::JsonText read = worksheet::read_json(worksheet::repair_utf8(action));
    return sheet_ && read.value ? sheet_->act(*read.value) : R"({"error":"unreadable"})";
  }

 private:
  std::optional<worksheet::Worksheet> sheet_;
  std::vector<worksheet::Problem> problems_;
};

std::string mark_line(const std::string& line) {
  static worksheet::LineMarker marker;
  return marker.mark(worksheet::repair_utf8(line));
}

}  // namespace

EMSCRIPTEN_BINDINGS(worksheet) {
  emscripten::class_<WorksheetHandle>("Worksheet")
      .constructor<const std::string&, const std::string&>()  // the lesson, as JSON; when feedback is given, or ""
      .function("problems", &WorksheetHandle::problems)       // why the lesson could not be opened; "[]" where it is
      .function("view", &WorksheetHandle::view)               // what the page may see
      .function("act", &WorksheetHandle::act)                 // action -> update
      .function("work", &WorksheetHandle::work)               // the work file
      .function("key", &WorksheetHandle::key);                // the answers, for a teacher's print alone
  emscripten::function("mark_line", &mark_line);              // one line of `worksheet mark` -> its answer
}

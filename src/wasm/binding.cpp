#include <emscripten/bind.h>

#include <cstdint>
#include <optional>

#include "lesson/mark_line.h"
#include "lesson/problem_json.h"
#include "text/utf8.h"
#include "view/worksheet.h"

// Where the linker has put what LATE_TABLE marks.
extern "C" const unsigned char __start_late_tables[], __stop_late_tables[];  // NOLINT(bugprone-reserved-identifier)

namespace {

/// What a page holds: a worksheet, or the reasons why there is none.
class Handle {
 public:
  Handle(const std::string& lesson, const std::string& feedback) {
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
    worksheet::write_problems(out, {}, problems_);
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

unsigned address(const unsigned char* place) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(place)); }

}  // namespace

EMSCRIPTEN_BINDINGS(worksheet) {
  emscripten::class_<Handle>("Worksheet")
      .constructor<const std::string&, const std::string&>()  // lesson, as JSON text; when feedback is given, or ""
      .function("problems", &Handle::problems)                // [{line, column, path, what, remedy}]
      .function("view", &Handle::view)                        // what the page may see
      .function("act", &Handle::act)                          // action -> update
      .function("work", &Handle::work)                        // the work file
      .function("key", &Handle::key);                         // the answers, for a teacher's print alone
  emscripten::function("mark_line", &mark_line);              // one line of `worksheet mark` -> its answer
  emscripten::constant("late_tables", address(__start_late_tables));  // addresses, for web/split_core.js
  emscripten::constant("late_tables_end", address(__stop_late_tables));
}

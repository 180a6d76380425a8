#include <emscripten/bind.h>

#include <map>
#include <optional>

#include "lesson/mark_line.h"
#include "lesson/problem_json.h"
#include "text/utf8.h"
#include "view/worksheet.h"

namespace {

/// What a page holds: a worksheet, or the reasons why there is none.
struct Opened {
  std::optional<worksheet::Worksheet> sheet;
  std::vector<worksheet::Problem> problems;
};

/// By the number that the page knows it by.
std::map<unsigned, Opened>& all_opened() {
  static std::map<unsigned, Opened> all;
  return all;
}

/// The worksheet of that number, or null.
worksheet::Worksheet* sheet_of(unsigned opened) {
  const auto found = all_opened().find(opened);
  return found == all_opened().end() || !found->second.sheet ? nullptr : &*found->second.sheet;
}

unsigned open(const std::string& lesson, const std::string& feedback) {
  static unsigned last = 0;
  Opened& opened = all_opened()[++last];
  auto read = worksheet::read_lesson(lesson);
  if (auto* whole = std::get_if<worksheet::Lesson>(&read)) {
    whole->settings.feedback = worksheet::feedback_named(feedback).value_or(whole->settings.feedback);
    opened.sheet.emplace(std::move(*whole));
  } else {
    opened.problems = std::get<std::vector<worksheet::Problem>>(std::move(read));
  }
  return last;
}

std::string problems(unsigned opened) {
  worksheet::JsonWriter out;
  const auto found = all_opened().find(opened);
  worksheet::write_problems(out, {},
                            found == all_opened().end() ? std::vector<worksheet::Problem>{} : found->second.problems);
  return out.take();
}

std::string view(unsigned opened) {
  worksheet::Worksheet* sheet = sheet_of(opened);
  return sheet ? sheet->view() : "null";
}

std::string work(unsigned opened) {
  worksheet::Worksheet* sheet = sheet_of(opened);
  return sheet ? sheet->work() : "";
}

std::string key(unsigned opened) {
  worksheet::Worksheet* sheet = sheet_of(opened);
  return sheet ? sheet->key() : "null";
}

std::string act(unsigned opened, const std::string& action) {
  worksheet::Worksheet* sheet = sheet_of(opened);
  const worksheet::JsonText read = worksheet::read_json(worksheet::repair_utf8(action));
  return sheet && read.value ? sheet->act(*read.value) : R"({"error":"unreadable"})";
}

void close(unsigned opened) { all_opened().erase(opened); }

std::string mark_line(const std::string& line) {
  static worksheet::LineMarker marker;
  return marker.mark(worksheet::repair_utf8(line));
}

}  // namespace

// Functions and numbers only: the glue for a class is 2.4 KB more in every page.
EMSCRIPTEN_BINDINGS(worksheet) {
  emscripten::function("open", &open);          // lesson as JSON text, when feedback is given or "" -> its number
  emscripten::function("problems", &problems);  // [{line, column, path, what, remedy}]
  emscripten::function("view", &view);          // what the page may see
  emscripten::function("act", &act);            // action -> update
  emscripten::function("work", &work);          // the work file
  emscripten::function("key", &key);            // the answers, for a teacher's print alone
  emscripten::function("close", &close);
  emscripten::function("mark_line", &mark_line);  // one line of `worksheet mark` -> its answer
}

#include <emscripten/bind.h>

#include <memory>
#include <optional>
#include <vector>

#include "json/problem_json.h"
#include "lesson/mark_line.h"
#include "session/worksheet.h"
#include "text/utf8.h"

namespace {

/// What a page holds: a worksheet, or the reasons why there is none.
struct Opened {
  std::optional<worksheet::Worksheet> sheet;
  std::vector<worksheet::Problem> problems;
};

/// In the order of their numbers, which begin with 1; null once closed.
std::vector<std::unique_ptr<Opened>>& all_opened() {
  static std::vector<std::unique_ptr<Opened>> all;
  return all;
}

/// Null where nothing is open under that number.
Opened* opened_as(unsigned number) {
  return number - 1 < all_opened().size() ? all_opened()[number - 1].get() : nullptr;
}

/// The worksheet of that number, or null.
worksheet::Worksheet* sheet_of(unsigned number) {
  Opened* opened = opened_as(number);
  return opened && opened->sheet ? &*opened->sheet : nullptr;
}

unsigned open(const std::string& lesson, const std::string& feedback) {
  auto opened = std::make_unique<Opened>();
  auto read = worksheet::read_lesson(lesson);
  if (auto* whole = std::get_if<worksheet::Lesson>(&read)) {
    whole->settings.feedback = worksheet::feedback_named(feedback).value_or(whole->settings.feedback);
    opened->sheet.emplace(std::move(*whole));
  } else {
    opened->problems = std::get<std::vector<worksheet::Problem>>(std::move(read));
  }
  all_opened().push_back(std::move(opened));
  return static_cast<unsigned>(all_opened().size());
}

std::string problems(unsigned number) {
  const Opened* opened = opened_as(number);
  worksheet::JsonWriter out;
  worksheet::write_problems(out, "", opened ? opened->problems : std::vector<worksheet::Problem>{});
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

void close(unsigned number) {
  if (opened_as(number)) all_opened()[number - 1].reset();
}

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

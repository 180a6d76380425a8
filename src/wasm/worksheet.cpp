#include "lesson/mark_line.h"
#include "wasm/whole_sheet.h"

namespace {

std::string mark_line(const std::string& line) {
  static worksheet::LineMarker marker;
  return marker.mark(worksheet::repair_utf8(line));
}

}  // namespace

EMSCRIPTEN_BINDINGS(worksheet) {
  worksheet::bind_whole_sheet();
  emscripten::function("mark_line", &mark_line);  // one line of `worksheet mark` -> its answer
}

#include "session/worksheet.h"

#include "lesson/mark_line.h"
#include "wasm/opened.h"

namespace {

using Sheet = worksheet::Opened<worksheet::Worksheet>;

std::string key(const Sheet& opened) { return opened.sheet() ? opened.sheet()->key() : "null"; }

std::string mark_line(const std::string& line) {
  static worksheet::LineMarker marker;
  return marker.mark(worksheet::repair_utf8(line));
}

}  // namespace

EMSCRIPTEN_BINDINGS(worksheet) {
  worksheet::bind_sheet<worksheet::Worksheet>("Worksheet")
      .function("key", &key);                     // the answers, for a teacher's print alone
  emscripten::function("mark_line", &mark_line);  // one line of `worksheet mark` -> its answer
}

#include "session/worksheet.h"

#include "formats/picture_addresses.h"
#include "formats/saved_page.h"
#include "lesson/mark_line.h"
#include "wasm/opened.h"

namespace {

using Sheet = worksheet::Opened<worksheet::Worksheet>;

std::string results(Sheet& opened) { return opened.sheet() ? opened.sheet()->results() : "null"; }

std::string key(Sheet& opened) { return opened.sheet() ? opened.sheet()->key() : "null"; }

std::string mark_line(const std::string& line) {
  static worksheet::LineMarker marker;
  return marker.mark(worksheet::repair_utf8(line));
}

std::string saved_page(const std::string& empty_page, const std::string& content) {
  return worksheet::fill_page(empty_page, worksheet::repair_utf8(content));
}

std::string pictures(const std::string& lesson) { return worksheet::picture_addresses_of(lesson); }

}  // namespace

EMSCRIPTEN_BINDINGS(worksheet) {
  worksheet::bind_sheet<worksheet::Worksheet>("Worksheet")
      .function("results", &results)              // what each part has earned
      .function("key", &key);                     // the answers, for a teacher's print alone
  emscripten::function("mark_line", &mark_line);  // one line of `worksheet mark` -> its answer
  emscripten::function("saved_page", &saved_page);  // the empty page, what it is to carry -> the page, or ""
  emscripten::function("pictures", &pictures);      // a lesson -> the addresses of the pictures beside it
}

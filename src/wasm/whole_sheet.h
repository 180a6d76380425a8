#pragma once

#include <string>

#include "formats/saved_page.h"
#include "lesson/pictures.h"
#include "session/worksheet.h"
#include "wasm/opened.h"

namespace worksheet {

using WholeSheet = Opened<Worksheet>;

inline std::string results(WholeSheet& opened) { return opened.sheet() ? opened.sheet()->results() : "null"; }

inline void prepare(WholeSheet& opened, const std::string& part) {
  if (opened.sheet()) opened.sheet()->prepare(part);
}

inline std::string key(WholeSheet& opened) { return opened.sheet() ? opened.sheet()->key() : "null"; }

inline std::string saved_page(const std::string& empty_page, const std::string& content) {
  return fill_saved_page(empty_page, read_saved_page(repair_utf8(content))).value_or("");
}

inline std::string pictures(const std::string& lesson) {
  JsonWriter out;
  out.array();
  const JsonText read = read_json(repair_utf8(lesson));
  if (read.value)
    for (const std::string& address : picture_addresses(*read.value)) out.text(address);
  return out.end().take();
}

/// Binds what the student's page and the desk have of a whole worksheet alike.
inline void bind_whole_sheet() {
  bind_sheet<Worksheet>("Worksheet")
      .function("results", &results)                // what each part has earned
      .function("prepare", &prepare)                // a part's id: what a check of it will need
      .function("key", &key);                       // the answers, for a teacher's print alone
  emscripten::function("saved_page", &saved_page);  // the empty page, what it is to carry -> the page, or ""
  emscripten::function("pictures", &pictures);      // a lesson -> the addresses of the pictures beside it
}

}  // namespace worksheet

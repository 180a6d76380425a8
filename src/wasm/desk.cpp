#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "formats/exporters.h"
#include "formats/saved_page.h"
#include "json/problem_json.h"
#include "lesson/mark_line.h"
#include "lesson/pictures.h"
#include "session/worksheet.h"
#include "wasm/opened.h"

namespace {

using Sheet = worksheet::Opened<worksheet::Worksheet>;

std::string results(Sheet& opened) { return opened.sheet() ? opened.sheet()->results() : "null"; }

std::string key(Sheet& opened) { return opened.sheet() ? opened.sheet()->key() : "null"; }

/// A lesson as its author works on it: what is wrong with it, answers tried against its key, what it is exported to.
class Draft {
 public:
  explicit Draft(const std::string& text) : text_(worksheet::repair_utf8(text)) {
    auto read = worksheet::read_lesson(text_);
    if (auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read)) {
      problems_ = std::move(*problems);
      return;
    }
    lesson_ = std::make_unique<worksheet::Lesson>(std::get<worksheet::Lesson>(std::move(read)));
  }

  std::string problems() const {
    worksheet::JsonWriter out;
    worksheet::write_problems(out, "", problems_);
    return out.take();
  }

  std::string mark(const std::string& line) {
    if (!lesson_) return R"({"error":"unreadable"})";
    if (!marker_) marker_ = std::make_unique<worksheet::LineMarker>(*lesson_);
    return marker_->mark(worksheet::repair_utf8(line));
  }

  std::string exported(const std::string& format) const {
    worksheet::JsonWriter out;
    out.object();
    const worksheet::Exporter* exporter = worksheet::find_exporter(format);
    if (lesson_ && exporter) {
      const auto nothing = [](std::string_view) { return std::nullopt; };
      const worksheet::Exported result = exporter->write({text_, *lesson_, nothing, nothing});
      out.text("text", result.text).text("problem", result.problem);
    }
    return out.end().take();
  }

 private:
  std::string text_;
  std::unique_ptr<worksheet::Lesson> lesson_;
  std::vector<worksheet::Problem> problems_;
  std::unique_ptr<worksheet::LineMarker> marker_;
};

std::string exporters() {
  worksheet::JsonWriter out;
  out.array();
  for (const worksheet::Exporter& one : worksheet::exporters())
    out.object().text("name", one.name).text("what", one.what).end();
  return out.end().take();
}

std::string saved_page(const std::string& empty_page, const std::string& content) {
  return worksheet::fill_saved_page(empty_page, worksheet::read_saved_page(worksheet::repair_utf8(content)))
      .value_or("");
}

std::string pictures(const std::string& lesson) {
  worksheet::JsonWriter out;
  out.array();
  const worksheet::JsonText read = worksheet::read_json(worksheet::repair_utf8(lesson));
  if (read.value)
    for (const std::string& address : worksheet::picture_addresses(*read.value)) out.text(address);
  return out.end().take();
}

}  // namespace

EMSCRIPTEN_BINDINGS(desk) {
  worksheet::bind_sheet<worksheet::Worksheet>("Worksheet")  // what a student would see of it
      .function("results", &results)
      .function("key", &key);
  emscripten::class_<Draft>("Draft")
      .constructor<const std::string&>()            // the lesson, as JSON
      .function("problems", &Draft::problems)       // why it cannot be used; "[]" where it can
      .function("mark", &Draft::mark)               // {"part", "response"} -> the same with its mark
      .function("exported", &Draft::exported);      // a format's name -> {"text", "problem"}
  emscripten::function("exporters", &exporters);    // the formats: [{"name", "what"}]
  emscripten::function("saved_page", &saved_page);  // the empty page, what it is to carry -> the page, or ""
  emscripten::function("pictures", &pictures);      // a lesson -> the addresses of the pictures beside it
}

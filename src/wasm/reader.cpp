#include <algorithm>
#include <array>

#include "session/worksheet.h"
#include "wasm/opened.h"

namespace {

/// Takes down what is written, and checks nothing.
class Written {
 public:
  explicit Written(worksheet::Lesson lesson) : sheet_(std::move(lesson)) {}
  std::string view() const { return sheet_.view(); }
  std::string work() const { return sheet_.work(); }
  std::string act(const worksheet::Json& action) {
    constexpr std::array<std::string_view, 6> written{"begin", "state", "respond", "hint", "student", "annotate"};
    const worksheet::Json* name = action.find("do");
    const bool is_written = name && std::find(written.begin(), written.end(), name->text) != written.end();
    return is_written ? sheet_.act(action) : R"({"error":"needs-checker"})";
  }

 private:
  worksheet::Worksheet sheet_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(reader) { worksheet::bind_sheet<Written>("Worksheet"); }

#pragma once

#include <emscripten/bind.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "json/problem_json.h"
#include "lesson/lesson.h"
#include "text/utf8.h"

namespace worksheet {

/// What a page holds of a lesson that it opened: its sheet, or the reasons why there is none. Everything crosses as
/// JSON text.
template <typename Sheet>
class Opened {
 public:
  /// `feedback` takes the place of the lesson's own setting where it names one.
  Opened(const std::string& lesson, const std::string& feedback) {
    auto read = read_lesson(lesson);
    if (auto* whole = std::get_if<Lesson>(&read)) {
      if (whole->has_key()) whole->settings.feedback = feedback_named(feedback).value_or(whole->settings.feedback);
      sheet_.emplace(std::move(*whole));
    } else {
      problems_ = std::get<std::vector<Problem>>(std::move(read));
    }
  }

  Sheet* sheet() { return sheet_ ? &*sheet_ : nullptr; }
  std::string problems() const {
    JsonWriter out;
    write_problems(out, "", problems_);
    return out.take();
  }
  std::string view() const { return sheet_ ? sheet_->view() : "null"; }
  std::string work() const { return sheet_ ? sheet_->work() : ""; }
  std::string act(const std::string& action) {
    const JsonText read = read_json(repair_utf8(action), {.most_bytes = most_bytes_of_action});
    return sheet_ && read.value ? sheet_->act(*read.value) : R"({"error":"unreadable"})";
  }

 private:
  /// An action may carry a whole work file as a text, in which every quote is escaped.
  static constexpr std::size_t most_bytes_of_action = std::size_t{128} << 20U;

  std::optional<Sheet> sheet_;
  std::vector<Problem> problems_;
};

/// The class of that name in JavaScript, with what every core can do.
template <typename Sheet>
emscripten::class_<Opened<Sheet>> bind_sheet(const char* name) {
  using Handle = Opened<Sheet>;
  return emscripten::class_<Handle>(name)
      .template constructor<const std::string&,
                            const std::string&>()  // the lesson, as JSON; when feedback is given, or ""
      .function("problems", &Handle::problems)     // why the lesson could not be opened; "[]" where it is
      .function("view", &Handle::view)             // what the page may see
      .function("act", &Handle::act)               // action -> update
      .function("work", &Handle::work);            // the work file
}

}  // namespace worksheet

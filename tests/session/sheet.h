#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "json/json.h"
#include "json/json_writer.h"
#include "lesson/lesson_text.h"
#include "session/worksheet.h"

/// A worksheet that is asked with JSON text and answers with values, begun at time 1; each action takes one tick.
class Sheet {
 public:
  explicit Sheet(std::string_view lesson, std::string_view copy = "a") : sheet_(lesson_of(lesson)) {
    act("begin", "\"copy\": \"" + std::string(copy) + "\"");
  }

  /// Does `name` with further members as JSON text: `act("check", R"("part": "q1")")`.
  worksheet::Json act(std::string_view name, std::string_view members = "") {
    std::string action = R"({"do": ")" + std::string(name) + R"(", "at": )" + std::to_string(++now_);
    if (!members.empty()) action.append(", ").append(members);
    return act_as_written(action + "}");
  }
  worksheet::Json act_as_written(std::string_view action) {
    const worksheet::JsonText read = worksheet::read_json(action);
    REQUIRE(read.value);
    return read_update(sheet_.act(*read.value));
  }
  worksheet::Json respond(std::string_view part, std::string_view value) {
    return act("respond", on(part) + R"(, "value": )" + std::string(value));
  }
  worksheet::Json check(std::string_view part) { return act("check", on(part)); }
  worksheet::Json check(std::string_view part, std::string_view value) {
    respond(part, value);
    return check(part);
  }
  worksheet::Json take(std::string_view how, std::string_view work, bool if_shared = false) {
    worksheet::JsonWriter out;
    out.object().text("do", how).text("work", work).number("at", static_cast<double>(++now_));
    out.flag("if_shared", if_shared).end();
    return act_as_written(out.written());
  }

  void prepare(std::string_view part) { sheet_.prepare(part); }
  std::string view() const { return sheet_.view(); }
  std::string work() const { return sheet_.work(); }
  worksheet::Json results() { return read_update(sheet_.results()); }

 private:
  static std::string on(std::string_view part) { return R"("part": ")" + std::string(part) + "\""; }
  static worksheet::Json read_update(const std::string& text) {
    worksheet::JsonText read = worksheet::read_json(text);
    REQUIRE(read.problems.empty());
    return std::move(*read.value);
  }

  worksheet::Worksheet sheet_;
  long long now_ = 0;
};

/// The state of the only part that an update tells of, or of the one with this id.
inline const worksheet::Json& part_of(const worksheet::Json& update, std::string_view id = "") {
  const auto& parts = *update.find("parts")->elements();
  for (const worksheet::Json& part : parts)
    if (id.empty() || part.find("id")->text == id) return part;
  REQUIRE(false);
  return update;
}

/// A member as text: "true", "null", "3", "correct"; of an array its length.
inline std::string shown(const worksheet::Json& object, std::string_view key) {
  const worksheet::Json* value = object.find(key);
  REQUIRE(value);
  if (value->boolean()) return *value->boolean() ? "true" : "false";
  if (value->elements()) return std::to_string(value->elements()->size());
  if (value->members()) return "{}";
  return value->is_null() ? "null" : value->text;
}

/// The verdict that a part shows, or "" where it shows none.
inline std::string verdict_shown(const worksheet::Json& part) {
  const worksheet::Json* mark = part.find("mark");
  return mark->is_null() ? "" : mark->find("verdict")->text;
}

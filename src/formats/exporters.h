#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace worksheet {

/// A lesson that was read without problems, and the files that belong to it. Who calls says how files are read, so that
/// the library needs none.
struct ExportInput {
  using ReadFile = std::function<std::optional<std::string>(std::string_view name)>;

  std::string_view text;  ///< The lesson's file,
  const Lesson& lesson;   ///< and what was read from it.
  ReadFile beside;        ///< What stands at a relative address beside the lesson.
  ReadFile built;         ///< What the web build made: "offline.html", "words/es.js".
};

struct Exported {
  std::string text;
  std::string problem;  ///< What is wrong and what to do about it, where there is no text.
  /// What of the lesson is not in the text, a sentence each: "question 3: its hints".
  std::vector<std::string> left_out = {};
};

struct Exporter {
  std::string_view name;  ///< As in `export --to NAME`.
  std::string_view what;  ///< What it makes, for people.
  Exported (*write)(const ExportInput& input);
  bool needs_key = true;  ///< A lesson that was published without its key cannot be written in it.
};

/// Writes a lesson in that format, or tells what of it the format needs and the lesson does not have.
Exported write_as(const Exporter& exporter, const ExportInput& input);

/// Every format that a lesson can be written in: a new one is a row here.
std::span<const Exporter> exporters();

/// Null where there is none of that name.
const Exporter* find_exporter(std::string_view name);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/problem.h"

namespace worksheet {

/// Something to say of a line: what was guessed, or what was left out.
struct LineNote {
  std::size_t line = 0;
  std::string what;
  bool operator==(const LineNote&) const = default;
};

/// What reading a text tells beside what was read. `index` is of that text.
struct TextNotes {
  const LineIndex& index;
  std::vector<Problem> problems;
  std::vector<LineNote> guesses;   ///< What the text did not say.
  std::vector<LineNote> left_out;  ///< What of it is nowhere in the lesson.

  void problem(std::size_t offset, std::string what, std::string remedy) {
    if (problems.size() < 200) problems.push_back({index.at(offset), "", std::move(what), std::move(remedy)});
  }
  void guess(std::size_t line, std::string what) { guesses.push_back({line, std::move(what)}); }
  void leave_out(std::size_t line, std::string_view what) { left_out.push_back({line, std::string(what)}); }
};

}  // namespace worksheet

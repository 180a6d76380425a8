#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

/// A place in a text file, both counted from 1; a column is one Unicode code point, as editors count.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const Position&) const = default;
};

/// Something wrong with a file, in the words of the person who has to mend it.
struct Problem {
  Position at;
  std::string path;    ///< JSON pointer, "/questions/2/answer"; empty for the whole file.
  std::string what;    ///< What is wrong: a clause with no final stop.
  std::string remedy;  ///< What to do about it: likewise.
  bool operator==(const Problem&) const = default;
};

/// Turns byte offsets into positions; built once per text, so that also in one long line a place is found at once.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  Position at(std::size_t offset) const;

 private:
  /// How many code points begin before this offset.
  std::size_t letters_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;   ///< Of lines.
  std::vector<std::uint32_t> letters_;  ///< Code points that begin before each stretch of the text.
};

}  // namespace worksheet

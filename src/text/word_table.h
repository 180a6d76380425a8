#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace worksheet {

/// A table of words and what is known of each, for looking up often. The texts it is made from must outlive it.
class WordTable {
 public:
  WordTable() = default;
  /// Words and what is known of them in turns: "one 1 two 2".
  explicit WordTable(std::string_view packed);
  std::optional<std::string_view> find(std::string_view word) const;

 private:
  struct Slot {
    std::string_view word, known;
  };
  void add(std::string_view word, std::string_view known);
  std::size_t slot_of(std::string_view word) const;

  std::vector<Slot> slots_;  ///< A power of two of them, at most half in use; a word stands at its hash or soon after.
  std::size_t used_ = 0;
};

/// Takes off what stands before the next `mark`, and the mark.
std::string_view take_until(std::string_view& rest, char mark);

}  // namespace worksheet

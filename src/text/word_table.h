#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace worksheet {

/// A small table of words and what is known of each, written as one text: "one 1 two 2". The text must outlive it.
class WordTable {
 public:
  explicit WordTable(std::string_view packed);
  std::optional<std::string_view> find(std::string_view word) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> entries_;
};

}  // namespace worksheet

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/reader.h"

namespace worksheet {

/// The elements of a list, or null once told that it is none. `example` shows what could be written.
const std::vector<Json>* elements_of(const Place& place, std::string_view example, ProblemList& problems);

/// Tells a number of `things` (`problems::pairs`) that is below `least` or above `most`.
void tell_unless_between(std::size_t count, std::size_t least, std::size_t most, std::string_view things,
                         const Place& place, ProblemList& problems);

/// Texts of which no two may be alike, wherever in the question they stand.
class DistinctTexts {
 public:
  /// `thing` is how problems name one of them: `problems::term`.
  DistinctTexts(std::string_view thing, ProblemList& problems) : thing_(thing), problems_(problems) {}

  std::optional<std::string> read(const Place& place);
  std::vector<std::string> read_list(const Place& place);

 private:
  std::string thing_;
  ProblemList& problems_;
  std::vector<std::string> taken_;
};

}  // namespace worksheet

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "roster/roster.h"

namespace worksheet {

/// Groups answers to one part that come as JSON lines, `{"response": …}`, one for each student. A line that names
/// another part is passed over; other fields are of no matter.
class LineGrouper {
 public:
  LineGrouper(Lesson lesson, std::string_view part);

  bool has_part() const { return part_ != nullptr; }
  /// Takes the next line, or says why it cannot.
  const char* take(std::string_view line);
  /// A JSON line for each group: `{"group", "why", "verdict", "confidence", "students", "ideas", "answers":
  /// [{"response", "lines", "confidence"}]}`, where `lines` are the numbers of the lines with that answer, from 1.
  std::vector<std::string> groups();

 private:
  Roster roster_;
  const Part* part_;
  std::size_t lines_ = 0;
};

}  // namespace worksheet

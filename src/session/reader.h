#pragma once

#include <string>

#include "session/writing.h"

namespace worksheet {

/// A worksheet that takes down what is written and checks nothing: what a page holds until the whole of it has come,
/// which then goes on from the work.
class Reader {
 public:
  explicit Reader(Lesson lesson) : writing_(std::move(lesson)) {}

  /// The same as a `Worksheet` gives.
  std::string view() const;
  /// The same as a `Worksheet` gives, for the actions of `Writing`; for any other `{"error":"needs-checker"}`, and
  /// nothing changes.
  std::string act(const Json& action);
  std::string work() const;

 private:
  Writing writing_;
};

}  // namespace worksheet

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/worksheet.h"

namespace worksheet {

struct Worksheet::Slot {
  const Part* part;
  std::string asked;               ///< The part's fingerprint.
  std::optional<Checker> checker;  ///< Built when first needed.
  Response marked;                 ///< What `mark` is about.
  std::optional<Mark> mark;
};

struct Worksheet::Outcome {
  Scope scope = Scope::nothing;
  Slot* slot = nullptr;
  const char* error = nullptr;
  std::vector<Problem> problems;
  bool annotated = false;
};

}  // namespace worksheet

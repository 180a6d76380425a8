#pragma once

#include <string_view>
#include <vector>

#include "json/json.h"
#include "session/work.h"

namespace worksheet {

/// What reading a work file gave. Damage costs no more than what is damaged: everything else is in `work`, and each
/// thing that could not be read is told.
struct WorkText {
  enum class Fault { none, unreadable, newer_format };
  Fault fault = Fault::none;  ///< Not `none`: nothing could be taken from the file.
  Work work;
  std::vector<Problem> problems;  ///< Empty where the file is as it was written.
};

WorkText read_work(std::string_view text);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "kinds/response.h"
#include "lesson/lesson.h"
#include "marker/mark.h"
#include "session/work.h"

namespace worksheet {

/// What a page is told of one part. What only checking can know is as it is before anything was checked.
struct PartState {
  const Part* part = nullptr;
  Response value;         ///< What stands in the field.
  std::size_t hints = 0;  ///< How many were shown.
  bool question_changed = false;
  bool is_revealed = false;  ///< The student has asked for the answer.
  Comparison compared = Comparison::none;
  const Stamped<Review>* review = nullptr;  ///< A teacher's, where there is one.

  bool is_checked = false;  ///< The value is the one that was checked last.
  std::size_t attempts = 0;
  std::optional<int> attempts_left;  ///< Nothing where there is no limit.
  bool is_locked = false, can_check = false, can_reveal = false;
  bool is_due = false;         ///< The key may be shown.
  bool can_compare = false;    ///< The response is left open, and stands beside the model answer.
  const Mark* mark = nullptr;  ///< Where it may be told.
  Response marked;             ///< What it is about.
};

/// What a page is told of all parts together.
struct Progress {
  std::size_t parts = 0, answered = 0;
  std::size_t right = 0, partly = 0, unsure = 0, wrong = 0;
  double score = 0.0, max = 0.0;             ///< Points.
  double open = 0.0;                         ///< Points that a person has to decide on.
  std::vector<std::string_view> again;       ///< Ids of the parts worth another look, once all is finished.
  std::vector<std::string_view> to_compare;  ///< Ids of the parts that wait to be compared, once all is finished.
};

}  // namespace worksheet

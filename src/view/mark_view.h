#pragma once

#include "checking/mark.h"
#include "lesson/lesson.h"
#include "text/json.h"

namespace worksheet {

/// How much of a mark may be told.
struct Disclosure {
  bool key_is_due = false;       ///< The wording of what is missing may be shown.
  bool is_about_present = true;  ///< The mark is about what now stands in the field, so that spans still fit.
};

/// A mark as the student may see it. What would give the key away is null until the key is due.
Json mark_view(const Mark& mark, const Part& part, const Response& response, const Disclosure& disclosure);

}  // namespace worksheet

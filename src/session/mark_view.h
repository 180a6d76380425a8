#pragma once

#include <string_view>

#include "json/json_writer.h"
#include "lesson/lesson.h"
#include "marker/mark.h"

namespace worksheet {

/// How much of a mark may be told.
struct Disclosure {
  bool key_is_due = false;       ///< The wording of what is missing may be shown.
  bool is_about_present = true;  ///< The mark is about what now stands in the field, so that spans still fit.
};

/// Writes a mark as the student may see it. What would give the key away is null until the key is due.
void write_mark_view(JsonWriter& out, const char* key, const Mark& mark, const Part& part, const Response& response,
                     const Disclosure& disclosure);

}  // namespace worksheet

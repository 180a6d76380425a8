#pragma once

#include <string>
#include <string_view>

#include "json/json.h"
#include "roster/roster.h"

namespace worksheet {

/// Does what a teacher asks for and tells what has changed: `ClassAction` and `ClassUpdate` of
/// web/desk/class_types.d.ts. What is wrong with an action stands in `error`; it changes nothing.
std::string act(Roster& roster, const Json& action);

/// Takes a work file's text as it came, and tells what became of it: `Arrival`. `source` is `{"name", "folder"}`.
std::string add_work(Roster& roster, std::string_view text, const Json& source, Time at);

/// Joins with another file of the same class: `ClassMerge`.
std::string merge_class(Roster& roster, std::string_view text);

}  // namespace worksheet

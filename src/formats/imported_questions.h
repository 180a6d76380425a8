#pragma once

#include <string_view>

#include "formats/importers.h"
#include "json/json.h"

namespace worksheet {

/// Makes a lesson of questions that were read from another format, and tells with the lines of `index` what is wrong
/// with it. What stands in `imported` already stays.
Imported lesson_of_questions(Json questions, std::string_view title, const LineIndex& index, Imported imported);

/// What a text says before anything is read of it: too large, or a file of another kind. No problem: nothing is said.
std::vector<Problem> refuse_file(std::string_view text);

}  // namespace worksheet

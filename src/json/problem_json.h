#pragma once

#include <string_view>
#include <vector>

#include "json/json_writer.h"
#include "json/problem.h"

namespace worksheet {

/// `[{"line", "column", "path", "what", "remedy"}]`
void write_problems(JsonWriter& out, const char* key, const std::vector<Problem>& problems);

}  // namespace worksheet

#pragma once

#include <vector>

#include "text/json.h"

namespace worksheet {

/// `[{"line", "column", "path", "what", "remedy"}]`
Json problems_json(const std::vector<Problem>& problems);

}  // namespace worksheet

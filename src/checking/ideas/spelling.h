#pragma once

#include <string_view>

namespace worksheet {

/// Whether a fair reader takes `wrote` for a slip of the pen in writing `meant`: same first letter, at least four
/// letters and one slip, or eight and two. Numbers are never misspelt.
bool is_misspelling(std::string_view wrote, std::string_view meant);

}  // namespace worksheet

#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// A text of one line without the signs of emphasis, code, links and pictures, as a window's title or a list has it.
/// All else is what it says: "2*3*4", "- 5", "snake_case".
std::string plain_line(std::string_view line);

}  // namespace worksheet

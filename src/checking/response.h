#pragma once

#include <string>
#include <variant>
#include <vector>

namespace worksheet {

/// What a student put into one part. `std::monostate` is nothing at all; a string stands for a one-line list.
using Response = std::variant<std::monostate, bool, std::string, std::vector<std::string>>;

/// True where there is nothing to mark: no value, blank text, or nothing but blank lines.
bool is_blank(const Response& response);

/// The response as lines: one for a string, none for a truth value or nothing.
std::vector<std::string> lines_of(const Response& response);

}  // namespace worksheet

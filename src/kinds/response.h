#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace worksheet {

using Lines = std::vector<std::string>;
/// What was joined to what: term to meaning, item to group.
using Joined = std::map<std::string, std::string>;
/// The cells of a table, row by row.
using Rows = std::vector<std::vector<std::string>>;

/// What a student put into one part. `std::monostate` is nothing at all; a string stands for a one-line list.
using Response = std::variant<std::monostate, bool, std::string, Lines, Joined, Rows>;

/// The form of response that a kind of question takes.
enum class Form { truth, text, lines, text_or_lines, joined, rows };

/// True where there is nothing to mark: no value, blank text, or nothing but blank lines, joins or cells.
bool is_blank(const Response& response);

/// The response as lines: one for a string, none for what holds no lines.
Lines lines_of(const Response& response);

/// What a response has written in a cell of a table; empty where it has nothing.
std::string cell_of(const Response& response, std::size_t row, std::size_t column);

}  // namespace worksheet

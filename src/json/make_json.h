#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.h"

namespace worksheet {

// Makes and writes JSON values. `offset` is where a value stands in the text that it was made from, so that problems
// with it are told there.

Json make_text(std::string_view text, std::size_t offset = 0);
Json make_texts(const std::vector<std::string>& texts, std::size_t offset = 0);
/// One text as it is, several as a list.
Json make_text_or_texts(const std::vector<std::string>& texts, std::size_t offset = 0);
/// `written` is a number as JSON has it.
Json make_number(std::string_view written, std::size_t offset = 0);
Json make_flag(bool flag, std::size_t offset = 0);
Json make_array(std::size_t offset = 0);
Json make_object(std::size_t offset = 0);

/// Appends an element to an array, or a member to an object.
Json& add(Json& array, Json element);
Json& add(Json& object, std::string_view key, Json value);

/// Takes the member of that name out of an object; false where there is none.
bool remove(Json& object, std::string_view key);

/// Moves every offset in `value` on by that much.
void move_offsets(Json& value, std::size_t by);

/// Compact JSON text.
std::string write_json(const Json& value);

/// JSON text for people: indented by two, short values on one line.
std::string write_json_file(const Json& value);

}  // namespace worksheet

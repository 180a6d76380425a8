#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/json.h"

namespace worksheet {

// The texts in a JSON value.

/// The text of a string; empty for anything else.
const std::string& text_of(const Json* value);

/// A string, or the strings of a list.
std::vector<std::string> texts_of(const Json& value);

/// Those, with `separator` between them.
std::string joined_texts(const Json& value, std::string_view separator);

}  // namespace worksheet

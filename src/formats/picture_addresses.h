#pragma once

#include <set>
#include <string>

#include "json/json.h"

namespace worksheet {

/// The pictures that a lesson shows from beside it: the relative addresses under `src` and in its Markdown.
std::set<std::string> picture_addresses(const Json& lesson);

/// The same of the text of a lesson, as a JSON array; empty where it is no JSON.
std::string picture_addresses_of(std::string_view lesson);

}  // namespace worksheet

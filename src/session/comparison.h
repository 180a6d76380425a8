#pragma once

#include <optional>

#include "json/json.h"
#include "json/json_writer.h"
#include "session/work.h"

namespace worksheet {

/// "same", "different" or null.
void write_comparison(JsonWriter& out, const char* key, Comparison comparison);

/// What `write_comparison` wrote; nothing where it is anything else.
std::optional<Comparison> read_comparison(const Json& value);

}  // namespace worksheet

#pragma once

#include <optional>

#include "json/json.h"
#include "json/json_writer.h"
#include "kinds/kind.h"

namespace worksheet {

/// A response from its JSON form, or nullopt where that is not the form that the kind takes: text, a truth value, an
/// array of texts, an object of texts (`match`, `sort`), an array of rows (`table`). A string stands for a one-line
/// array, a number for its digits, null for nothing at all.
std::optional<Response> read_response(const Json& json, const Kind& kind);

/// What becomes of a list or an object of which some entries cannot be read.
enum class Damage { refused, left_out };

/// A response in any form, whatever the kind; nullopt for anything else. Entries that were `left_out` are gone from an
/// object and blank in a list.
std::optional<Response> read_any_response(const Json& json, Damage damage = Damage::refused);

/// Whether a response has the form that a kind takes.
bool fits(const Response& response, const Kind& kind);

void write_response(JsonWriter& out, const char* key, const Response& response);

}  // namespace worksheet

#pragma once

#include <optional>

#include "checking/kind.h"
#include "text/json.h"
#include "text/json_writer.h"

namespace worksheet {

/// A response from its JSON form, or nullopt where the form does not fit the kind: a string for `short`, `number` and
/// `essay`, an array of strings for `list` and `blanks`, either for `choice`, a truth value for `true-false`. A string
/// stands for a one-line array, a number for its digits, null for nothing at all.
std::optional<Response> read_response(const Json& json, const Kind& kind);

/// A response in any form, whatever the kind: text, a truth value, lines of text, or null; nullopt for anything else.
std::optional<Response> read_any_response(const Json& json);

/// Whether a response has the form that a kind takes.
bool fits(const Response& response, const Kind& kind);

void write_response(JsonWriter& out, std::string_view key, const Response& response);

}  // namespace worksheet

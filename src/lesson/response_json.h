#pragma once

#include <optional>

#include "checking/kind.h"
#include "text/json.h"

namespace worksheet {

/// A response from its JSON form, or nullopt where the form does not fit the kind: a string for `short`, `number` and
/// `essay`, an array of strings for `list` and `blanks`, either for `choice`, a truth value for `true-false`. A string
/// stands for a one-line array, a number for its digits, null for nothing at all.
std::optional<Response> read_response(const Json& json, const Kind& kind);

Json response_json(const Response& response);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "json/json.h"

namespace worksheet {

// Values that stand in a key, as people type them.

/// Digits, with at most one point between them.
bool is_plain_number(std::string_view text);

/// "True", "t", "verdadero", "falsch".
std::optional<bool> read_truth(std::string_view text);

/// "24 hours", "1,250 ± 5 km", "33.3 ± 2%" as the answer of a number question; null where it is none.
Json read_number_key(std::string_view text, std::size_t offset);

}  // namespace worksheet

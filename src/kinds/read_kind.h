#pragma once

#include <optional>
#include <string_view>

#include "kinds/kind.h"
#include "kinds/surroundings.h"

namespace worksheet {

/// Reads the members of a question that belong to its kind, from `type` on. Nullopt where the kind is unknown or its
/// key cannot be used; what is wrong has then been told.
std::optional<Kind> read_kind(ObjectReader& object, const Surroundings& around);

/// Whether a lesson file knows a kind of question by this name.
bool is_kind(std::string_view type);

}  // namespace worksheet

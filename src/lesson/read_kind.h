#pragma once

#include <optional>
#include <string_view>

#include "checking/kind.h"
#include "lesson/reader.h"

namespace worksheet {

/// What stands around a question that is read.
struct Surroundings {
  ProblemList& problems;
  const std::string* passage = nullptr;  ///< Null where the question stands alone and nobody can say what it is about.
};

/// Reads the members of a question that belong to its kind, from `type` on. Nullopt where the kind is unknown or its
/// key cannot be used; what is wrong has then been told.
std::optional<Kind> read_kind(ObjectReader& object, const Surroundings& around);

/// Whether a lesson file knows a kind of question by this name.
bool is_kind(std::string_view type);

}  // namespace worksheet

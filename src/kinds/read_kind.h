#pragma once

#include <optional>
#include <string_view>

#include "json/reader.h"
#include "kinds/kind.h"
#include "text/passage_text.h"

namespace worksheet {

/// What stands around a question that is read.
struct Surroundings {
  ProblemList& problems;
  const PassageText* passage = nullptr;  ///< Null where the question stands alone and nobody can say what it is about.
};

/// Tells where a text does not stand in the passage, with the sentence that is most like it.
void tell_unless_in_passage(const Place& place, const Surroundings& around);

/// Reads the members of a question that belong to its kind, from `type` on. Nullopt where the kind is unknown or its
/// key cannot be used; what is wrong has then been told.
std::optional<Kind> read_kind(ObjectReader& object, const Surroundings& around);

/// Whether a lesson file knows a kind of question by this name.
bool is_kind(std::string_view type);

}  // namespace worksheet

#pragma once

#include "json/reader.h"
#include "text/passage_text.h"

namespace worksheet {

/// What stands around a question that is read.
struct Surroundings {
  ProblemList& problems;
  const PassageText* passage = nullptr;  ///< Null where the question stands alone and nobody can say what it is about.
  bool has_key = true;                   ///< False in a lesson that was published without its key.
};

/// Tells where a text does not stand in the passage, with the sentence that is most like it.
void tell_unless_in_passage(const Place& place, const Surroundings& around);

}  // namespace worksheet

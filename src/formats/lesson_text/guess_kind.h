#pragma once

#include <string>

#include "formats/asked_for.h"
#include "formats/lesson_text/question_block.h"

namespace worksheet {

/// The kind that a question seems to be of.
struct GuessedKind {
  std::string type;
  std::string because;  ///< "asks for 4: read as a list of four"; empty where its key leaves no doubt.
};

/// By what stands under a question, and where that does not tell by what it asks for.
GuessedKind guess_kind(const Block& block, const AskedFor& asked);

}  // namespace worksheet

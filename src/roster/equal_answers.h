#pragma once

#include <vector>

#include "roster/roster.h"

namespace worksheet {

/// A long answer that several students gave to the letter.
struct EqualAnswers {
  std::vector<ClassAnswer> answers;  ///< At least two, by when they were last written.
  std::size_t words = 0;
};

/// Those of texts of at least twelve words, but for what stands in the passage. Of answers to SciEntsBank's questions
/// with twelve words or more, 0.6 % are equal to another student's; of those with six words at most, 16 % are, so that
/// a short one tells nothing.
std::vector<EqualAnswers> equal_answers(Roster& roster);

}  // namespace worksheet

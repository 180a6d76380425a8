#pragma once

#include <string>
#include <vector>

#include "checking/kind.h"

namespace worksheet {

/// The words of a key that a student may see once it is due: the model answer, one text per line.
std::vector<std::string> model_answer(const Kind& kind);

}  // namespace worksheet

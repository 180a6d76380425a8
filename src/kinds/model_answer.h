#pragma once

#include <string>
#include <vector>

#include "kinds/kind.h"

namespace worksheet {

/// The words of a key that a student may see once it is due: the model answer, one text per line.
std::vector<std::string> model_answer(const Kind& kind);

/// The same of one cell of a table; what stands there where there is nothing to fill in.
std::string model_cell(const Table::Cell& cell);

}  // namespace worksheet

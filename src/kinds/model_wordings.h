#pragma once

#include <string>
#include <vector>

#include "marker/idea.h"

namespace worksheet {

/// The model wording of each idea of a key.
std::vector<std::string> model_wordings(const IdeasKey& key);

}  // namespace worksheet

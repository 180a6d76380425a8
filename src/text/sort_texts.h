#pragma once

#include <string>
#include <vector>

namespace worksheet {

/// By their bytes, so that the order is the same everywhere.
void sort_texts(std::vector<std::string>& texts);

}  // namespace worksheet

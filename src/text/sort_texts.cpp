#include "text/sort_texts.h"

#include <algorithm>

namespace worksheet {

void sort_texts(std::vector<std::string>& texts) { std::sort(texts.begin(), texts.end()); }

}  // namespace worksheet

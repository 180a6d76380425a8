#include "text/sort_texts.h"

#include <algorithm>

namespace worksheet {

void sort_texts(std::vector<std::string>& texts) {
  std::make_heap(texts.begin(), texts.end());
  std::sort_heap(texts.begin(), texts.end());
}

}  // namespace worksheet

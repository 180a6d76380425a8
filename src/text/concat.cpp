#include "text/concat.h"

namespace worksheet {

std::string concat(std::initializer_list<std::string_view> pieces) {
  std::string result;
  for (std::string_view piece : pieces) result += piece;
  return result;
}

}  // namespace worksheet

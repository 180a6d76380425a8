#include "lesson/direction.h"

#include <algorithm>
#include <array>

namespace worksheet {

const char* direction_of(std::string_view language) {
  static constexpr std::array<std::string_view, 12> right_to_left{"ar", "he", "fa", "ur", "yi",  "ps",
                                                                  "sd", "ug", "dv", "ku", "syr", "ckb"};
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool is_right_to_left = std::find(right_to_left.begin(), right_to_left.end(), primary) != right_to_left.end();
  return is_right_to_left && language.find("-Latn") == std::string_view::npos ? "rtl" : "ltr";
}

}  // namespace worksheet

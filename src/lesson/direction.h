#pragma once

#include <string_view>

namespace worksheet {

/// "rtl" for languages written from right to left, else "ltr".
const char* direction_of(std::string_view language);

}  // namespace worksheet

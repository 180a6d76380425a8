#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace worksheet {

/// The pieces as one text.
std::string concat(std::initializer_list<std::string_view> pieces);

}  // namespace worksheet

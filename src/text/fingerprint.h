#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// 64-bit FNV-1a of a text, as 16 hexadecimal digits. Tells versions apart; protects nothing.
std::string fingerprint_of(std::string_view text);

}  // namespace worksheet

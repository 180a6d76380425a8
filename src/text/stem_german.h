#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// Stem of a German word in small letters with its accents (UTF-8), by Snowball's German algorithm:
/// https://snowballstem.org/algorithms/german/stemmer.html
std::string stem_german(std::string_view written);

}  // namespace worksheet

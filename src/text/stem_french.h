#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// Stem of a French word in small letters with its accents (UTF-8), by Snowball's French algorithm:
/// https://snowballstem.org/algorithms/french/stemmer.html
std::string stem_french(std::string_view written);

}  // namespace worksheet

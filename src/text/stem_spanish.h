#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// Stem of a Spanish word in small letters with its accents (UTF-8), by Snowball's Spanish algorithm:
/// https://snowballstem.org/algorithms/spanish/stemmer.html
std::string stem_spanish(std::string_view written);

}  // namespace worksheet

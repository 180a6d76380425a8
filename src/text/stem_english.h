#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// Snowball's English stemmer ("Porter2"), https://snowballstem.org/algorithms/english/stemmer.html
std::string stem_english(std::string_view word);

}  // namespace worksheet

#pragma once

#include <string_view>
#include <vector>

namespace worksheet {

/// The opposites of a word, given its stem as terms have it: "rise" has "fall" and "drop". Empty for most words.
std::vector<std::string_view> opposites_of(std::string_view stem, std::string_view language);

}  // namespace worksheet

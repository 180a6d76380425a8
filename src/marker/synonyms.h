#pragma once

#include <string_view>
#include <vector>

namespace worksheet {

/// English words that a fair teacher takes for the word of this stem, whatever the sentence: "big" for "large",
/// "kids" for "children". Empty for most words.
std::vector<std::string_view> synonyms_of(std::string_view stem);

}  // namespace worksheet

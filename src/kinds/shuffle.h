#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

/// The texts in an order that looks random but follows from `seed` and the texts alone, whatever order they came in.
std::vector<std::string> shuffled(std::vector<std::string> texts, std::string_view seed);

/// The same, but never in the order in which they were given; there have to be two at least, no two alike.
std::vector<std::string> reordered(const std::vector<std::string>& texts, std::string_view seed);

/// All the texts as one, the same in whatever order they come.
std::string in_any_order(std::vector<std::string> texts);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace worksheet {

/// How many slips of the pen part two words: a letter left out, added, changed, or two neighbours swapped, no letter
/// touched twice (optimal string alignment). Nullopt where it is more than `limit`. Takes time proportional to the
/// longer word times `limit`.
std::optional<std::size_t> edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

}  // namespace worksheet

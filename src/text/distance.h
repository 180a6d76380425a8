#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace worksheet {

/// The edit distance of two words: letters left out, added, changed, or two neighbours transposed, no letter edited
/// twice (optimal string alignment). Nullopt where it is more than `limit`. Takes time proportional to the longer word
/// times `limit`.
std::optional<std::size_t> edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace worksheet {

/// How many slips of the pen made `wrote` out of `meant`, where a fair reader sees it so: same first letter, at least
/// four letters and one slip, or eight and two; or both sound alike ("fotosynthesis"). Nullopt where it is another
/// word. Numbers are never misspelt, and a word that English has is never taken for another ("Iran" for "Iraq", "adopt"
/// for "adapt"); one letter for another makes another name of a short name
/// ("Monet" and "Manet"). Both without case and accents.
std::optional<std::size_t> misspelling(std::string_view wrote, std::string_view meant, bool meant_is_name);

/// Whether English has `plain`, as far as a set of common words that look like a slip for another can tell: never
/// wrong for a word of the set, wrong for one in sixty-four of the others.
bool is_common_word(std::string_view plain);

/// Whether two neighbouring letters have changed places: "sings" and "signs", words both.
bool is_swapped(std::string_view wrote, std::string_view meant);

}  // namespace worksheet

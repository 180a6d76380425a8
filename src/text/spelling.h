#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace worksheet {

/// The edit distance between `wrote` and `meant` if a fair reader would take the one for a misspelling of the other:
/// the first letter is the same, and there is one edit in at least four letters or two in eight; or both sound alike
/// ("fotosynthesis"). Nullopt if it is another word: numbers are never misspelt, a common English word is never taken
/// for another ("adopt" for "adapt"), and in a short name one other letter makes another name ("Monet" and "Manet").
/// Both without case and accents.
std::optional<std::size_t> misspelling(std::string_view wrote, std::string_view meant, bool meant_is_name);

/// Whether `plain` is a common English word that looks like a misspelling of another one. The set is hashed: of other
/// words, one in sixty-four is taken for one of it.
bool is_common_word(std::string_view plain);

/// Whether two neighbouring letters are transposed: "sings" and "signs".
bool is_swapped(std::string_view wrote, std::string_view meant);

}  // namespace worksheet

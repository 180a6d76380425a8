#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/language.h"

namespace worksheet {

/// The edit distance between `wrote` and `meant` if a fair reader would take the one for a misspelling of the other:
/// the first letter is the same, and there is one edit in at least four letters or two in eight; or both sound alike
/// ("fotosynthesis"). Nullopt if it is another word: numbers and formulas are never misspelt, a word of `language` that
/// looks like another is never taken for it ("adopt" for "adapt"), nor is one of a scientific pair ("nitrite" for
/// "nitrate", "hypothermia" for "hyperthermia"), and in a short name one other letter makes another name ("Monet" and
/// "Manet"). Both without case and accents.
std::optional<std::size_t> misspelling(std::string_view wrote, std::string_view meant, bool meant_is_name,
                                       const Language& language);

/// Whether `plain` is a word of `language` that looks like a misspelling of another one. The set is hashed: of other
/// words, one in sixty-four is taken for one of it.
bool is_real_word(std::string_view plain, const Language& language);

/// Whether two neighbouring letters are transposed: "sings" and "signs".
bool is_swapped(std::string_view wrote, std::string_view meant);

}  // namespace worksheet

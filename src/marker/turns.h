#pragma once

#include "marker/features.h"

namespace worksheet {

// Ways in which a stretch has the words of a phrasing and means something else.

/// "It rises or falls": a word of the phrasing and its opposite, joined by "or".
bool hedges(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary);

/// "Poland invaded Germany" for "Germany invaded Poland": first and last word have changed places about a verb or
/// "than".
bool swaps_roles(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary);

/// "The hole is too small for the stone" for "the stone is too big for the hole": a comparison turned round, and its
/// sides changed, so that the opposite says the same.
bool is_converse(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary);

/// Denied is what the phrasing affirms, and the other way about.
bool swaps_denials(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary);

/// "So there was more grain" for "so there was less grain": a clause of the key's words, one of them turned round.
bool has_turned_clause(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary);

}  // namespace worksheet

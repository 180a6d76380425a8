#pragma once

#include "marker/features.h"

namespace worksheet {

// Ways in which a segment has the words of a phrasing and turns their meaning round, beside a plain negation or
// opposite, which the features count (`flipped`, `opposite`) and judge.cpp decides on; and one, `is_converse`, in which
// it only seems so.

/// "It rises or falls": a word of the phrasing and its opposite, joined by "or".
bool hedges(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary);

/// "Poland invaded Germany" for "Germany invaded Poland": the first and the last word are exchanged around a verb or
/// "than".
bool swaps_roles(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary);

/// "The hole is too small for the stone" for "the stone is too big for the hole": the comparison is reversed and its
/// sides are exchanged, so that the opposite word says the same.
bool is_converse(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary);

/// Negates what the phrasing affirms, and affirms what it negates.
bool swaps_negations(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary);

/// "So there was more grain" for "so there was less grain": a clause of words of the key, one of them replaced by its
/// opposite.
bool has_reversed_clause(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary);

}  // namespace worksheet

#pragma once

#include "marker/features.h"

namespace worksheet {

// Ways in which a segment has the words of a phrasing and turns their meaning round, beside a plain negation or
// opposite, which the features count (`flipped`, `opposite`) and judge.cpp decides on; and one, `is_converse`, in which
// it only seems so.

/// "It rises or falls": a word of the phrasing and its opposite, joined by "or".
bool hedges(const Phrasing& phrasing, const Segment& segment);

/// "Denser" for "less dense", "small" for "big": something is compared the other way round, so that what is compared
/// has to change sides to mean the same.
bool turns_direction(const Phrasing& phrasing, const Segment& segment);

/// Negates what the phrasing affirms, and affirms what it negates.
bool swaps_negations(const Phrasing& phrasing, const Segment& segment);

/// "So there was more grain" for "so there was less grain": a clause of words of the key, one of them replaced by its
/// opposite.
bool has_reversed_clause(const Phrasing& phrasing, const Segment& segment);

/// Whether a response that says the phrasing within `evidence`, in terms, goes on to claim something else of it: a
/// clause that takes up its words and adds others ("and the cold flows into the hot one"), that denies them or says the
/// opposite, or offers another answer ("or was it midnight", "Paris, London"). `alone`: the key has no other idea.
enum class Claims { no, some, many };
Claims further_claims(const Phrasing& phrasing, bool alone, const Segment& whole, Range evidence);

}  // namespace worksheet

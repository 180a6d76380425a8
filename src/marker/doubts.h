#pragma once

#include "marker/features.h"

namespace worksheet {

/// Whether a segment that says words of a phrasing may well say something else with them: an active verb has become
/// passive without its nouns changing places, a preposition stands before another word, what is compared has changed
/// sides, something is denied. Whether it does, only a person can tell.
bool is_doubtful(const Phrasing& phrasing, const Segment& segment, const Measures& measures);

}  // namespace worksheet

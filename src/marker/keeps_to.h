#pragma once

#include "marker/features.h"

namespace worksheet {

/// Whether a segment that says a phrasing also keeps to its order and its function words, so that a mark may say so
/// without a person: two thirds of the phrasing in its order, but for what the question says already, no two words
/// exchanged, no preposition gone or put before it, no other word in the place of its last. Of marked answers that
/// stray further one in six is wrong, of those that keep to it one in twelve.
bool keeps_to(const Phrasing& phrasing, const Segment& segment);

}  // namespace worksheet

#pragma once

#include "marker/features.h"

namespace worksheet {

/// Who does what to whom, from where to where, what is more than what: whether a segment says with the words of a
/// phrasing what the phrasing says.
enum class WordOrder {
  kept,      ///< It does, as far as order and function words tell.
  converse,  ///< It does, from the other side: "is less than" for "is more than", and what is compared changes sides.
  unclear,   ///< Its words stand in another order, which may mean the same.
  reversed,  ///< Two of its words have changed places: "from low to high" for "from high to low".
};
/// `alone`: the key has no other idea.
WordOrder compare_order(const Phrasing& phrasing, bool alone, const Segment& segment);

/// Whether a segment has any two words of a phrasing the other way round, and be it in a list.
bool has_other_sequence(const Phrasing& phrasing, const Segment& segment);

}  // namespace worksheet

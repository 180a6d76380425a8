#pragma once

#include "marker/asks.h"
#include "marker/features.h"

namespace worksheet {

/// `likelihood`, corrected where the key is a fact of one to four words: there one word makes another thing of it. "The
/// vice president" is not "the president", "Louis Armstrong" not "Neil Armstrong", "carbon monoxide" not "carbon
/// dioxide", "Sydney or Canberra" no answer; and a surname does for a person.
double heed_fact(double likelihood, const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary,
                 const Asks& asks);

}  // namespace worksheet

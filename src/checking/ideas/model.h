#pragma once

#include "checking/ideas/features.h"

namespace worksheet {

/// The probability of these log-odds.
double logistic(double odds);

/// How likely a person would say that the idea is there, 0 to 1, by the trees of weights.h.
/// `phrasings`: how many ways to say it the key has; the more there are, the less is right that is like none of them.
double likelihood(const Measures& measures, std::size_t phrasings);

}  // namespace worksheet

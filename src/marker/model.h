#pragma once

#include "marker/features.h"

namespace worksheet {

/// The probability of these log-odds.
double logistic(double odds);

/// How likely a person would say that the idea is there, 0 to 1, by the trees of weights.h.
double likelihood(const Measures& measures);

}  // namespace worksheet

#pragma once

#include "checking/ideas/features.h"

namespace worksheet {

/// What kind of answer the question asks for.
struct Asks {
  bool number = false;  ///< How many, how long, when.
  bool person = false;  ///< Who.
  bool reason = false;  ///< Why, or to explain.
};

Asks read_asks(const Terms& prompt);

/// `likelihood`, corrected where the key is a fact of one to four words: there each word counts by itself. "The vice
/// president" is not "the president", "Louis Armstrong" not "Neil Armstrong", "Sydney or Canberra" no answer, and a
/// surname does for a person.
double heed_fact(double likelihood, const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary,
                 const Asks& asks);

}  // namespace worksheet

#pragma once

#include "checking/ideas/features.h"

namespace worksheet {

/// What kind of answer the question asks for.
struct Asks {
  bool number = false;  ///< How many, how long, when.
  bool person = false;  ///< Who.
};

Asks read_asks(const Terms& prompt);

/// The telling words of a phrasing that the question does not say.
std::vector<std::size_t> new_words(const Phrasing& phrasing, const Vocabulary& vocabulary);

/// `likelihood`, corrected where the key is a fact of one to four words: there each word counts by itself. "The vice
/// president" is not "the president", "Louis Armstrong" not "Neil Armstrong", "Sydney or Canberra" no answer, and a
/// surname does for a person.
double heed_fact(double likelihood, const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary,
                 const Asks& asks);

}  // namespace worksheet

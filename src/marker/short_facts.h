#pragma once

#include "marker/answer_type.h"
#include "marker/features.h"

namespace worksheet {

/// `likelihood`, corrected where the key is a brief fact (one to four words, one to three of them new): there one more
/// word makes it another thing. "The vice president" is not "the president", "Louis Armstrong" not "Neil Armstrong",
/// "carbon monoxide" not "carbon dioxide", "Sydney or Canberra" no answer; and a surname does for a person.
double apply_fact_rules(double likelihood, const Phrasing& phrasing, bool alone, const Segment& segment,
                        const AnswerType& answer_type);

}  // namespace worksheet

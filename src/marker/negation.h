#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "marker/terms.h"

namespace worksheet {

/// What follows "and" is not denied any more where it has a subject of its own; in Spanish and French that would take
/// "ni".
inline bool begins_afresh(std::span<const Term> terms, std::size_t at) {
  return terms[at].joins() &&
         (terms[at].function.ends_negation || (at + 1 < terms.size() && terms[at + 1].function.is_subject));
}

/// "Keep out", "prevent": what is spoken of does not come about.
inline bool prevents(std::span<const Term> terms) {
  return std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.prevents; });
}

/// Whether a clause has a verb that is known to be one: "was", "has".
inline bool has_verb(std::span<const Term> terms, std::size_t clause) {
  for (std::size_t i = 0; i < terms.size() && terms[i].clause == clause; ++i)
    if (terms[i].function.role == WordRole::auxiliary) return true;
  return false;
}

inline bool is_one_clause(std::span<const Term> terms) {
  for (std::size_t i = 1; i < terms.size(); ++i)
    if (terms[i].joins() || terms[i].clause != terms[0].clause) return false;
  return true;
}

/// A negation reaches what follows it in its clause.
template <typename Visit>
std::size_t with_negation(std::span<const Term> terms, Visit visit) {
  std::size_t negations = 0;
  bool negated = false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0 && (terms[i].clause != terms[i - 1].clause || begins_afresh(terms, i))) negated = false;
    if (terms[i].negates) {
      negated = !negated;
      ++negations;
    }
    visit(i, negated);
  }
  return negations;
}

}  // namespace worksheet

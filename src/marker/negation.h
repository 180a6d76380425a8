#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "marker/terms.h"
#include "text/among.h"

namespace worksheet {

inline bool ends_negation(std::string_view plain) {
  return plain == "because" || plain == "so" || plain == "but" || plain == "since";
}

/// What follows "and" is not denied any more where it has a subject of its own; in Spanish and French that would take
/// "ni".
inline bool begins_afresh(std::span<const Term> terms, std::size_t at) {
  if (!terms[at].joins()) return false;
  const std::string_view plain = terms[at].plain;
  return ends_negation(plain) || plain == "y" || plain == "e" || plain == "et" ||
         (at + 1 < terms.size() && is_among(terms[at + 1].plain, "i you he she it we they there"));
}

/// "Keep out", "prevent": what is spoken of does not come about.
inline bool prevents(std::span<const Term> terms) {
  return std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.prevents; });
}

/// Whether a clause has a verb that is known to be one: "was", "has".
inline bool has_verb(std::span<const Term> terms, std::size_t clause) {
  for (std::size_t i = 0; i < terms.size() && terms[i].clause == clause; ++i)
    if (terms[i].manner == Manner::helps) return true;
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

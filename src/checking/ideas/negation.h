#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "checking/ideas/terms.h"

namespace worksheet {

inline bool ends_negation(std::string_view plain) {
  return plain == "because" || plain == "so" || plain == "but" || plain == "since";
}

/// A negation reaches what follows it in its clause.
template <typename Visit>
std::size_t with_negation(std::span<const Term> terms, Visit visit) {
  std::size_t negations = 0;
  bool negated = false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0 && (terms[i].clause != terms[i - 1].clause || ends_negation(terms[i].plain))) negated = false;
    if (terms[i].negates) {
      negated = !negated;
      ++negations;
    }
    visit(i, negated);
  }
  return negations;
}

}  // namespace worksheet

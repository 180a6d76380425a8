#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "marker/terms.h"

namespace worksheet {

/// Whether a negation ends here: at "but", or at "and" before a subject of its own. In Spanish and French it ends at
/// any "and", as going on would take "ni".
inline bool ends_negation_scope(std::span<const Term> terms, std::size_t at) {
  return terms[at].may_begin_clause() &&
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

inline bool has_one_clause(std::span<const Term> terms) {
  for (std::size_t i = 1; i < terms.size(); ++i)
    if (terms[i].may_begin_clause() || terms[i].clause != terms[0].clause) return false;
  return true;
}

/// A negation reaches what follows it in its clause; "without" and the like reach the next noun only.
template <typename Visit>
std::size_t visit_with_negation(std::span<const Term> terms, Visit visit) {
  std::size_t negations = 0;
  bool negated = false;       // by a word that reaches as far as the clause
  bool noun_negated = false;  // by one that reaches the next noun
  bool sentence_denied = false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0 && terms[i].sentence != terms[i - 1].sentence) sentence_denied = false;
    // "Nothing, it …" denies no more than itself.
    const bool stood_alone =
        i > 0 && terms[i].clause != terms[i - 1].clause && (i == 1 || terms[i - 2].clause != terms[i - 1].clause);
    if (i > 0 && (!terms[i - 1].negates || stood_alone)) {
      if (terms[i].clause != terms[i - 1].clause || ends_negation_scope(terms, i)) negated = noun_negated = false;
      if (terms[i - 1].is_content && !terms[i].is_content) noun_negated = false;
    }
    if (terms[i].negates) {
      ++negations;
      bool& scope = terms[i].denies_sentence         ? sentence_denied
                    : terms[i].function.negates_noun ? noun_negated
                                                     : negated;
      scope = !scope;
    }
    visit(i, (negated != noun_negated) != sentence_denied);
  }
  return negations;
}

}  // namespace worksheet

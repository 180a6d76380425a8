#include "marker/ties.h"

#include "text/among.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

/// Whether a word may be what is done to the subject of "was": in English most others are told by their endings.
bool may_be_participle(const Term& term, const LanguageData& data) {
  if (data.files.language != "en") return true;
  const bool is_irregular = term.plain != without_case_and_accents(term.written);
  return is_irregular || term.plain.ends_with("ed") || term.plain.ends_with("en");
}

}  // namespace

bool is_adverb(std::string_view plain, const LanguageData& data) {
  return plain.ends_with("ly") || is_among(plain, data.files.adverbs);
}

std::vector<Tie> read_ties(std::span<const Term> terms, const LanguageData& data) {
  std::vector<Tie> ties(terms.size());
  Tie tie;
  bool passive = false, last_is_passive = false, has_noun = false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    const WordRole role = term.function.role;
    if (i > 0 && (term.clause != terms[i - 1].clause || term.may_begin_clause() || role == WordRole::disjunction)) {
      // "From towns and villages" has two nouns.
      const bool goes_on = term.clause == terms[i - 1].clause && role != WordRole::connective;
      if (!goes_on) tie = {{}, false, false, false, {}, tie.clause};
      ++tie.clause;
      passive = goes_on && last_is_passive;
    } else if (has_noun && !term.is_content) {
      tie.preposition.clear();
      tie.is_agent = tie.is_genitive = false;
    }
    if (is_among(term.plain, data.files.genitives)) {
      tie.is_genitive = true;
      has_noun = false;
    }
    if (role == WordRole::connective || is_among(term.plain, data.files.openers)) tie.opener = term.plain;
    // "Faster than in air."
    const bool is_compared = tie.preposition == "than" && i > 0 && terms[i - 1].plain == "than";
    if (!is_compared && (role == WordRole::agent_marker || data.is_preposition(term.plain))) {
      tie.preposition = term.plain;
      tie.is_agent = role == WordRole::agent_marker;
      tie.is_genitive = is_among(term.plain, data.files.genitives);
      has_noun = false;
      ties[i].clause = tie.clause;
      continue;
    }
    // "Is a written request" does nothing to anybody.
    if (term.function.is_article) passive = false;
    // "To be watched": a verb follows.
    if (term.function.is_to_be && i > 0 && terms[i - 1].plain == tie.preposition) tie.preposition.clear();
    if (term.function.is_to_be) passive = i == 0 || terms[i - 1].plain != "there";
    ties[i] = tie;
    if (!term.is_content) {
      has_noun = has_noun && tie.preposition.empty();
      continue;
    }
    if (is_adverb(term.plain, data)) continue;
    has_noun = true;
    ties[i].is_passive = passive && tie.preposition.empty() && !tie.is_genitive && !term.plain.ends_with("ing") &&
                         may_be_participle(term, data);
    last_is_passive = ties[i].is_passive;
    passive = false;
  }
  return ties;
}

}  // namespace worksheet

#include "marker/contradictions.h"

#include <algorithm>

namespace worksheet {
namespace {

/// Whether the word said at `at` is the opposite of one that the phrasing has and the segment lacks.
bool is_reversal(const Phrasing& phrasing, const Segment& segment, std::size_t at) {
  const Segment::Token& token = segment.tokens[at];
  if (!token.match || token.known) return false;
  return std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    const auto& opposites = phrasing.vocabulary[wanted.word].opposites;
    return !segment.says(wanted.word) && token.negated == wanted.negated &&
           std::find(opposites.begin(), opposites.end(), token.match->word) != opposites.end();
  });
}

bool means_less(std::string_view plain) { return plain == "less" || plain == "fewer"; }

/// What a clause says of the phrasing.
struct Clause {
  bool has_evidence = false;
  bool repeats = false;   ///< Takes up a new word of the phrasing.
  bool opposes = false;   ///< Says the opposite of one, or denies one.
  bool hedges = false;    ///< Begins with "or".
  bool joins = false;     ///< Begins with "or" or "and".
  std::size_t extraneous = 0;
  std::size_t function_words = 0;
};

std::vector<Clause> read_clauses(const Phrasing& phrasing, const Segment& whole, Range evidence) {
  std::vector<Clause> clauses(whole.text->ties.back().clause + 1);
  std::vector<std::size_t> said(phrasing.vocabulary.size());
  for (std::size_t i = 0; i < whole.tokens.size(); ++i) {
    const Segment::Token& token = whole.tokens[i];
    Clause& clause = clauses[whole.text->ties[i].clause];
    const WordRole role = token.term->function.role;
    if (role == WordRole::disjunction) clause.hedges = true;
    if (role == WordRole::disjunction || role == WordRole::conjunction) clause.joins = true;
    if (!token.term->is_content) {
      ++clause.function_words;
      continue;
    }
    if (!token.known) ++clause.extraneous;
    if (!token.match || token.in_prompt) continue;
    const std::size_t word = token.match->word;
    if (!phrasing.vocabulary[word].in_key) {
      clause.opposes = clause.opposes || !token.negated;
      continue;
    }
    const bool is_evidence = i >= evidence.begin && i < evidence.end && said[word]++ < phrasing.count(word);
    if (is_evidence)
      clause.has_evidence = true;
    else if (!phrasing.vocabulary[word].is_shared)
      clause.repeats = true;
    if (!is_evidence && token.negated != phrasing.is_negated(word)) clause.opposes = true;
  }
  return clauses;
}

}  // namespace

bool hedges(const Phrasing& phrasing, const Segment& segment) {
  if (phrasing.has_coordination || !segment.text->says_or) return false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!segment.says(wanted.word)) continue;
    for (const std::size_t opposite : phrasing.vocabulary[wanted.word].opposites)
      if (segment.says(opposite) && !phrasing.vocabulary[opposite].in_key && !phrasing.vocabulary[opposite].in_prompt) return true;
  }
  return false;
}

bool turns_direction(const Phrasing& phrasing, const Segment& segment) {
  std::size_t turns = 0;
  bool wants_less = false, says_less = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = phrasing.vocabulary[wanted.word];
    wants_less = wants_less || means_less(entry.plain);
    if (!entry.is_content || segment.says(wanted.word)) continue;
    const bool turned = std::any_of(entry.opposites.begin(), entry.opposites.end(),
                                    [&](std::size_t opposite) { return segment.says(opposite); });
    if (turned) ++turns;
  }
  for (const Term& term : segment.text->terms) says_less = says_less || means_less(term.plain);
  if (turns == 0 && wants_less != says_less) ++turns;
  return turns % 2 == 1;
}

bool swaps_negations(const Phrasing& phrasing, const Segment& segment) {
  bool gained = false, lost = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!phrasing.vocabulary[wanted.word].is_content || !segment.says(wanted.word)) continue;
    const bool negated = segment.tokens[static_cast<std::size_t>(segment.place[wanted.word])].negated;
    gained = gained || (negated && !wanted.negated);
    lost = lost || (!negated && wanted.negated);
  }
  return gained && lost;
}

bool has_reversed_clause(const Phrasing& phrasing, const Segment& segment) {
  std::size_t turned = 0, known = 0, extraneous = 0;
  for (std::size_t i = 0; i < segment.tokens.size(); ++i) {
    const Segment::Token& token = segment.tokens[i];
    if (i > 0 && (token.term->clause != segment.tokens[i - 1].term->clause || token.term->may_begin_clause())) {
      if (turned > 0 && known > 0 && extraneous == 0) return true;
      turned = known = extraneous = 0;
    }
    if (!token.term->is_content) continue;
    ++(is_reversal(phrasing, segment, i) ? turned : token.known ? known : extraneous);
  }
  return turned > 0 && known > 0 && extraneous == 0;
}

Claims further_claims(const Phrasing& phrasing, bool alone, const Segment& whole, Range evidence) {
  if (whole.tokens.empty()) return Claims::no;
  const bool is_fact = alone && phrasing.is_brief && phrasing.new_words.size() <= 2;
  std::size_t claims = 0, others = 0;
  for (const Clause& clause : read_clauses(phrasing, whole, evidence)) {
    if (clause.opposes) ++claims;
    if (clause.has_evidence || clause.extraneous == 0) continue;
    if (clause.repeats || (clause.hedges && !phrasing.has_coordination)) ++claims;
    if (is_fact && clause.function_words <= (clause.joins ? 1U : 0U) && clause.extraneous <= 2) ++others;
  }
  return others >= 2 ? Claims::many : claims + others > 0 ? Claims::some : Claims::no;
}

}  // namespace worksheet

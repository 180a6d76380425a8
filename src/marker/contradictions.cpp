#include "marker/contradictions.h"

#include <algorithm>

#include "text/among.h"

namespace worksheet {
namespace {

/// Whether the word said at `at` is the opposite of one that the phrasing has and the segment lacks.
bool is_reversal(const Phrasing& phrasing, const Segment& segment, std::size_t at) {
  const Segment::Token& token = segment.tokens[at];
  if (!token.match || token.own()) return false;
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
  bool repeats = false;      ///< Takes up a new word of the phrasing.
  bool opposes = false;      ///< Says the opposite of one, or denies one.
  bool hedges = false;       ///< Begins with "or".
  bool joins = false;        ///< Begins with "or" or "and".
  bool defines = false;      ///< Says what the clause before means: "which is", "that means".
  bool has_subject = false;  ///< Has a pronoun or a verb of its own.
  bool is_aside = false;     ///< Speaks of whoever writes, or to whoever reads.
  bool has_name = false;     ///< Names what nothing else names.
  bool gives_way = false;    ///< Says by doing what.
  bool reasons = false;
  std::size_t content = 0;
  std::size_t extraneous = 0;
  std::size_t foreign = 0;  ///< Content words that neither this phrasing nor the prompt has.
  std::size_t function_words = 0;
};

/// "Rome", but not "ROME", which may be any word of a response in capitals.
bool is_written_as_name(std::string_view written) {
  return std::any_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "Which is", "that means", "thats".
bool begins_definition(const Segment& whole, std::size_t at) {
  const std::string_view plain = whole.tokens[at].term->plain;
  if (plain == "thats") return true;
  if (plain == "meaning") return true;
  if (plain != "which" && plain != "that" && plain != "this") return false;
  if (at + 1 == whole.tokens.size()) return false;
  const Term& next = *whole.tokens[at + 1].term;
  return next.function.is_to_be || next.plain.starts_with("mean");
}

std::vector<Clause> read_clauses(const Phrasing& phrasing, const Segment& whole, Range evidence) {
  std::vector<Clause> clauses(whole.text->ties.back().clause + 1);
  std::vector<std::size_t> said(phrasing.vocabulary.size());
  // One denial more or less than the phrasing has.
  const bool may_be_denied = (phrasing.negations + whole.text->negations) % 2 == 1;
  for (std::size_t i = 0; i < whole.tokens.size(); ++i) {
    const Segment::Token& token = whole.tokens[i];
    Clause& clause = clauses[whole.text->ties[i].clause];
    const WordRole role = token.term->function.role;
    if (role == WordRole::disjunction) clause.hedges = true;
    if (role == WordRole::disjunction || role == WordRole::conjunction) clause.joins = true;
    if (i > 0 && whole.text->ties[i].clause == whole.text->ties[i - 1].clause + 1) {
      // "And then to stone" is one clause.
      const Clause& before = clauses[whole.text->ties[i - 1].clause];
      if (before.content == 0 && before.joins) clause.joins = true;
    }
    const bool is_first = i == 0 || whole.text->ties[i].clause != whole.text->ties[i - 1].clause;
    if (i > 0 && (is_first || whole.tokens[i - 1].term->may_begin_clause()) && begins_definition(whole, i))
      clause.defines = true;
    if (is_among(token.term->plain, phrasing.vocabulary.data().files.asides)) clause.is_aside = true;
    if (role == WordRole::auxiliary || token.term->function.is_subject) clause.has_subject = true;
    if (i > 0 && role == WordRole::agent_marker && i + 1 < whole.tokens.size() &&
        whole.tokens[i + 1].term->plain.ends_with("ing"))
      clause.gives_way = true;
    if (i > 0 && role == WordRole::connective) clause.reasons = true;
    if (!token.term->is_content) {
      ++clause.function_words;
      continue;
    }
    ++clause.content;
    if (!token.known) ++clause.extraneous;
    if (!token.own()) ++clause.foreign;
    if (!token.known && token.term->name && is_written_as_name(token.term->written)) clause.has_name = true;
    if (!token.match) continue;
    const std::size_t word = token.match->word;
    if (!phrasing.vocabulary[word].in_key) {
      clause.opposes = clause.opposes || (!token.in_prompt && !token.negated);
      continue;
    }
    const bool is_evidence = i >= evidence.begin && i < evidence.end && said[word]++ < phrasing.count(word);
    if (is_evidence)
      clause.has_evidence = clause.has_evidence || !token.in_prompt;
    else if (!token.in_prompt && !phrasing.vocabulary[word].is_shared)
      clause.repeats = true;
    if ((!is_evidence || may_be_denied) && token.negated != phrasing.is_negated(word)) clause.opposes = true;
  }
  return clauses;
}

}  // namespace

bool hedges(const Phrasing& phrasing, const Segment& segment) {
  if (phrasing.has_coordination || !segment.text->says_or) return false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!segment.says(wanted.word)) continue;
    for (const std::size_t opposite : phrasing.vocabulary[wanted.word].opposites)
      if (segment.says(opposite) && !phrasing.vocabulary[opposite].in_key && !phrasing.vocabulary[opposite].in_prompt)
        return true;
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
    ++(is_reversal(phrasing, segment, i) ? turned : token.own() ? known : extraneous);
  }
  return turned > 0 && known > 0 && extraneous == 0;
}

Claims further_claims(const Phrasing& phrasing, bool alone, const Segment& whole, Range evidence) {
  if (whole.tokens.empty()) return Claims::no;
  const bool is_fact = alone && phrasing.is_brief && phrasing.new_words.size() <= 2;
  const bool says_way = std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    return phrasing.vocabulary[wanted.word].plain == "by";
  });
  std::size_t claims = 0, others = 0;
  bool is_next = false;  // right behind the evidence
  for (const Clause& clause : read_clauses(phrasing, whole, evidence)) {
    const bool follows = is_next;
    is_next = clause.has_evidence || (is_next && clause.content == 0 && clause.joins);
    if (clause.opposes) ++claims;
    if (alone && clause.gives_way && clause.extraneous > 0 && !says_way) ++claims;
    if (clause.has_evidence) continue;
    if (alone && clause.repeats && clause.content > 1) ++claims;
    if (clause.extraneous == 0) continue;
    if (clause.repeats || (clause.hedges && !phrasing.has_coordination)) ++claims;
    if (clause.is_aside || !alone) continue;
    if (clause.defines) ++claims;
    if (follows && clause.joins && clause.has_name) ++claims;
    if (clause.reasons && clause.content > clause.foreign) ++claims;
    const bool is_bare = clause.function_words <= (clause.joins ? 1U : 0U);
    if (is_fact && clause.foreign <= 2 && is_bare)
      ++others;
    else if (is_fact && follows && clause.foreign <= 2 && clause.joins && !clause.has_subject)
      ++claims;
  }
  return others >= 2 ? Claims::many : claims + others > 0 ? Claims::some : Claims::no;
}

}  // namespace worksheet

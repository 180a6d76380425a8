#include "marker/contradictions.h"

#include <algorithm>

namespace worksheet {
namespace {

/// Whether the word said at `at` is the opposite of one that the phrasing has and the segment lacks.
bool is_reversal(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary, std::size_t at) {
  const Segment::Token& token = segment.tokens[at];
  if (!token.match || token.known()) return false;
  return std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    const auto& opposites = vocabulary[wanted.word].opposites;
    return !segment.says(wanted.word) && token.negated == wanted.negated &&
           std::find(opposites.begin(), opposites.end(), token.match->word) != opposites.end();
  });
}

}  // namespace

bool hedges(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  if (phrasing.has_coordination || !segment.says_or) return false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!segment.says(wanted.word)) continue;
    for (const std::size_t opposite : vocabulary[wanted.word].opposites)
      if (segment.says(opposite) && !vocabulary[opposite].in_key && !vocabulary[opposite].in_prompt) return true;
  }
  return false;
}

bool swaps_roles(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  if (phrasing.has_coordination || segment.says_and || phrasing.has_agent != segment.has_agent) return false;
  const auto bears = [&](const Phrasing::Wanted& wanted) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    return entry.is_content && !entry.number && !wanted.in_brackets;
  };
  std::size_t all = 0, said = 0, first = 0, last = 0;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!bears(wanted)) continue;
    ++all;
    if (!segment.says(wanted.word)) continue;
    if (said++ == 0) first = wanted.word;
    last = wanted.word;
  }
  if (said < 3 || 3 * said < 2 * all || segment.place[first] < segment.place[last]) return false;
  if (!phrasing.compares && !vocabulary[last].name) return false;
  return std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    const std::ptrdiff_t place = segment.place[wanted.word];
    return bears(wanted) && place > segment.place[last] && place < segment.place[first];
  });
}

bool is_converse(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  const bool compares = std::any_of(segment.tokens.begin(), segment.tokens.end(), [](const Segment::Token& token) {
    return token.match && (token.term->plain == "than" || token.term->plain == "too");
  });
  std::ptrdiff_t first = -1, last = -1;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].is_content || !segment.says(wanted.word)) continue;
    last = segment.place[wanted.word];
    if (first < 0) first = last;
  }
  return compares && last < first;
}

bool swaps_negations(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  bool gained = false, lost = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].is_content || !segment.says(wanted.word)) continue;
    const bool negated = segment.tokens[static_cast<std::size_t>(segment.place[wanted.word])].negated;
    gained = gained || (negated && !wanted.negated);
    lost = lost || (!negated && wanted.negated);
  }
  return gained && lost;
}

bool has_reversed_clause(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  std::size_t turned = 0, known = 0, extraneous = 0;
  for (std::size_t i = 0; i < segment.tokens.size(); ++i) {
    const Segment::Token& token = segment.tokens[i];
    if (i > 0 && (token.term->clause != segment.tokens[i - 1].term->clause || token.term->may_begin_clause())) {
      if (turned > 0 && known > 0 && extraneous == 0) return true;
      turned = known = extraneous = 0;
    }
    if (!token.term->is_content) continue;
    ++(is_reversal(phrasing, segment, vocabulary, i) ? turned : token.known() ? known : extraneous);
  }
  return turned > 0 && known > 0 && extraneous == 0;
}

}  // namespace worksheet

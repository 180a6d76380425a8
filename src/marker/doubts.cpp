#include "marker/doubts.h"

#include <algorithm>

#include "marker/contradictions.h"
#include "marker/matched_words.h"
#include "text/among.h"

namespace worksheet {
namespace {

using Words = std::vector<MatchedWord>;

bool says_word(const Segment& segment, std::string_view plain) {
  return std::any_of(segment.tokens.begin(), segment.tokens.end(),
                     [&](const Segment::Token& token) { return token.term->plain == plain; });
}

/// "A litre of oil is heavier than a litre of water" for the same with water and oil exchanged.
bool compares_other_sides(const Words& words, const Phrasing& phrasing, const Segment& segment) {
  const auto than = std::find_if(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    return phrasing.vocabulary[wanted.word].plain == "than";
  });
  const auto said_than = std::find_if(segment.tokens.begin(), segment.tokens.end(),
                                      [](const Segment::Token& token) { return token.term->plain == "than"; });
  if (than == phrasing.words.end() || said_than == segment.tokens.end()) return false;
  const auto at = static_cast<std::size_t>(said_than - segment.tokens.begin());
  const bool moved = std::any_of(words.begin(), words.end(), [&](const MatchedWord& word) {
    return phrasing.count(word.wanted->word) == 1 && (word.wanted->at < than->at) != (word.at < at);
  });
  return moved != turns_direction(phrasing, segment);
}

/// "They are pollinated by flowers" for "they pollinate flowers": passive for active, and no noun has changed sides of
/// the verb for it.
bool becomes_passive_alone(const Words& words, const Phrasing& phrasing) {
  return std::any_of(words.begin(), words.end(), [&](const MatchedWord& verb) {
    // "It is opened" for "it opens".
    if (verb.wanted->tie.is_passive || !verb.said->is_passive || verb.wanted->at == 0 ||
        verb.wanted == &phrasing.words.back())
      return false;
    return std::none_of(words.begin(), words.end(), [&](const MatchedWord& noun) {
      return noun.wanted->tie.clause == verb.wanted->tie.clause && noun.said->clause == verb.said->clause &&
             (noun.wanted->at < verb.wanted->at) != (noun.at < verb.at);
    });
  });
}

/// Whether another word of the phrasing stands behind this preposition in both.
bool is_kept_elsewhere(const Words& words, const MatchedWord& word, const std::string& preposition) {
  return std::any_of(words.begin(), words.end(), [&](const MatchedWord& other) {
    return &other != &word && other.wanted->tie.preposition == preposition && other.said->preposition == preposition;
  });
}

/// "It helped the shops to compete with them" for "it helped them to compete with the shops": a preposition stands
/// before another word.
bool moves_preposition(const Words& words, const Phrasing& phrasing, const Segment& segment) {
  const WordList particles = phrasing.vocabulary.data().files.particles;
  return std::any_of(words.begin(), words.end(), [&](const MatchedWord& word) {
    const std::string& wanted = word.wanted->tie.preposition;
    return !wanted.empty() && wanted != word.said->preposition && !word.is_genitive() && says_word(segment, wanted) &&
           !is_among(wanted, particles) && !is_kept_elsewhere(words, word, wanted);
  });
}

/// "He gave up being a Buddhist and became violent" for "he gave up violence and became a Buddhist".
bool exchanges_between_clauses(const Words& words) {
  const auto clause_of = [&](std::size_t i) { return words[i].wanted->tie.clause; };
  for (std::size_t a = 0; a < words.size(); ++a)
    for (std::size_t b = a + 1; b < words.size() && clause_of(b) == clause_of(a); ++b)
      for (std::size_t c = b + 1; c < words.size(); ++c)
        for (std::size_t d = c + 1; d < words.size() && clause_of(d) == clause_of(c); ++d)
          if (clause_of(a) != clause_of(c) && words[a].said->clause != words[c].said->clause &&
              words[a].said->clause == words[d].said->clause && words[b].said->clause == words[c].said->clause)
            return true;
  return false;
}

/// The wording word for word, whatever stands before or behind it.
bool says_wording(const Phrasing& phrasing, const Segment& segment) {
  std::vector<std::size_t> said;
  for (const Segment::Token& token : segment.tokens)
    if (!token.term->function.is_article)
      said.push_back(token.match && !token.match->expansion ? token.match->word : phrasing.vocabulary.size());
  return std::search(said.begin(), said.end(), phrasing.sequence.begin(), phrasing.sequence.end()) != said.end();
}

}  // namespace

bool is_doubtful(const Phrasing& phrasing, const Segment& segment, const Measures& m) {
  if (phrasing.negations == 0 && !m.says_denied_opposite && segment.text->negations > 0) return true;
  if (says_wording(phrasing, segment)) return false;
  const Words words = find_matched_words(phrasing, segment);
  return compares_other_sides(words, phrasing, segment) || becomes_passive_alone(words, phrasing) ||
         moves_preposition(words, phrasing, segment) || exchanges_between_clauses(words);
}

}  // namespace worksheet

#include "marker/doubts.h"

#include <algorithm>

#include "marker/contradictions.h"
#include "marker/matched_words.h"
#include "text/among.h"

namespace worksheet {
namespace {

using Words = std::vector<MatchedWord>;

bool has_word(const Phrasing& phrasing, std::string_view plain) {
  return std::any_of(phrasing.words.begin(), phrasing.words.end(),
                     [&](const Phrasing::Wanted& wanted) { return phrasing.vocabulary[wanted.word].plain == plain; });
}

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

/// "They executed them" for "they were executed": behind the verb stands whom it is done to.
bool has_object_pronoun(const Segment& segment, std::size_t verb) {
  if (verb + 1 >= segment.tokens.size()) return false;
  return segment.tokens[verb + 1].term->function.role == WordRole::structure &&
         segment.text->ties[verb + 1].preposition.empty();
}

/// "They are pollinated by flowers" for "they pollinate flowers": active in one and passive in the other, and no noun
/// has changed sides of the verb for it.
bool changes_voice_alone(const Words& words, const Phrasing& phrasing, const Segment& segment) {
  return std::any_of(words.begin(), words.end(), [&](const MatchedWord& verb) {
    if (verb.wanted->tie.is_passive == verb.said->is_passive || verb.wanted->at == 0) return false;
    // "It is opened" for "it opens".
    if (!verb.wanted->tie.is_passive && verb.wanted == &phrasing.words.back()) return false;
    bool is_turned = verb.wanted->tie.is_passive && has_object_pronoun(segment, verb.at);
    for (const MatchedWord& noun : words) {
      if (noun.wanted->tie.clause != verb.wanted->tie.clause || noun.said->clause != verb.said->clause) continue;
      const bool was_before = noun.wanted->at < verb.wanted->at, is_before = noun.at < verb.at;
      if (was_before && is_before && noun.is_bare()) return true;
      is_turned = is_turned || was_before != is_before;
    }
    return !is_turned;
  });
}

/// Whether another word of the phrasing stands behind this preposition in both.
bool is_kept_elsewhere(const Words& words, const MatchedWord& word, const std::string& preposition) {
  return std::any_of(words.begin(), words.end(), [&](const MatchedWord& other) {
    return &other != &word && other.wanted->tie.preposition == preposition && other.said->preposition == preposition;
  });
}

/// "The bridge was on the lorries" for "the lorries were on it", "it helped the shops to compete with them" for "it
/// helped them to compete with the shops": a preposition stands before another word.
bool moves_preposition(const Words& words, const Phrasing& phrasing, const Segment& segment) {
  const WordList particles = phrasing.vocabulary.data().files.particles;
  return std::any_of(words.begin(), words.end(), [&](const MatchedWord& word) {
    const std::string &wanted = word.wanted->tie.preposition, &said = word.said->preposition;
    if (word.is_genitive() || wanted == said) return false;
    const bool takes = !said.empty() && !word.said->is_agent && has_word(phrasing, said) && !is_among(said, particles);
    const bool loses = !wanted.empty() && says_word(segment, wanted) && !is_among(wanted, particles);
    return (takes && !is_kept_elsewhere(words, word, said)) || (loses && !is_kept_elsewhere(words, word, wanted));
  });
}

/// "The trees are too strong for the wind" for "the strong wind": what belonged together is parted by a preposition.
bool is_parted(const Words& words, const Phrasing& phrasing) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const MatchedWord &first = words[i], &second = words[i + 1];
    const bool belong = second.wanted->at == first.wanted->at + 1 &&
                        first.wanted->tie.clause == second.wanted->tie.clause && first.at < second.at &&
                        first.said->clause == second.said->clause;
    const std::string& said = second.said->preposition;
    if (belong && said != first.said->preposition && !said.empty() && !second.said->is_genitive &&
        !has_word(phrasing, said))
      return true;
  }
  return false;
}

/// "A spark burned the machine" for "a spark from the machine".
bool loses_preposition(const Words& words, const LanguageData& data) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const MatchedWord &first = words[i], &second = words[i + 1];
    const std::string& wanted = second.wanted->tie.preposition;
    if (data.turns_sentence(wanted) && !is_among(wanted, data.files.particles) &&
        first.wanted->tie.preposition != wanted && !second.is_genitive() && first.at < second.at &&
        first.said->clause == second.said->clause && first.said->preposition.empty() &&
        second.said->preposition.empty())
      return true;
  }
  return false;
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

/// "The play made the main actor ill" for "the main actor was ill": all words are there, and another thing stands
/// before one of them.
bool says_all_of_another(const Words& words, const Phrasing& phrasing, const Segment& segment) {
  if (words.size() < 2 || phrasing.new_words.empty()) return false;
  for (const Phrasing::Wanted& wanted : phrasing.words)
    if (phrasing.vocabulary[wanted.word].is_content && !wanted.in_brackets && !segment.says(wanted.word)) return false;
  const LanguageData& data = phrasing.vocabulary.data();
  for (std::size_t i = 0; i < segment.tokens.size(); ++i) {
    const std::string& plain = segment.tokens[i].term->plain;
    if (!segment.tokens[i].extraneous() || segment.tokens[i].term->number || is_adverb(plain, data) ||
        is_among(plain, data.files.titles) || is_among(plain, data.files.naming))
      continue;
    const std::size_t clause = segment.text->ties[i].clause;
    if (std::any_of(words.begin(), words.end(),
                    [&](const MatchedWord& word) { return word.at > i && word.said->clause == clause; }))
      return true;
  }
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

/// "Fleming refused to": a word that takes back what stands beside it.
bool takes_back(const Phrasing& phrasing, const Segment& segment) {
  const LanguageData& data = phrasing.vocabulary.data();
  return std::any_of(segment.tokens.begin(), segment.tokens.end(), [&](const Segment::Token& token) {
    return !token.own() && !token.known &&
           (is_among(token.term->plain, data.files.reversals) || is_among(token.term->stem, data.reversals));
  });
}

}  // namespace

bool is_doubtful(const Phrasing& phrasing, const Segment& segment, const Measures& m) {
  if (phrasing.negations == 0 && !m.says_denied_opposite &&
      (segment.text->negations > 0 || takes_back(phrasing, segment)))
    return true;
  if (says_wording(phrasing, segment)) return false;
  const Words words = find_matched_words(phrasing, segment);
  return compares_other_sides(words, phrasing, segment) || changes_voice_alone(words, phrasing, segment) ||
         moves_preposition(words, phrasing, segment) || is_parted(words, phrasing) ||
         loses_preposition(words, phrasing.vocabulary.data()) || exchanges_between_clauses(words) ||
         says_all_of_another(words, phrasing, segment);
}

}  // namespace worksheet

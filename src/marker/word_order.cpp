#include "marker/word_order.h"

#include <algorithm>

#include "marker/contradictions.h"
#include "marker/matched_words.h"
#include "text/among.h"

namespace worksheet {
namespace {

using Pair = MatchedWord;

/// "From low to high" for "from high to low": two words have exchanged their prepositions. `same` says which are held
/// for the same.
template <typename Same>
bool exchange_prepositions(const std::vector<Pair>& pairs, Same same) {
  for (std::size_t i = 0; i < pairs.size(); ++i)
    for (std::size_t j = i + 1; j < pairs.size(); ++j) {
      const Tie &a = pairs[i].wanted->tie, &b = pairs[j].wanted->tie;
      const std::string &said = pairs[i].said->preposition, &other = pairs[j].said->preposition;
      const bool is_kept = said == a.preposition && other == b.preposition;
      if (a.preposition != b.preposition && !is_kept && same(said, b.preposition) && same(other, a.preposition))
        return true;
    }
  return false;
}

/// "Out of the harbour" for "into the harbour".
bool has_opposite_preposition(const std::vector<Pair>& pairs, const LanguageData& data) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
    const std::string &wanted = pair.wanted->tie.preposition, &said = pair.said->preposition;
    return !wanted.empty() && !said.empty() && data.are_opposite_prepositions(wanted, said);
  });
}

/// "Under 12" for "aged 12".
bool bounds_number(const std::vector<Pair>& pairs, const Phrasing& phrasing) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
    const std::string& said = pair.said->preposition;
    return phrasing.vocabulary[pair.wanted->word].number && said != pair.wanted->tie.preposition &&
           is_among(said, phrasing.vocabulary.data().files.apart_prepositions);
  });
}

/// "Animals hunted by animals": who does it in one is who it is done to in the other.
bool turns_agent(const std::vector<Pair>& pairs) {
  const auto follows_active_verb = [&](const Pair& noun, bool in_key) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& verb) {
      const Tie &tie = in_key ? verb.wanted->tie : *verb.said, &other = in_key ? *verb.said : verb.wanted->tie;
      const bool before = in_key ? verb.wanted->at < noun.wanted->at : verb.at < noun.at;
      const Tie& of_noun = in_key ? noun.wanted->tie : *noun.said;
      return &verb != &noun && before && other.is_passive && !tie.is_passive && tie.clause == of_noun.clause &&
             tie.preposition.empty() && of_noun.preposition.empty();
    });
  };
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
    return (pair.said->is_agent && !pair.wanted->tie.is_agent && follows_active_verb(pair, true)) ||
           (pair.wanted->tie.is_agent && !pair.said->is_agent && follows_active_verb(pair, false));
  });
}

/// "The cliff eats away the sea" for "the sea eats away the cliff": two words have changed sides of a third.
bool exchange_sides(const std::vector<Pair>& pairs, const Segment& segment) {
  // Words in a heap have no sides.
  constexpr std::size_t longest_without_function_words = 4;
  if (segment.text->function_words == 0 && segment.tokens.size() > longest_without_function_words) return false;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    for (std::size_t p = i + 1; p < pairs.size(); ++p)
      for (std::size_t j = p + 1; j < pairs.size(); ++j) {
        const Pair &a = pairs[i], &pivot = pairs[p], &b = pairs[j];
        const bool one_clause = a.wanted->tie.clause == b.wanted->tie.clause && a.said->clause == b.said->clause;
        if (b.at < pivot.at && pivot.at < a.at && one_clause && a.is_bare() && b.is_bare() && pivot.is_bare() &&
            pivot.wanted->tie.is_passive == pivot.said->is_passive)
          return true;
      }
  return false;
}

/// Whether a verb is active in one and passive in the other.
bool changes_voice(const std::vector<Pair>& pairs) {
  return std::any_of(pairs.begin(), pairs.end(),
                     [](const Pair& pair) { return pair.wanted->tie.is_passive != pair.said->is_passive; });
}

bool has_to_be_between(const Segment& segment, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i < end; ++i)
    if (segment.tokens[i].term->function.is_to_be) return true;
  return false;
}

/// "At night the city glows" for "the city glows at night"; but not "the city glows" for "from the city".
bool is_tied_alike(const Pair& pair, const LanguageData& data) {
  if (pair.is_bare()) return false;
  const std::string &wanted = pair.wanted->tie.preposition, &said = pair.said->preposition;
  const bool matters = pair.wanted->tie.is_agent || pair.said->is_agent ||
                       data.are_opposite_prepositions(wanted, said) || (said.empty() && data.turns_sentence(wanted)) ||
                       (wanted.empty() && data.turns_sentence(said));
  return pair.is_genitive() || wanted == said || !matters;
}

/// Whether two words, the second of which the segment says first, may trade places without another meaning.
bool may_trade_places(const Pair& first, const Pair& second, bool alone, const Segment& segment,
                      const LanguageData& data) {
  if (first.wanted->tie.clause != second.wanted->tie.clause) return true;
  if (is_tied_alike(first, data) || is_tied_alike(second, data)) return true;
  // "The sun's light" for "light from the sun".
  if (!second.wanted->tie.preposition.empty() && first.at == second.at + 1) return true;
  // "The climate gets warmer" for "warming the climate", "a warm sea" for "the sea is warm", "a weekly market" for "a
  // market every week".
  if (has_to_be_between(segment, second.at, first.at)) return true;
  const bool is_derived = segment.tokens[second.at].match->kind != WordMatch::Kind::same;
  const bool is_parted_in_key = !alone && second.wanted->at != first.wanted->at + 1;
  return first.at == second.at + 1 && (second.wanted->after_to_be || is_derived || is_parted_in_key);
}

/// "Weather is the average and climate is day to day" for "weather is day to day and climate is the average".
bool exchange_clauses(const std::vector<Pair>& pairs) {
  bool parted = false, joined = false;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    for (std::size_t j = i + 1; j < pairs.size(); ++j) {
      if (!pairs[i].is_bare() || !pairs[j].is_bare()) continue;
      const bool together = pairs[i].wanted->tie.clause == pairs[j].wanted->tie.clause;
      const bool said_together = pairs[i].said->clause == pairs[j].said->clause;
      parted = parted || (together && !said_together);
      joined = joined || (!together && said_together);
    }
  return parted && joined;
}

/// "If it rains it is wet" for "if it is wet it rains": one clause depends on the other, and here the other on the one.
bool exchange_openers(const std::vector<Pair>& pairs) {
  for (const Pair& a : pairs)
    for (const Pair& b : pairs) {
      const std::string& opener = a.wanted->tie.opener;
      if (!opener.empty() && b.wanted->tie.opener.empty() && a.said->opener.empty() && b.said->opener == opener)
        return true;
    }
  return false;
}

/// "Water turns to ice" for "it turns to water": the segment says the preposition, of something else.
bool ties_another(const std::vector<Pair>& pairs, const Segment& segment, const LanguageData& data) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
    const std::string& wanted = pair.wanted->tie.preposition;
    if (!data.turns_sentence(wanted) || pair.is_genitive() || pair.said->preposition == wanted) return false;
    const bool is_kept = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& other) {
      return other.wanted->tie.preposition == wanted && other.said->preposition == wanted;
    });
    return !is_kept && std::any_of(segment.tokens.begin(), segment.tokens.end(),
                                   [&](const Segment::Token& token) { return token.term->plain == wanted; });
  });
}

/// "From red" for "red", unless the question asks with that word.
bool leads_away(const std::vector<Pair>& pairs, const Vocabulary& vocabulary) {
  const LanguageData& data = vocabulary.data();
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
    const std::string& said = pair.said->preposition;
    return said != pair.wanted->tie.preposition && is_among(said, data.files.away_prepositions) &&
           !vocabulary.prompt()->asks_with(said) &&
           !is_among(pair.wanted->tie.preposition, data.files.away_prepositions);
  });
}

/// "Evidence for him" for "evidence against him": a preposition of the phrasing is missing, and its opposite is said.
bool says_opposite_preposition(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& vocabulary = phrasing.vocabulary;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const std::string& plain = vocabulary[wanted.word].plain;
    if (segment.says(wanted.word) || !vocabulary.data().is_preposition(plain)) continue;
    for (const Segment::Token& token : segment.tokens)
      if (!token.in_key && vocabulary.data().are_opposite_prepositions(plain, token.term->plain)) return true;
  }
  return false;
}

/// "Pay less for sugar" for "use less sugar": what is said of one word is said of another.
bool counts_another(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& vocabulary = phrasing.vocabulary;
  for (std::size_t i = 0; i + 1 < phrasing.words.size(); ++i) {
    const Phrasing::Wanted &quantity = phrasing.words[i], &counted = phrasing.words[i + 1];
    const bool is_pair = counted.at == quantity.at + 1 && vocabulary[counted.word].is_content &&
                         is_among(vocabulary[quantity.word].plain, vocabulary.data().files.quantities);
    if (!is_pair || !segment.says(quantity.word) || !segment.says(counted.word)) continue;
    auto at = static_cast<std::size_t>(segment.place[quantity.word]) + 1;
    while (at < segment.tokens.size() && !segment.tokens[at].term->is_content) ++at;
    const bool is_it =
        at < segment.tokens.size() && segment.tokens[at].match && segment.tokens[at].match->word == counted.word;
    if (!is_it) return true;
  }
  return false;
}

/// "The warmth measures the thermometer", where the question says "the thermometer measures": its words, the other way
/// round.
bool turns_question(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& prompt = *phrasing.vocabulary.prompt();
  const std::span<const Vocabulary::Asked> asked = prompt.asked();
  const auto place_of = [&](std::size_t word) {
    std::size_t at = 0;
    while (at < segment.tokens.size() && segment.tokens[at].asked != word) ++at;
    return at;
  };
  for (std::size_t i = 0; i + 1 < asked.size(); ++i) {
    const Vocabulary::Asked &first = asked[i], &second = asked[i + 1];
    const bool is_pair = first.tie.clause == second.tie.clause && first.tie.preposition.empty() &&
                         second.tie.preposition.empty() && !second.tie.is_passive;
    if (!is_pair) continue;
    const std::size_t a = place_of(first.word), b = place_of(second.word);
    if (a >= segment.tokens.size() || b >= a) continue;
    const Tie &of_a = segment.text->ties[a], &of_b = segment.text->ties[b];
    if (of_a.clause == of_b.clause && of_a.preposition.empty() && of_b.preposition.empty() && !of_b.is_passive &&
        !of_a.is_genitive && !has_to_be_between(segment, b, a))
      return true;
  }
  return false;
}

/// "It gets rain" for "it gets little rain".
bool lacks_quantity(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& vocabulary = phrasing.vocabulary;
  for (std::size_t i = 0; i + 1 < phrasing.words.size(); ++i) {
    const Phrasing::Wanted &quantity = phrasing.words[i], &counted = phrasing.words[i + 1];
    const Vocabulary::Entry& entry = vocabulary[quantity.word];
    if (counted.at == quantity.at + 1 && vocabulary[counted.word].is_content && segment.says(counted.word) &&
        !segment.says(quantity.word) && is_among(entry.plain, vocabulary.data().files.scarcities))
      return true;
  }
  return false;
}

/// "The main actor made the others ill" for "the main actor was ill": what stands between two words that are
/// neighbours in the phrasing.
bool parts_neighbours(const std::vector<Pair>& pairs, const Segment& segment, const LanguageData& data) {
  for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
    const Pair &a = pairs[i], &b = pairs[i + 1];
    if (a.at > b.at || a.said->clause != b.said->clause || a.wanted->tie.clause != b.wanted->tie.clause ||
        !a.is_bare() || !b.is_bare())
      continue;
    std::size_t between = 0;
    for (std::size_t at = a.at + 1; at < b.at; ++at)
      if (segment.tokens[at].extraneous() && segment.text->ties[at].preposition.empty() &&
          !is_adverb(segment.tokens[at].term->plain, data))
        ++between;
    if (between > 1) return true;
  }
  return false;
}

/// "The flowers pollinate them", where the question is what bees do for flowers: its object has become the subject.
bool begins_with_object(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& prompt = *phrasing.vocabulary.prompt();
  std::size_t at = 0;
  while (at < segment.tokens.size() && !segment.tokens[at].term->is_content) ++at;
  if (at + 1 >= segment.tokens.size() || !segment.tokens[at].asked || segment.tokens[at].in_key ||
      !segment.tokens[at + 1].in_key || !segment.tokens[at + 1].term->is_content)
    return false;
  if (!segment.text->ties[at].preposition.empty()) return false;
  bool is_object = false, has_subject = false;
  for (const Vocabulary::Asked& word : prompt.asked()) {
    if (word.word == *segment.tokens[at].asked)
      is_object = !word.tie.preposition.empty() && !word.tie.is_genitive;
    else if (word.tie.preposition.empty())
      has_subject = true;
  }
  return is_object && has_subject;
}

/// What changes the meaning as a rule, though the words are the same.
bool is_unclear(const std::vector<Pair>& pairs, const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& vocabulary = phrasing.vocabulary;
  return exchange_clauses(pairs) || exchange_openers(pairs) || ties_another(pairs, segment, vocabulary.data()) ||
         (phrasing.is_brief && leads_away(pairs, vocabulary)) || says_opposite_preposition(phrasing, segment) ||
         counts_another(phrasing, segment) || turns_question(phrasing, segment) || lacks_quantity(phrasing, segment) ||
         parts_neighbours(pairs, segment, vocabulary.data()) || begins_with_object(phrasing, segment);
}

}  // namespace

WordOrder compare_order(const Phrasing& phrasing, bool alone, const Segment& segment) {
  const std::vector<Pair> pairs = find_matched_words(phrasing, segment);
  const LanguageData& data = phrasing.vocabulary.data();
  const bool exchanged = exchange_prepositions(pairs, [](const auto& a, const auto& b) { return a == b; }) ||
                         exchange_sides(pairs, segment);
  // "The railway was built after the canal" for "the canal was built before the railway".
  if (!exchanged && exchange_prepositions(pairs, [&](const auto& a, const auto& b) {
        return a == b ? a.empty() : data.are_opposite_prepositions(a, b);
      }))
    return WordOrder::converse;
  // "The stone is too big for the hole" says what "the hole is too small for the stone" says.
  if (segment.text->compares && turns_direction(phrasing, segment))
    return exchanged ? WordOrder::converse : WordOrder::unclear;
  if (exchanged || has_opposite_preposition(pairs, data) || turns_agent(pairs)) return WordOrder::reversed;
  if (bounds_number(pairs, phrasing) || (alone && is_unclear(pairs, phrasing, segment))) return WordOrder::unclear;
  if (changes_voice(pairs)) return WordOrder::kept;
  if (!phrasing.vocabulary.has_fixed_order()) return WordOrder::kept;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    for (std::size_t j = i + 1; j < pairs.size(); ++j)
      if (pairs[i].at > pairs[j].at && !may_trade_places(pairs[i], pairs[j], alone, segment, data))
        return WordOrder::unclear;
  return WordOrder::kept;
}

std::vector<MatchedWord> find_matched_words(const Phrasing& phrasing, const Segment& segment) {
  std::vector<MatchedWord> words;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = phrasing.vocabulary[wanted.word];
    const bool is_free = !entry.is_content || is_adverb(entry.plain, phrasing.vocabulary.data());
    if (is_free || wanted.in_brackets || !segment.says(wanted.word)) continue;
    const auto at = static_cast<std::size_t>(segment.place[wanted.word]);
    words.push_back({&wanted, at, &segment.text->ties[at]});
  }
  return words;
}

bool has_other_sequence(const Phrasing& phrasing, const Segment& segment) {
  const std::vector<Pair> pairs = find_matched_words(phrasing, segment);
  return !std::is_sorted(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.at < b.at; });
}

}  // namespace worksheet

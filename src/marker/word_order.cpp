#include "marker/word_order.h"

#include <algorithm>

#include "marker/contradictions.h"
#include "text/among.h"

namespace worksheet {
namespace {

/// A content word of a phrasing, and where the segment says it.
struct Pair {
  const Phrasing::Wanted* wanted;
  std::size_t at;  ///< Among the segment's tokens.
  const Tie* said;

  bool is_genitive() const { return wanted->tie.is_genitive || said->is_genitive; }
  bool is_bare() const { return wanted->tie.preposition.empty() && said->preposition.empty() && !is_genitive(); }
};

/// Adverbs and numbers may stand anywhere.
bool is_free(const Vocabulary::Entry& entry) { return !entry.is_content || entry.plain.ends_with("ly"); }

/// The content words that both have, in the phrasing's order.
std::vector<Pair> find_pairs(const Phrasing& phrasing, const Segment& segment) {
  std::vector<Pair> pairs;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (is_free(phrasing.vocabulary[wanted.word]) || wanted.in_brackets || !segment.says(wanted.word)) continue;
    const auto at = static_cast<std::size_t>(segment.place[wanted.word]);
    pairs.push_back({&wanted, at, &segment.text->ties[at]});
  }
  return pairs;
}

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

/// Whether a content word stands between two places of a segment.
bool has_content_between(const Segment& segment, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i < end; ++i)
    if (segment.tokens[i].term->is_content) return true;
  return false;
}

/// Whether two words, the second of which the segment says first, may trade places without another meaning.
bool may_trade_places(const Pair& first, const Pair& second, const Segment& segment) {
  if (first.wanted->tie.clause != second.wanted->tie.clause) return true;
  // "At night the city glows" for "the city glows at night".
  if (!first.is_bare() || !second.is_bare()) return true;
  // "A warm sea" for "the sea is warm".
  const bool beside_in_key = second.wanted->at == first.wanted->at + 1, beside = first.at == second.at + 1;
  return beside_in_key != beside && !has_content_between(segment, second.at, first.at);
}

}  // namespace

WordOrder compare_order(const Phrasing& phrasing, const Segment& segment) {
  const std::vector<Pair> pairs = find_pairs(phrasing, segment);
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
  if (bounds_number(pairs, phrasing)) return WordOrder::unclear;
  if (changes_voice(pairs)) return WordOrder::kept;
  if (!phrasing.vocabulary.has_fixed_order()) return WordOrder::kept;
  for (std::size_t i = 0; i + 1 < pairs.size(); ++i)
    if (pairs[i].at > pairs[i + 1].at && !may_trade_places(pairs[i], pairs[i + 1], segment)) return WordOrder::unclear;
  return WordOrder::kept;
}

bool has_other_sequence(const Phrasing& phrasing, const Segment& segment) {
  const std::vector<Pair> pairs = find_pairs(phrasing, segment);
  return !std::is_sorted(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.at < b.at; });
}

}  // namespace worksheet

#include "marker/keeps_to.h"

#include <algorithm>

#include "text/among.h"

namespace worksheet {
namespace {

using WordNumbers = std::vector<std::size_t>;

constexpr std::size_t is_long = 8;  // words
constexpr double enough = 0.67, enough_of_long = 0.6;

/// The phrasing's words from its first content word on, in one row for each of its parts; the question's may be left
/// out.
std::vector<WordNumbers> wanted_words(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& vocabulary = phrasing.vocabulary;
  std::vector<WordNumbers> parts(phrasing.words.empty() ? 1 : phrasing.words.back().part + 1);
  bool has_begun = false;
  const auto add = [&](std::size_t word, std::size_t part) {
    const Vocabulary::Entry& entry = vocabulary[word];
    has_begun = has_begun || entry.is_content;
    const bool is_left_out = entry.in_prompt && !segment.says(word);
    if (has_begun && !is_left_out && !entry.is_light) parts[part].push_back(word);
  };
  if (parts.size() == 1)
    for (const std::size_t word : phrasing.sequence) add(word, 0);
  else
    for (const Phrasing::Wanted& wanted : phrasing.words) add(wanted.word, wanted.part);
  return parts;
}

/// The words of the phrasing that the segment says, in the segment's order.
WordNumbers said_words(const Phrasing& phrasing, const Segment& segment) {
  WordNumbers said;
  for (const Segment::Token& token : segment.tokens)
    if (token.match && token.in_key && !is_light(token.term->function))
      for (const std::size_t word : phrasing.vocabulary.words_of(*token.match)) said.push_back(word);
  return said;
}

/// How many words both have in the same order.
std::size_t count_in_order(const WordNumbers& wanted, const WordNumbers& said) {
  std::vector<std::size_t> counts(said.size() + 1);
  for (const std::size_t word : wanted) {
    std::size_t before = 0;
    for (std::size_t i = 1; i <= said.size(); ++i) {
      const std::size_t old = counts[i];
      counts[i] = said[i - 1] == word ? before + 1 : std::max(old, counts[i - 1]);
      before = old;
    }
  }
  return counts.back();
}

/// "Sun and wind", whose words may stand in any order.
bool is_listing(const Phrasing& phrasing) {
  return phrasing.has_coordination && !phrasing.has_verb && phrasing.words.size() == phrasing.sequence.size() &&
         phrasing.words.size() <= is_long;
}

/// Whether two content words of one clause stand the other way round.
bool exchanges_words(const Phrasing& phrasing, const Segment& segment) {
  for (std::size_t i = 0; i < phrasing.words.size(); ++i) {
    const Phrasing::Wanted& first = phrasing.words[i];
    if (!phrasing.vocabulary[first.word].is_content || !segment.says(first.word)) continue;
    for (std::size_t j = i + 1; j < phrasing.words.size(); ++j) {
      const Phrasing::Wanted& second = phrasing.words[j];
      if (phrasing.vocabulary[second.word].is_content && segment.says(second.word) &&
          second.tie.clause == first.tie.clause && segment.place[second.word] < segment.place[first.word])
        return true;
    }
  }
  return false;
}

/// "The wall was built by the town" for "the town built the wall", or the other way round: who does it stays the same,
/// and the order changes for it.
bool turns_voice(const Phrasing& phrasing, const Segment& segment) {
  bool verb_turns = false, agent_turns = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!segment.says(wanted.word)) continue;
    const Tie& said = segment.text->ties[static_cast<std::size_t>(segment.place[wanted.word])];
    verb_turns = verb_turns || said.is_passive != wanted.tie.is_passive;
    agent_turns = agent_turns || said.is_agent != wanted.tie.is_agent;
  }
  return verb_turns && agent_turns;
}

bool lacks_preposition(const WordNumbers& wanted, const Phrasing& phrasing, const Segment& segment) {
  return std::any_of(wanted.begin(), wanted.end(), [&](std::size_t word) {
    const Vocabulary::Entry& entry = phrasing.vocabulary[word];
    return !entry.is_content && phrasing.vocabulary.data().is_preposition(entry.plain) && !segment.says(word);
  });
}

/// "What did it replace?", where the answer is what is done to; "what replaced it?" asks for who does.
bool asks_for_object(const Vocabulary& prompt) {
  return prompt.asks_with("did") || prompt.asks_with("does") || prompt.asks_with("do");
}

bool is_content_of_key(const Segment::Token& token) { return token.in_key && token.term->is_content; }

/// Whether the words of the phrasing stand behind "by", and do what the question's verb says: "it was replaced by ten
/// workers", where the question is what it replaced.
bool is_made_agent(const Segment& segment, std::size_t first, const Vocabulary& prompt) {
  if (!asks_for_object(prompt)) return false;
  for (std::size_t i = 0; i < first; ++i)
    if (segment.tokens[i].asked && segment.text->ties[i].is_passive) return true;
  return false;
}

/// "She paid for the queen" for "the queen".
bool is_led_by_preposition(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& prompt = *phrasing.vocabulary.prompt();
  const auto found = std::find_if(segment.tokens.begin(), segment.tokens.end(), is_content_of_key);
  if (found == segment.tokens.end()) return false;
  const auto first = static_cast<std::size_t>(found - segment.tokens.begin());
  for (std::size_t i = first; i-- > 0 && !segment.tokens[i].term->is_content;) {
    const Term& term = *segment.tokens[i].term;
    if (segment.tokens[i].in_key) continue;
    if (term.function.role == WordRole::agent_marker) return is_made_agent(segment, first, prompt);
    const LanguageData& data = phrasing.vocabulary.data();
    if (data.is_preposition(term.plain) || is_among(term.plain, data.files.genitives))
      return !prompt.asks_with(term.plain);
  }
  return false;
}

/// "Ten workers replaced it" for "ten workers", where the question is what it replaced.
bool becomes_subject(const Phrasing& phrasing, const Segment& segment) {
  const Vocabulary& prompt = *phrasing.vocabulary.prompt();
  if (!phrasing.is_brief || !asks_for_object(prompt)) return false;
  for (std::size_t i = 0; i + 1 < segment.tokens.size(); ++i) {
    const Segment::Token& next = segment.tokens[i + 1];
    if (is_content_of_key(segment.tokens[i]) && !segment.tokens[i].asked && next.asked && !next.in_key &&
        next.term->clause == segment.tokens[i].term->clause)
      return true;
  }
  return false;
}

/// "It conducts electricity badly" for "it conducts electricity well".
bool ends_otherwise(const Segment& segment) {
  const auto last = std::find_if(segment.tokens.rbegin(), segment.tokens.rend(), is_content_of_key);
  if (last == segment.tokens.rend()) return false;
  const auto at = static_cast<std::size_t>(last.base() - segment.tokens.begin());
  const std::vector<Tie>& ties = segment.text->ties;
  for (std::size_t i = at; i < segment.tokens.size() && ties[i].clause == ties[at - 1].clause; ++i)
    if (segment.tokens[i].term->is_content && !segment.tokens[i].own()) return true;
  return false;
}

/// "There is more in the villages than in the cities" for "there is more in the cities", "less fast" for "fast".
bool compares_otherwise(const Phrasing& phrasing, const Segment& segment) {
  const LanguageFiles& files = phrasing.vocabulary.data().files;
  bool is_compared = false;
  for (const Segment::Token& token : segment.tokens) {
    if (is_compared && is_content_of_key(token) && !token.asked) return true;
    if (token.in_key || phrasing.vocabulary.prompt()->asks_with(token.term->plain)) continue;
    if (!token.asked && is_among(token.term->plain, files.scarcities)) return true;
    is_compared = is_compared || token.term->plain == "than";
  }
  return false;
}

}  // namespace

bool keeps_to(const Phrasing& phrasing, const Segment& segment) {
  // Elsewhere a verb may go before its subject or stand last.
  if (!phrasing.vocabulary.has_fixed_order()) return true;
  if (is_led_by_preposition(phrasing, segment) || becomes_subject(phrasing, segment) ||
      compares_otherwise(phrasing, segment))
    return false;
  const bool is_turned = turns_voice(phrasing, segment);
  if (!is_turned && exchanges_words(phrasing, segment)) return false;
  const std::vector<WordNumbers> parts = wanted_words(phrasing, segment);
  const auto is_content = [&](std::size_t word) { return phrasing.vocabulary[word].is_content; };
  // What part of a name is enough the rules for short facts know.
  if (phrasing.names_thing && phrasing.is_brief && std::all_of(parts[0].begin(), parts[0].end(), is_content))
    return true;
  const WordNumbers said = said_words(phrasing, segment);
  const auto says = [&](std::size_t word) { return segment.says(word); };
  std::size_t all = 0, kept = 0;
  bool lacks = false;
  for (const WordNumbers& wanted : parts) {
    all += wanted.size();
    kept += is_turned || is_listing(phrasing)
                ? static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), says))
                : count_in_order(wanted, said);
    lacks = lacks || lacks_preposition(wanted, phrasing, segment);
  }
  if (kept == all) return true;
  if (static_cast<double>(kept) < static_cast<double>(all) * (all <= is_long ? enough : enough_of_long)) return false;
  return (all > is_long || !lacks) && !ends_otherwise(segment);
}

}  // namespace worksheet

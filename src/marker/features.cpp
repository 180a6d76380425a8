#include "marker/features.h"

#include <algorithm>
#include <cmath>

#include "marker/negation.h"

namespace worksheet {
namespace {

constexpr double prompt_weight = 0.3;
constexpr double bracket_weight = 0.25;
constexpr double denied_opposite = 0.8;

double share(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }

double strength(WordMatch::Kind kind) {
  switch (kind) {
    case WordMatch::Kind::same:
      return 1.0;
    case WordMatch::Kind::misspelt:
      return 0.95;
    case WordMatch::Kind::synonym:
      return 0.8;
    case WordMatch::Kind::derivation:
      return 0.7;
    case WordMatch::Kind::similar:
      break;
  }
  return 0.6;
}

/// A sum of wanted weights and of those found.
struct Tally {
  double wanted = 0.0;
  double found = 0.0;
  void add(double weight, double sim) {
    wanted += weight;
    found += weight * sim;
  }
  double recall() const { return share(found, wanted); }
};

/// Recall, negation, opposites and order.
void measure_recall(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary, Measures& m) {
  Tally new_words, all, content, function, part;
  double flipped = 0, opposite = 0, inexact = 0, pairs = 0, in_order = 0;
  std::ptrdiff_t last = -1;
  const auto close_part = [&] {
    if (part.wanted >= 0.9) m.best_part_recall = std::max(m.best_part_recall, part.recall());
    part = {};
  };
  for (std::size_t i = 0; i < phrasing.words.size(); ++i) {
    const Phrasing::Wanted& wanted = phrasing.words[i];
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    const std::ptrdiff_t place = segment.place[wanted.word];
    const Segment::Token* token = place >= 0 ? &segment.tokens[static_cast<std::size_t>(place)] : nullptr;
    double sim = token ? strength(token->match->kind) : 0.0;
    if (i > 0 && wanted.part != phrasing.words[i - 1].part) close_part();
    if (!entry.is_content) {
      function.add(1.0, sim);
      continue;
    }
    const double weight =
        entry.weight * (entry.in_prompt ? prompt_weight : 1.0) * (wanted.in_brackets ? bracket_weight : 1.0);
    if (token && token->negated != wanted.negated) flipped += 1.0;
    if (token && token->match->kind != WordMatch::Kind::same) inexact += 1.0;
    for (const std::size_t word : entry.opposites) {
      if (token || sim > 0.0 || !segment.says(word)) continue;
      // "not open" is "closed"; "open" is not.
      if (segment.tokens[static_cast<std::size_t>(segment.place[word])].negated != wanted.negated) {
        sim = denied_opposite;
        m.negation_parity = 1.0;
      } else {
        opposite += 1.0;
      }
    }
    if (content.wanted > 0.0) {
      pairs += 1.0;
      if (last >= 0 && place > last && place - last <= 4) in_order += 1.0;
    }
    last = place;
    content.add(1.0, sim);
    all.add(weight, sim);
    part.add(weight, sim);
    if (entry.in_prompt) continue;
    if (!token) m.missing += 1.0;
    m.last_new = token ? 1.0 : 0.0;
    if (new_words.wanted == 0.0) m.first_new = m.last_new;
    new_words.add(entry.weight, sim);
  }
  close_part();
  m.recall_content = content.recall();
  m.recall_new = new_words.wanted > 0.0 ? new_words.recall() : m.recall_content;
  m.recall_weighted = all.recall();
  m.recall_function = function.recall();
  m.order = share(in_order, pairs);
  m.flipped = share(flipped, content.wanted);
  m.opposite = share(opposite, content.wanted);
  m.inexact = share(inexact, content.wanted);
  m.length_ratio -= phrasing.log_content;
}

/// Precision and length, which are the same for every phrasing.
Measures measure_precision(const Segment& segment) {
  Measures m;
  double content = 0, new_words = 0, known = 0, known_new = 0, asked = 0;
  for (const Segment::Token& token : segment.tokens) {
    if (!token.term->is_content) continue;
    content += 1.0;
    if (token.known()) known += 1.0;
    if (token.in_prompt) {
      asked += 1.0;
      continue;
    }
    new_words += 1.0;
    if (token.in_key)
      known_new += 1.0;
    else if (token.term->number)
      m.wrong_number = 1.0;
  }
  m.precision_new = share(known_new, new_words);
  m.precision_content = share(known, content);
  m.no_new = new_words == 0.0 ? 1.0 : 0.0;
  m.length_ratio = std::log(1.0 + content);
  m.prompt_share = share(asked, content);
  m.log_new = std::log(1.0 + new_words);
  m.log_extraneous = std::log(1.0 + new_words - known_new);
  return m;
}

/// Counts the words that the rules look at.
void count(Segment& segment) {
  segment.trigram_count = segment.trigrams.count();
  for (const Segment::Token& token : segment.tokens) {
    const WordRole role = token.term->function.role;
    if (role == WordRole::conjunction) segment.says_and = true;
    if (role == WordRole::disjunction) segment.says_or = true;
    if (role == WordRole::agent_marker) segment.has_agent = true;
    if (token.extraneous()) ++segment.extraneous;
    if (role == WordRole::conjunction || role == WordRole::disjunction)
      ++segment.coordinations;
    else if (!token.term->is_content)
      ++segment.function_words;
  }
}

Numbers compare_numbers(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  Numbers numbers;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    if (!entry.number || entry.in_prompt) continue;
    numbers.wanted = true;
    if (!segment.says(wanted.word)) numbers.all_said = false;
  }
  for (const Segment::Token& token : segment.tokens) {
    if (!token.term->number || token.in_prompt) continue;
    const auto is_it = [&](const Phrasing::Wanted& wanted) { return token.match && wanted.word == token.match->word; };
    if (std::none_of(phrasing.words.begin(), phrasing.words.end(), is_it)) numbers.other_said = true;
  }
  return numbers;
}

Measures measure(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  Measures m = segment.measures;
  measure_recall(phrasing, segment, vocabulary, m);
  const auto key = static_cast<double>(phrasing.trigram_count), said = static_cast<double>(segment.trigram_count);
  const auto both = static_cast<double>((phrasing.trigrams & segment.trigrams).count());
  m.trigram_recall = key > 0.0 ? both / key : m.recall_content;
  m.trigram_dice = share(2.0 * both, key + said);
  // "Does not fall" for "rises" has one negation more and means the same.
  const bool one_prevents = phrasing.prevents != segment.prevents;
  const std::size_t denials =
      phrasing.negations + segment.negations + (m.negation_parity > 0.0 ? 1 : 0) + (one_prevents ? 1 : 0);
  m.negation_parity = denials % 2 == 1 ? 1.0 : 0.0;
  m.numbers = compare_numbers(phrasing, segment, vocabulary);
  if (one_prevents && m.negation_parity == 0.0) m.flipped = 0.0;
  // "They could not see the arms" and "the arms could not be seen" deny the same, wherever "not" stands.
  if (phrasing.is_one_clause && segment.is_one_clause && phrasing.negations == 1 && segment.negations == 1)
    m.flipped = 0.0;
  if (phrasing.reply != Reply::none && segment.reply != Reply::none)
    m.reply = phrasing.reply == segment.reply ? 1.0 : -1.0;
  return m;
}

}  // namespace

double match_score(const Measures& m) {
  return m.recall_weighted + 0.5 * m.trigram_recall + 0.3 * m.precision_content - 0.3 * m.negation_parity;
}

std::array<double, input_count> as_inputs(const Measures& m) {
  return {m.recall_new,  m.recall_function,   m.precision_new,    m.length_ratio, m.trigram_recall, m.flipped,
          m.opposite,    m.negation_parity,   m.inexact,          m.first_new,    m.last_new,       m.order,
          m.missing,     m.numbers.rank(),    m.best_part_recall, m.negations,    m.prompt_share,   m.phrasing_count,
          m.best_recall, m.best_trigram_dice, m.mean_recall};
}

std::vector<std::optional<WordMatch>> find_words(std::span<const Term> terms, const Vocabulary& vocabulary) {
  std::vector<std::optional<WordMatch>> found;
  found.reserve(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Term* before = i > 0 ? &terms[i - 1] : nullptr;
    const Term* after = i + 1 < terms.size() ? &terms[i + 1] : nullptr;
    std::optional<WordMatch> match = vocabulary.find(terms[i]);
    if (!match && after) match = vocabulary.find_joined(terms[i], *after);
    if (!match && before && !found.back()) match = vocabulary.find_joined(*before, terms[i]);
    if (!match) match = vocabulary.find_beside(before, terms[i], after);
    found.push_back(match);
  }
  return found;
}

Segment read_segment(std::span<const Term> terms, std::span<const std::optional<WordMatch>> found, Reply reply,
                     const Vocabulary& vocabulary) {
  Segment segment;
  segment.reply = reply;
  segment.place.assign(vocabulary.size(), -1);
  segment.tokens.reserve(terms.size());
  segment.negations = visit_with_negation(terms, [&](std::size_t i, bool negated) {
    const Term& term = terms[i];
    const std::optional<WordMatch>& match = found[i];
    if (match)
      for (const std::size_t word : vocabulary.words_of(*match))
        if (segment.place[word] < 0) segment.place[word] = static_cast<std::ptrdiff_t>(segment.tokens.size());
    const bool in_prompt = match && vocabulary[match->word].in_prompt;
    // "Does not fall" is about what "rises" is about.
    const bool in_key = match && (vocabulary[match->word].in_key || (negated && vocabulary[match->word].opposes));
    if (term.is_content && !in_prompt) add_trigrams(segment.trigrams, term.plain);
    segment.tokens.push_back({&term, match, negated, in_prompt, in_key});
  });
  segment.prevents = prevents(terms);
  segment.is_one_clause = has_one_clause(terms);
  segment.has_verb = !terms.empty() && has_verb(terms, terms.front().clause);
  count(segment);
  segment.measures = measure_precision(segment);
  segment.measures.negations = static_cast<double>(segment.negations);
  return segment;
}

BestPhrasing measure_idea(std::span<const Phrasing> phrasings, const Segment& segment, const Vocabulary& vocabulary) {
  BestPhrasing best;
  double best_score = 0.0, best_recall = 0.0, best_trigram_dice = 0.0, sum_all = 0.0;
  for (const Phrasing& phrasing : phrasings) {
    const Measures m = measure(phrasing, segment, vocabulary);
    best_recall = std::max(best_recall, m.recall_new);
    best_trigram_dice = std::max(best_trigram_dice, m.trigram_dice);
    sum_all += m.recall_weighted;
    if (best.phrasing && match_score(m) <= best_score) continue;
    best = {&phrasing, m};
    best_score = match_score(m);
  }
  best.measures.best_recall = best_recall;
  best.measures.best_trigram_dice = best_trigram_dice;
  best.measures.mean_recall = share(sum_all, static_cast<double>(phrasings.size()));
  best.measures.phrasing_count = static_cast<double>(phrasings.size());
  return best;
}

}  // namespace worksheet

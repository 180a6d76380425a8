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
void measure_recall(const Phrasing& phrasing, const Segment& segment, Measures& m) {
  const Vocabulary& vocabulary = phrasing.vocabulary;
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
        m.says_denied_opposite = true;
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
    if (sim == 0.0) m.missing += 1.0;
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

/// Precision and length. What another phrasing of the key has is no error either.
Measures measure_precision(const Segment& segment) {
  Measures m;
  double content = 0, new_words = 0, own = 0, known_new = 0, asked = 0;
  for (const Segment::Token& token : segment.tokens) {
    if (!token.term->is_content) continue;
    content += 1.0;
    if (token.own()) own += 1.0;
    if (token.in_prompt) {
      asked += 1.0;
      continue;
    }
    new_words += 1.0;
    if (token.known)
      known_new += 1.0;
    else if (token.term->number)
      m.wrong_number = 1.0;
  }
  m.precision_new = share(known_new, new_words);
  m.precision_content = share(own, content);
  m.no_new = new_words == 0.0 ? 1.0 : 0.0;
  m.length_ratio = std::log(1.0 + content);
  m.prompt_share = share(asked, content);
  m.log_new = std::log(1.0 + new_words);
  m.log_extraneous = std::log(1.0 + new_words - known_new);
  return m;
}

/// Counts the words that the rules look at.
void count(SegmentText& text) {
  text.trigram_count = text.trigrams.count();
  for (const Term& term : text.terms) {
    const WordRole role = term.function.role;
    if (role == WordRole::conjunction) text.says_and = true;
    if (role == WordRole::disjunction) text.says_or = true;
    if (term.plain == "than" || term.plain == "too") text.compares = true;
    if (role == WordRole::conjunction || role == WordRole::disjunction)
      ++text.coordinations;
    else if (!term.is_content)
      ++text.function_words;
  }
}

Numbers compare_numbers(const Phrasing& phrasing, const Segment& segment) {
  Numbers numbers;
  const bool says_number = std::any_of(segment.tokens.begin(), segment.tokens.end(),
                                       [](const Segment::Token& token) { return token.term->number && !token.own(); });
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = phrasing.vocabulary[wanted.word];
    // "Second" may be just the next one, unless the response counts too.
    const bool counts = entry.number || (entry.stem.starts_with('#') && says_number);
    if (!counts || entry.in_prompt) continue;
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

/// Which words of a vocabulary each term stands for, by itself or with its neighbours.
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

}  // namespace

Measures measure(const Phrasing& phrasing, const Segment& segment) {
  const SegmentText& text = *segment.text;
  Measures m = measure_precision(segment);
  m.negations = static_cast<double>(text.negations);
  m.key_length = phrasing.log_content;
  measure_recall(phrasing, segment, m);
  const auto key = static_cast<double>(phrasing.trigram_count), said = static_cast<double>(text.trigram_count);
  const auto both = static_cast<double>((phrasing.trigrams & text.trigrams).count());
  m.trigram_recall = key > 0.0 ? both / key : m.recall_content;
  m.trigram_dice = share(2.0 * both, key + said);
  // "Does not fall" for "rises" has one negation more and means the same.
  const bool one_prevents = phrasing.prevents != text.prevents;
  const std::size_t denials =
      phrasing.negations + text.negations + (m.negation_parity > 0.0 ? 1 : 0) + (one_prevents ? 1 : 0);
  m.negation_parity = denials % 2 == 1 ? 1.0 : 0.0;
  m.numbers = compare_numbers(phrasing, segment);
  if (one_prevents && m.negation_parity == 0.0) m.flipped = 0.0;
  // "They could not see the arms" and "the arms could not be seen" deny the same, wherever "not" stands.
  if (phrasing.is_one_clause && text.is_one_clause && phrasing.negations == 1 && text.negations == 1) m.flipped = 0.0;
  if (phrasing.reply != Reply::none && text.reply != Reply::none) m.reply = phrasing.reply == text.reply ? 1.0 : -1.0;
  return m;
}

std::array<double, input_count> as_inputs(const Measures& m) {
  return {m.recall_new, m.recall_function, m.precision_new,   m.length_ratio,    m.trigram_recall,
          m.flipped,    m.opposite,        m.negation_parity, m.inexact,         m.first_new,
          m.last_new,   m.order,           m.missing,         m.numbers.rank(),  m.best_part_recall,
          m.negations,  m.prompt_share,    m.trigram_dice,    m.recall_weighted, m.key_length};
}

MatchedResponse::MatchedResponse(std::span<const Term> terms, const Vocabulary& prompt)
    : terms_(terms), data_(prompt.data()) {
  for (const std::optional<WordMatch>& match : find_words(terms, prompt)) {
    const bool asked = match && prompt[match->word].in_prompt;
    asked_.push_back(asked ? std::optional(match->word) : std::nullopt);
    known_.push_back(asked);
    is_same_as_asked_.push_back(asked && match->kind == WordMatch::Kind::same);
  }
}

std::size_t MatchedResponse::match(const Phrasing& phrasing) {
  Matches found = find_words(terms_, phrasing.vocabulary);
  for (std::size_t i = 0; i < found.size(); ++i) {
    // A word of the question is itself, not a misspelling of a word of the key.
    if (is_same_as_asked_[i] && found[i] && found[i]->kind != WordMatch::Kind::same) found[i].reset();
    if (found[i] && phrasing.vocabulary[found[i]->word].in_key) known_[i] = true;
  }
  matches_.push_back(std::move(found));
  return matches_.size() - 1;
}

std::shared_ptr<const SegmentText> MatchedResponse::read(Range range, Reply reply) const {
  auto text = std::make_shared<SegmentText>();
  const std::size_t size = range.end - range.begin;
  text->range = range;
  text->is_whole = size == terms_.size();
  text->terms = terms_.subspan(range.begin, size);
  text->reply = reply;
  text->negated.resize(size);
  text->negations = visit_with_negation(text->terms, [&](std::size_t i, bool negated) {
    text->negated[i] = negated;
    const Term& term = text->terms[i];
    if (term.is_content && !asked_[range.begin + i]) add_trigrams(text->trigrams, term.plain);
  });
  text->ties = read_ties(text->terms, data_);
  text->prevents = prevents(text->terms);
  text->is_one_clause = has_one_clause(text->terms);
  text->has_verb = size > 0 && has_verb(text->terms, text->terms.front().clause);
  count(*text);
  return text;
}

Segment MatchedResponse::read_for(const Phrasing& phrasing, std::size_t number,
                                  std::shared_ptr<const SegmentText> text) const {
  const Vocabulary& vocabulary = phrasing.vocabulary;
  Segment segment;
  segment.place.assign(vocabulary.size(), -1);
  segment.tokens.reserve(text->terms.size());
  for (std::size_t i = 0; i < text->terms.size(); ++i) {
    const std::size_t at = text->range.begin + i;
    const std::optional<WordMatch>& match = matches_[number][at];
    if (match)
      for (const std::size_t word : vocabulary.words_of(*match))
        if (segment.place[word] < 0) segment.place[word] = static_cast<std::ptrdiff_t>(i);
    const bool negated = text->negated[i];
    const bool in_prompt = match ? vocabulary[match->word].in_prompt : asked_[at].has_value();
    // "Does not fall" is about what "rises" is about.
    const bool in_key = match && (vocabulary[match->word].in_key || (negated && vocabulary[match->word].opposes));
    segment.tokens.push_back(
        {&text->terms[i], match, negated, in_prompt, in_key, asked_[at], in_prompt || in_key || known_[at]});
    if (segment.tokens.back().extraneous()) ++segment.extraneous;
    if (text->terms[i].is_content && !segment.tokens.back().own()) ++segment.foreign;
  }
  segment.text = std::move(text);
  return segment;
}

}  // namespace worksheet

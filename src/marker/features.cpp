#include "marker/features.h"

#include <algorithm>
#include <cmath>

#include "marker/negation.h"

namespace worksheet {
namespace {

constexpr double asked_weight = 0.3;
constexpr double aside_weight = 0.25;
constexpr double denied_opposite = 0.8;

double share(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }

double strength(Match::Kind kind) {
  switch (kind) {
    case Match::Kind::same:
      return 1.0;
    case Match::Kind::misspelt:
      return 0.95;
    case Match::Kind::synonym:
      return 0.8;
    case Match::Kind::kin:
      return 0.7;
    case Match::Kind::related:
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
  double cover() const { return share(found, wanted); }
};

/// What the stretch says of the phrasing.
void measure_cover(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary, Measures& m) {
  Tally fresh, all, telling, function, part;
  double flipped = 0, opposite = 0, soft = 0, pairs = 0, in_order = 0;
  std::ptrdiff_t last = -1;
  const auto close_part = [&] {
    if (part.wanted >= 0.9) m.best_part = std::max(m.best_part, part.cover());
    part = {};
  };
  for (std::size_t i = 0; i < phrasing.words.size(); ++i) {
    const Phrasing::Wanted& wanted = phrasing.words[i];
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    const std::ptrdiff_t place = stretch.place[wanted.word];
    const Stretch::Said* said = place >= 0 ? &stretch.said[static_cast<std::size_t>(place)] : nullptr;
    double sim = said ? strength(said->match->kind) : 0.0;
    if (i > 0 && wanted.part != phrasing.words[i - 1].part) close_part();
    if (!entry.telling) {
      function.add(1.0, sim);
      continue;
    }
    const double weight = entry.weight * (entry.asked ? asked_weight : 1.0) * (wanted.aside ? aside_weight : 1.0);
    if (said && said->negated != wanted.negated) flipped += 1.0;
    if (said && said->match->kind != Match::Kind::same) soft += 1.0;
    for (const std::size_t word : entry.opposites) {
      if (said || sim > 0.0 || !stretch.says(word)) continue;
      // "not open" is "closed"; "open" is not.
      if (stretch.said[static_cast<std::size_t>(stretch.place[word])].negated != wanted.negated) {
        sim = denied_opposite;
        m.parity = 1.0;
      } else {
        opposite += 1.0;
      }
    }
    if (telling.wanted > 0.0) {
      pairs += 1.0;
      if (last >= 0 && place > last && place - last <= 4) in_order += 1.0;
    }
    last = place;
    telling.add(1.0, sim);
    all.add(weight, sim);
    part.add(weight, sim);
    if (entry.asked) continue;
    if (!said) m.missing += 1.0;
    m.last_new = said ? 1.0 : 0.0;
    if (fresh.wanted == 0.0) m.first_new = m.last_new;
    fresh.add(entry.weight, sim);
  }
  close_part();
  m.cover_telling = telling.cover();
  m.cover_new = fresh.wanted > 0.0 ? fresh.cover() : m.cover_telling;
  m.cover_all = all.cover();
  m.cover_function = function.cover();
  m.order = share(in_order, pairs);
  m.flipped = share(flipped, telling.wanted);
  m.opposite = share(opposite, telling.wanted);
  m.soft = share(soft, telling.wanted);
  m.length_ratio -= phrasing.log_telling;
}

/// What else the stretch says, whatever the phrasing.
Measures measure_precision(const Stretch& stretch) {
  Measures m;
  double telling = 0, fresh = 0, known = 0, known_fresh = 0, asked = 0;
  for (const Stretch::Said& said : stretch.said) {
    if (!said.term->telling) continue;
    telling += 1.0;
    if (said.known()) known += 1.0;
    if (said.asked) {
      asked += 1.0;
      continue;
    }
    fresh += 1.0;
    if (said.in_key)
      known_fresh += 1.0;
    else if (said.term->number)
      m.number_wrong = 1.0;
  }
  m.precise_new = share(known_fresh, fresh);
  m.precise_all = share(known, telling);
  m.no_new = fresh == 0.0 ? 1.0 : 0.0;
  m.length_ratio = std::log(1.0 + telling);
  m.asked_said = share(asked, telling);
  m.said_new = std::log(1.0 + fresh);
  m.said_foreign = std::log(1.0 + fresh - known_fresh);
  return m;
}

/// Counts the words of a kind that judging asks for.
void count(Stretch& stretch) {
  stretch.piece_count = stretch.pieces.count();
  for (const Stretch::Said& said : stretch.said) {
    const WordRole role = said.term->function.role;
    if (role == WordRole::conjunction) stretch.says_and = true;
    if (role == WordRole::disjunction) stretch.says_or = true;
    if (role == WordRole::agent_marker) stretch.says_by = true;
    if (said.foreign()) ++stretch.foreign;
    if (role == WordRole::conjunction || role == WordRole::disjunction)
      ++stretch.joins;
    else if (!said.term->telling)
      ++stretch.carrying;
  }
}

Numbers compare_numbers(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  Numbers numbers;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    if (!entry.number || entry.asked) continue;
    numbers.wanted = true;
    if (!stretch.says(wanted.word)) numbers.all_said = false;
  }
  for (const Stretch::Said& said : stretch.said) {
    if (!said.term->number || said.asked) continue;
    const auto is_it = [&](const Phrasing::Wanted& wanted) { return said.match && wanted.word == said.match->word; };
    if (std::none_of(phrasing.words.begin(), phrasing.words.end(), is_it)) numbers.other_said = true;
  }
  return numbers;
}

Measures measure(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  Measures m = stretch.measures;
  measure_cover(phrasing, stretch, vocabulary, m);
  const auto key = static_cast<double>(phrasing.piece_count), said = static_cast<double>(stretch.piece_count);
  const auto both = static_cast<double>((phrasing.pieces & stretch.pieces).count());
  m.piece_cover = key > 0.0 ? both / key : m.cover_telling;
  m.piece_dice = share(2.0 * both, key + said);
  // "Does not fall" for "rises" denies once more and means the same.
  const bool one_prevents = phrasing.prevents != stretch.prevents;
  const std::size_t denials =
      phrasing.negations + stretch.negations + (m.parity > 0.0 ? 1 : 0) + (one_prevents ? 1 : 0);
  m.parity = denials % 2 == 1 ? 1.0 : 0.0;
  m.numbers = compare_numbers(phrasing, stretch, vocabulary);
  if (one_prevents && m.parity == 0.0) m.flipped = 0.0;
  // "They could not see the arms" denies what "the arms could not be seen" does, wherever its "not" stands.
  if (phrasing.is_plain && stretch.is_plain && phrasing.negations == 1 && stretch.negations == 1) m.flipped = 0.0;
  if (phrasing.reply != Reply::none && stretch.reply != Reply::none)
    m.reply = phrasing.reply == stretch.reply ? 1.0 : -1.0;
  return m;
}

}  // namespace

double promise(const Measures& m) { return m.cover_all + 0.5 * m.piece_cover + 0.3 * m.precise_all - 0.3 * m.parity; }

std::array<double, input_count> as_inputs(const Measures& m) {
  return {m.cover_new, m.cover_function, m.precise_new, m.length_ratio, m.piece_cover, m.flipped,   m.opposite,
          m.parity,    m.soft,           m.first_new,   m.last_new,     m.order,       m.missing,   m.numbers.rank(),
          m.best_part, m.denials,        m.asked_said,  m.phrasings,    m.best_new,    m.best_dice, m.mean_all};
}

std::vector<std::optional<Match>> find_words(std::span<const Term> terms, const Vocabulary& vocabulary) {
  std::vector<std::optional<Match>> found;
  found.reserve(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Term* before = i > 0 ? &terms[i - 1] : nullptr;
    const Term* after = i + 1 < terms.size() ? &terms[i + 1] : nullptr;
    std::optional<Match> match = vocabulary.find(terms[i]);
    if (!match && after) match = vocabulary.find_joined(terms[i], *after);
    if (!match && before && !found.back()) match = vocabulary.find_joined(*before, terms[i]);
    if (!match) match = vocabulary.find_beside(before, terms[i], after);
    found.push_back(match);
  }
  return found;
}

Stretch read_stretch(std::span<const Term> terms, std::span<const std::optional<Match>> found, Reply reply,
                     const Vocabulary& vocabulary) {
  Stretch stretch;
  stretch.reply = reply;
  stretch.place.assign(vocabulary.size(), -1);
  stretch.said.reserve(terms.size());
  stretch.negations = with_negation(terms, [&](std::size_t i, bool negated) {
    const Term& term = terms[i];
    const std::optional<Match>& match = found[i];
    if (match)
      for (const std::size_t word : vocabulary.words_of(*match))
        if (stretch.place[word] < 0) stretch.place[word] = static_cast<std::ptrdiff_t>(stretch.said.size());
    const bool asked = match && vocabulary[match->word].asked;
    // "Does not fall" speaks of what "rises" does.
    const bool in_key = match && (vocabulary[match->word].in_key || (negated && vocabulary[match->word].opposes));
    if (term.telling && !asked) add_pieces(stretch.pieces, term.plain);
    stretch.said.push_back({&term, match, negated, asked, in_key});
  });
  stretch.prevents = prevents(terms);
  stretch.is_plain = is_one_clause(terms);
  stretch.has_verb = !terms.empty() && has_verb(terms, terms.front().clause);
  count(stretch);
  stretch.measures = measure_precision(stretch);
  stretch.measures.denials = static_cast<double>(stretch.negations);
  return stretch;
}

BestPhrasing measure_idea(std::span<const Phrasing> phrasings, const Stretch& stretch, const Vocabulary& vocabulary) {
  BestPhrasing best;
  double best_promise = 0.0, best_new = 0.0, best_dice = 0.0, sum_all = 0.0;
  for (const Phrasing& phrasing : phrasings) {
    const Measures m = measure(phrasing, stretch, vocabulary);
    best_new = std::max(best_new, m.cover_new);
    best_dice = std::max(best_dice, m.piece_dice);
    sum_all += m.cover_all;
    if (best.phrasing && promise(m) <= best_promise) continue;
    best = {&phrasing, m};
    best_promise = promise(m);
  }
  best.measures.best_new = best_new;
  best.measures.best_dice = best_dice;
  best.measures.mean_all = share(sum_all, static_cast<double>(phrasings.size()));
  best.measures.phrasings = static_cast<double>(phrasings.size());
  return best;
}

}  // namespace worksheet

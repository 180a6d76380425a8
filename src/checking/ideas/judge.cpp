#include "checking/ideas/judge.h"

#include <algorithm>
#include <array>

#include "checking/ideas/model.h"

namespace worksheet {
namespace {

bool is_nothing(const Vocabulary::Entry& entry) {
  static constexpr std::array<std::string_view, 6> words{"none", "nobody", "nothing", "zero", "no", "not"};
  return entry.stem == "#0" || std::find(words.begin(), words.end(), entry.plain) != words.end();
}

/// "None", "no requests" (where the question speaks of requests): the answer is that there is nothing.
bool says_nothing(const Phrasing& phrasing, const Vocabulary& vocabulary) {
  bool nothing = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    if (is_nothing(entry))
      nothing = true;
    else if (entry.telling && !entry.asked)
      return false;
  }
  return nothing && phrasing.words.size() <= 8;
}

/// Whether a stretch denies all, in one of the many ways to do so.
bool denies_all(const Stretch& stretch) {
  static constexpr std::array<std::string_view, 9> amounts{"all",  "some",  "many", "few", "several",
                                                           "most", "every", "half", "lot"};
  bool denied = stretch.reply == Reply::no;
  double foreign = 0.0;
  for (std::size_t i = 0; i < stretch.said.size(); ++i) {
    const Stretch::Said& said = stretch.said[i];
    const Term& term = *said.term;
    const bool at_all = term.plain == "all" && i > 0 && stretch.said[i - 1].term->plain == "at";
    if (at_all) continue;
    if (term.negates || term.stem == "#0" || term.plain == "none" || term.plain == "nobody" || term.plain == "nothing")
      denied = true;
    else if (term.number && term.stem != "#1" && term.stem != "#0")
      return false;
    else if (std::find(amounts.begin(), amounts.end(), term.plain) != amounts.end())
      return false;
    else if (term.telling && !said.asked)
      foreign += 1.0;
  }
  return denied && foreign <= 3.0;
}

/// "It rises or falls": a word of the phrasing and its opposite, joined by "or".
bool hedges(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  if (phrasing.joins_alike || !stretch.says_or) return false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!stretch.says(wanted.word)) continue;
    for (const std::size_t opposite : vocabulary[wanted.word].opposites)
      if (stretch.says(opposite) && !vocabulary[opposite].in_key && !vocabulary[opposite].asked) return true;
  }
  return false;
}

/// "Poland invaded Germany" for "Germany invaded Poland": first and last word have changed places about a verb or
/// "than".
bool swaps_roles(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  if (phrasing.joins_alike || stretch.says_and) return false;
  std::vector<std::size_t> telling;
  std::size_t all = 0;
  bool compares = false, passive = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    if (entry.plain == "than") compares = true;
    if (entry.plain == "by") passive = true;
    if (!entry.telling || entry.number || wanted.aside) continue;
    ++all;
    if (stretch.says(wanted.word)) telling.push_back(wanted.word);
  }
  if (telling.size() < 3 || 3 * telling.size() < 2 * all || passive != stretch.says_by) return false;
  const auto place = [&](std::size_t word) { return stretch.place[word]; };
  const std::size_t first = telling.front(), last = telling.back();
  if (place(first) < place(last)) return false;
  const bool names = vocabulary[last].name;
  if (!compares && !names) return false;
  return std::any_of(telling.begin() + 1, telling.end() - 1,
                     [&](std::size_t word) { return place(word) > place(last) && place(word) < place(first); });
}

/// Words of the key in a heap: no word that would hold a sentence together, and their order lost.
bool is_heap(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary, const Measures& m) {
  if (phrasing.fresh.size() < 3 || stretch.said.size() < 4) return false;
  const bool has_sentence = std::any_of(stretch.said.begin(), stretch.said.end(),
                                        [](const Stretch::Said& said) { return !said.term->telling; });
  const bool needs_sentence =
      std::any_of(phrasing.words.begin(), phrasing.words.end(),
                  [&](const Phrasing::Wanted& wanted) { return !vocabulary[wanted.word].telling; });
  return needs_sentence && !has_sentence && m.order < 0.9 && m.cover_telling > 0.5;
}

/// "Speech" for "freedom of speech", where other phrasings speak of freedom too: what is missing does not tell.
bool lacks_only_common(const CompiledIdea& idea, const Phrasing& phrasing, const Stretch& stretch,
                       const Vocabulary& vocabulary) {
  bool says_own = false, lacks = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].telling) continue;
    // A sentence about what the question names says more of it than one word can.
    if (vocabulary[wanted.word].asked && phrasing.words.size() > 4) return false;
    if (vocabulary[wanted.word].asked) continue;
    const auto phrasings = std::count_if(idea.say.begin(), idea.say.end(), [&](const Phrasing& other) {
      return std::any_of(other.words.begin(), other.words.end(),
                         [&](const Phrasing::Wanted& one) { return one.word == wanted.word; });
    });
    if (stretch.says(wanted.word)) {
      says_own = says_own || phrasings == 1;
    } else {
      lacks = true;
      const bool stands_alone = std::any_of(idea.say.begin(), idea.say.end(), [&](const Phrasing& other) {
        return other.fresh.size() == 1 &&
               std::any_of(other.words.begin(), other.words.end(),
                           [&](const Phrasing::Wanted& one) { return one.word == wanted.word; });
      });
      if (phrasings < 2 || stands_alone) return false;
    }
  }
  return says_own && lacks;
}

/// One thing after another, most of which the key has not.
bool lists_everything(const Phrasing& phrasing, const Stretch& stretch) {
  if (phrasing.fresh.size() > 3 || stretch.foreign < 2) return false;
  if (stretch.carrying == 0 && stretch.foreign >= 3 && phrasing.fresh.size() == 1) return true;
  const std::size_t clauses = stretch.said.back().term->clause;
  return clauses + stretch.joins >= 2 && stretch.foreign >= clauses + stretch.joins &&
         4 * stretch.carrying <= stretch.said.size();
}

/// A phrasing without a telling word ("are", the unit), and the same words in the stretch.
bool says_words_alone(const CompiledIdea& idea, const Stretch& stretch, const Vocabulary& vocabulary) {
  return std::any_of(idea.say.begin(), idea.say.end(), [&](const Phrasing& phrasing) {
    return stretch.said.size() <= phrasing.words.size() + 1 &&
           std::all_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
             return !vocabulary[wanted.word].telling && stretch.says(wanted.word);
           });
  });
}

/// Whether a stretch has only one idea's new words, from whichever of its phrasings, and says so much of one phrasing
/// (`cover`) that it means the idea: most of it, half where no other idea has these words and they are two, or one that
/// the phrasings share, or a third where they are three and most of them the idea's alone.
bool says_only_own(const CompiledIdea& idea, const Stretch& stretch, const Vocabulary& vocabulary, double cover) {
  std::size_t own = 0, shared = 0, unique = 0;
  for (const Stretch::Said& said : stretch.said) {
    if (!said.term->telling || (said.match && vocabulary[said.match->word].asked)) continue;
    const std::size_t having = said.match ? idea.count(said.match->word) : 0;
    if (having == 0) return false;
    ++own;
    if (having >= 2 && 3 * having >= idea.say.size()) ++shared;
    if (vocabulary[said.match->word].ideas == 1) ++unique;
  }
  // A word or two without a sentence may be anything.
  const bool is_sentence = stretch.said.size() >= 3;
  if (own == 0 || cover >= 0.6) return own >= 2 || (own == 1 && is_sentence);
  return is_sentence && ((cover >= 0.5 && unique == own && (own >= 2 || shared > 0)) ||
                         (cover >= 0.33 && own >= 3 && 2 * unique > own));
}

/// Whether the word said at `at` is the opposite of one that the phrasing has and the stretch lacks.
bool turns_round(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary, std::size_t at) {
  const Stretch::Said& said = stretch.said[at];
  if (!said.match || said.known()) return false;
  return std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    const auto& opposites = vocabulary[wanted.word].opposites;
    return !stretch.says(wanted.word) && said.negated == wanted.negated &&
           std::find(opposites.begin(), opposites.end(), said.match->word) != opposites.end();
  });
}

/// "The hole is too small for the stone" for "the stone is too big for the hole": a comparison turned round, and its
/// sides changed, so that the opposite says the same.
bool is_converse(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  const bool compares = std::any_of(stretch.said.begin(), stretch.said.end(), [](const Stretch::Said& said) {
    return said.match && (said.term->plain == "than" || said.term->plain == "too");
  });
  std::ptrdiff_t first = -1, last = -1;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].telling || !stretch.says(wanted.word)) continue;
    last = stretch.place[wanted.word];
    if (first < 0) first = last;
  }
  return compares && last < first;
}

/// Denied is what the phrasing affirms, and the other way about.
bool swaps_denials(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  bool gained = false, lost = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].telling || !stretch.says(wanted.word)) continue;
    const bool negated = stretch.said[static_cast<std::size_t>(stretch.place[wanted.word])].negated;
    gained = gained || (negated && !wanted.negated);
    lost = lost || (!negated && wanted.negated);
  }
  return gained && lost;
}

/// "So there was more grain" for "so there was less grain": a clause of the key's words, one of them turned round.
bool has_turned_clause(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  std::size_t turned = 0, known = 0, foreign = 0;
  for (std::size_t i = 0; i < stretch.said.size(); ++i) {
    const Stretch::Said& said = stretch.said[i];
    if (i > 0 && (said.term->clause != stretch.said[i - 1].term->clause || said.term->joins)) {
      if (turned > 0 && known > 0 && foreign == 0) return true;
      turned = known = foreign = 0;
    }
    if (!said.term->telling) continue;
    ++(turns_round(phrasing, stretch, vocabulary, i) ? turned : said.known() ? known : foreign);
  }
  return turned > 0 && known > 0 && foreign == 0;
}

/// "It expands" for "the balloon expands because …": all that the phrasing says before it gives its reason.
bool says_before_reason(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  std::size_t fresh = 0;
  for (std::size_t i = 0; i < phrasing.words.size(); ++i) {
    const Vocabulary::Entry& entry = vocabulary[phrasing.words[i].word];
    if (entry.plain == "because") return i > 0 && fresh > 0;
    if (!entry.telling || entry.asked) continue;
    if (!stretch.says(phrasing.words[i].word)) return false;
    ++fresh;
  }
  return false;
}

/// How many telling words of a phrasing a stretch says.
std::size_t count_said(const BestPhrasing& best, const Stretch& stretch, const Vocabulary& vocabulary) {
  const auto& words = best.phrasing->words;
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const Phrasing::Wanted& wanted) {
    return vocabulary[wanted.word].telling && stretch.says(wanted.word);
  }));
}

/// No more than this where only a person can tell.
constexpr double unsure = 0.35;
constexpr double undecided = 0.6;

}  // namespace

bool has_word(const Phrasing& phrasing, std::size_t word) {
  return std::any_of(phrasing.words.begin(), phrasing.words.end(),
                     [word](const Phrasing::Wanted& wanted) { return wanted.word == word; });
}

std::size_t CompiledIdea::count(std::size_t word) const {
  return static_cast<std::size_t>(
      std::count_if(say.begin(), say.end(), [word](const Phrasing& phrasing) { return has_word(phrasing, word); }));
}

Finding judge(const CompiledIdea& idea, const Stretch& stretch, const Vocabulary& vocabulary, const Asks& asks) {
  const BestPhrasing best = measure_idea(idea.say, stretch, vocabulary);
  const Measures& m = best.measures;
  const Phrasing& phrasing = *best.phrasing;
  Finding finding{likelihood(m), false, &phrasing, nullptr, m.cover_new};
  double& p = finding.likelihood;
  const auto contradict = [&finding, &p](double likely = 0.1) {
    finding.contradicted = true;
    p = std::min(p, likely);
  };
  for (const Phrasing& one : idea.say)
    if (says_nothing(one, vocabulary)) {
      finding.phrasing = &one;
      const bool denied = denies_all(stretch);
      const bool says_little_else = one.words.size() <= 3;
      p = denied ? (says_little_else ? 0.96 : 0.75) : (says_little_else ? 0.04 : 0.2);
      finding.cover_new = denied ? 1.0 : 0.0;
      return finding;
    }
  if (says_words_alone(idea, stretch, vocabulary)) {
    p = 0.95;
    finding.cover_new = 1.0;
    return finding;
  }
  const bool faithful = m.flipped == 0.0 && m.parity == 0.0 && m.opposite == 0.0 && m.number_wrong == 0.0;
  if (faithful && m.cover_telling >= 0.85 && m.precise_all >= 0.99) p = std::max(p, 0.89);
  if (faithful && m.missing == 0.0 && m.precise_all >= 0.99 && !phrasing.fresh.empty() && phrasing.words.size() <= 8)
    p = std::max(p, 0.75);
  if (faithful && m.cover_telling >= 0.73 && m.precise_new >= 0.75 && phrasing.fresh.size() >= 4) p = std::max(p, 0.72);
  if (!asks.reason && m.precise_all >= 0.99 && says_before_reason(phrasing, stretch, vocabulary)) {
    if (faithful)
      p = std::max(p, 0.75);
    else if (m.parity > 0.0 && m.flipped > 0.0)
      contradict();
  }
  const std::size_t fresh = phrasing.fresh.size();
  if (idea.alone && fresh <= 3 && m.precise_new >= 0.99 && m.parity == 0.0 &&
      lacks_only_common(idea, phrasing, stretch, vocabulary))
    p = std::max(p, 0.75);
  p = heed_fact(p, phrasing, stretch, vocabulary, asks);
  if (!idea.alone && faithful && says_only_own(idea, stretch, vocabulary, m.cover_new)) p = std::max(p, 0.75);
  const Numbers numbers = compare_numbers(phrasing, stretch, vocabulary);
  const bool number_is_answer = numbers.wanted && (asks.number || fresh <= 2);
  if (number_is_answer) {
    if (numbers.all_said && !numbers.other_said && m.said_foreign < 1.2) p = std::max(p, 0.85);
    if (!numbers.all_said) p = std::min(p, 0.2);
  }
  if (!numbers.all_said && numbers.other_said && (number_is_answer || stretch.foreign <= 1)) contradict();
  if (asks.number && numbers.other_said && numbers.all_said && stretch.says_or) p = std::min(p, 0.1);
  if (m.reply < 0.0) contradict();
  if (m.cover_new >= 0.8 && m.parity > 0.0 && m.flipped > 0.0 && m.reply <= 0.0 && m.said_new < 1.7) {
    if (m.precise_all >= 0.99)
      contradict();
    else
      p = std::min(p, unsure);
  }
  if (m.opposite > 0.0 && !is_converse(phrasing, stretch, vocabulary) &&
      (fresh <= 3 || m.cover_telling + m.opposite >= 0.85 || has_turned_clause(phrasing, stretch, vocabulary)))
    contradict(std::min(p / 2.0, 0.3));
  if (m.cover_telling >= 0.99 && m.flipped > 0.0 && swaps_denials(phrasing, stretch, vocabulary)) contradict();
  if (hedges(phrasing, stretch, vocabulary) || swaps_roles(phrasing, stretch, vocabulary)) contradict();
  if (phrasing.prevents != stretch.prevents && m.parity > 0.0 && m.cover_new >= 0.5) p = std::min(p, undecided);
  if (m.parity > 0.0 && m.flipped > 0.0 && count_said(best, stretch, vocabulary) == 1) p = std::min(p, undecided);
  if (!idea.alone && fresh >= 2 && m.missing >= static_cast<double>(fresh - 1) && phrasing.has_verb &&
      !stretch.has_verb)
    p = std::min(p, undecided);
  if (is_heap(phrasing, stretch, vocabulary, m)) p = std::min(p, 0.5);
  if (phrasing.words.size() <= 4 && lists_everything(phrasing, stretch)) p = std::min(p, 0.15);
  if (m.no_new > 0.0 && fresh > 0 && m.cover_new == 0.0) p = std::min(p, 0.25);
  if (!idea.deny.empty()) {
    const BestPhrasing denied = measure_idea(idea.deny, stretch, vocabulary);
    const bool more = denied.measures.cover_telling > m.cover_telling ||
                      (denied.measures.cover_telling == m.cover_telling &&
                       count_said(denied, stretch, vocabulary) > count_said(best, stretch, vocabulary));
    if (denied.measures.cover_telling >= 0.7 && denied.measures.parity == 0.0 && more) {
      finding.denied = denied.phrasing;
      contradict();
    }
  }
  return finding;
}

}  // namespace worksheet

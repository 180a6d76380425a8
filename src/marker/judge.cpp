#include "marker/judge.h"

#include <algorithm>

#include "marker/model.h"
#include "marker/short_facts.h"
#include "marker/turns.h"
#include "text/among.h"

namespace worksheet {
namespace {

/// Whether a stretch denies all, in one of the many ways to do so.
bool denies_all(const Stretch& stretch, const LanguageFiles& files) {
  bool denied = stretch.reply == Reply::no;
  double foreign = 0.0;
  for (std::size_t i = 0; i < stretch.said.size(); ++i) {
    const Stretch::Said& said = stretch.said[i];
    const Term& term = *said.term;
    const bool at_all = term.plain == "all" && i > 0 && stretch.said[i - 1].term->plain == "at";
    if (at_all) continue;
    if (term.negates || term.stem == "#0" || is_among(term.plain, files.nothing))
      denied = true;
    else if (term.number && term.stem != "#1" && term.stem != "#0")
      return false;
    else if (is_among(term.plain, files.some))
      return false;
    else if (term.telling && !said.asked)
      foreign += 1.0;
  }
  return denied && foreign <= 3.0;
}

/// Words in a heap, their order lost: next to none that would hold a sentence together, and no commas, as a list would
/// have.
bool is_heap(const Stretch& stretch, const Measures& m) {
  const std::size_t clauses = stretch.said.back().term->clause - stretch.said.front().term->clause + 1;
  return m.order < 0.6 && stretch.said.size() >= 7 * clauses &&
         4 * (stretch.carrying + stretch.joins) <= stretch.said.size();
}

/// The same in few words, most of them the key's.
bool is_small_heap(const Phrasing& phrasing, const Stretch& stretch, const Measures& m) {
  return phrasing.fresh.size() >= 3 && stretch.said.size() >= 4 && stretch.carrying + stretch.joins == 0 &&
         m.order < 0.9 && m.cover_telling > 0.5;
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

/// One idea's finding in the making: what the trees say of the closest phrasing, corrected where words of a kind say
/// more than the trees have learnt. A correction stays where it proved right on marked answers, or for what nobody
/// would forgive: `tests/training` tells.
class Judgement {
 public:
  Judgement(const CompiledIdea& idea, const Stretch& stretch, const Vocabulary& vocabulary, const Asks& asks)
      : idea_(idea),
        stretch_(stretch),
        vocabulary_(vocabulary),
        asks_(asks),
        best_(measure_idea(idea.say, stretch, vocabulary)),
        fresh_(best_.phrasing->fresh.size()),
        finding_{likelihood(m_), false, &phrasing_, nullptr, m_.cover_new} {}

  Finding finding() {
    if (settle_plain_words()) return finding_;
    hear_what_is_said_whole();
    at(heed_fact(finding_.likelihood, phrasing_, stretch_, vocabulary_, asks_));
    if (!idea_.alone && is_faithful_ && says_only_own(idea_, stretch_, vocabulary_, m_.cover_new)) at_least(0.75);
    heed_numbers();
    heed_turns();
    heed_gaming();
    heed_wrong_turns();
    return finding_;
  }

 private:
  /// No more than this where only a person can tell,
  static constexpr double unsure = 0.35;
  /// and than this where much speaks for it.
  static constexpr double undecided = 0.6;

  void at(double likely) { finding_.likelihood = likely; }
  void at_least(double likely) { at(std::max(finding_.likelihood, likely)); }
  void at_most(double likely) { at(std::min(finding_.likelihood, likely)); }
  void contradict(double likely = 0.1) {
    finding_.contradicted = true;
    at_most(likely);
  }

  /// Keys that have no telling word, which no tree has seen: "none", and small words such as "are".
  bool settle_plain_words() {
    for (const Phrasing& one : idea_.say) {
      if (!one.says_nothing) continue;
      finding_.phrasing = &one;
      const bool denied = denies_all(stretch_, vocabulary_.data().files), says_little_else = one.words.size() <= 3;
      at(denied ? (says_little_else ? 0.96 : 0.75) : (says_little_else ? 0.04 : 0.2));
      finding_.cover_new = denied ? 1.0 : 0.0;
      return true;
    }
    if (!says_words_alone(idea_, stretch_, vocabulary_)) return false;
    at(0.95);
    finding_.cover_new = 1.0;
    return true;
  }

  void hear_what_is_said_whole() {
    const bool nothing_else = m_.precise_all >= 0.99;
    if (is_faithful_ && nothing_else && m_.cover_telling >= 0.85) at_least(0.89);
    if (is_faithful_ && nothing_else && m_.missing == 0.0 && fresh_ > 0 && phrasing_.words.size() <= 8) at_least(0.75);
    if (is_faithful_ && m_.cover_telling >= 0.73 && m_.precise_new >= 0.75 && fresh_ >= 4) at_least(0.72);
    if (!asks_.reason && nothing_else && says_before_reason(phrasing_, stretch_, vocabulary_)) {
      if (is_faithful_)
        at_least(0.75);
      else if (m_.parity > 0.0 && m_.flipped > 0.0)
        contradict();
    }
    if (idea_.alone && fresh_ <= 3 && m_.precise_new >= 0.99 && m_.parity == 0.0 &&
        lacks_only_common(idea_, phrasing_, stretch_, vocabulary_))
      at_least(0.75);
  }

  void heed_numbers() {
    const Numbers& numbers = m_.numbers;
    const bool is_answer = numbers.wanted && (asks_.number || fresh_ <= 2);
    if (is_answer && numbers.all_said && !numbers.other_said && m_.said_foreign < 1.2) at_least(0.85);
    if (is_answer && !numbers.all_said) at_most(0.2);
    if (!numbers.all_said && numbers.other_said && (is_answer || stretch_.foreign <= 1)) contradict();
    if (asks_.number && numbers.other_said && numbers.all_said && stretch_.says_or) at_most(0.1);
  }

  /// Denials, opposites and words that have changed places.
  void heed_turns() {
    const bool denied = m_.parity > 0.0 && m_.flipped > 0.0;
    if (m_.reply < 0.0) contradict();
    if (denied && m_.cover_new >= 0.8 && m_.reply <= 0.0 && m_.said_new < 1.7) {
      if (m_.precise_all >= 0.99)
        contradict();
      else
        at_most(unsure);
    }
    const bool says_much = fresh_ <= 3 || m_.cover_telling + m_.opposite >= 0.85;
    if (m_.opposite > 0.0 && !is_converse(phrasing_, stretch_, vocabulary_) &&
        (says_much || has_turned_clause(phrasing_, stretch_, vocabulary_)))
      contradict(std::min(finding_.likelihood / 2.0, 0.3));
    if (m_.cover_telling >= 0.99 && m_.flipped > 0.0 && swaps_denials(phrasing_, stretch_, vocabulary_)) contradict();
    if (hedges(phrasing_, stretch_, vocabulary_) || swaps_roles(phrasing_, stretch_, vocabulary_)) contradict();
    if (phrasing_.prevents != stretch_.prevents && m_.parity > 0.0 && m_.cover_new >= 0.5) at_most(undecided);
    if (denied && count_said(best_, stretch_, vocabulary_) == 1) at_most(undecided);
  }

  /// Words without a sentence, one thing after another, the question repeated.
  void heed_gaming() {
    const bool one_word = fresh_ >= 2 && m_.missing >= static_cast<double>(fresh_ - 1);
    if (!idea_.alone && one_word && phrasing_.has_verb && !stretch_.has_verb) at_most(undecided);
    if (phrasing_.has_small_words) {
      if (is_heap(stretch_, m_)) at_most(undecided);
      if (is_small_heap(phrasing_, stretch_, m_)) at_most(0.5);
    }
    if (phrasing_.words.size() <= 4 && lists_everything(phrasing_, stretch_)) at_most(0.15);
    if (m_.no_new > 0.0 && fresh_ > 0 && m_.cover_new == 0.0) at_most(0.25);
  }

  /// What the key says is wrong, where more of it is said than of the idea.
  void heed_wrong_turns() {
    if (idea_.deny.empty()) return;
    const BestPhrasing denied = measure_idea(idea_.deny, stretch_, vocabulary_);
    const double cover = denied.measures.cover_telling;
    const bool more = cover > m_.cover_telling ||
                      (cover == m_.cover_telling &&
                       count_said(denied, stretch_, vocabulary_) > count_said(best_, stretch_, vocabulary_));
    if (cover < 0.7 || denied.measures.parity != 0.0 || !more) return;
    finding_.denied = denied.phrasing;
    contradict();
  }

  const CompiledIdea& idea_;
  const Stretch& stretch_;
  const Vocabulary& vocabulary_;
  const Asks& asks_;
  const BestPhrasing best_;
  const Measures& m_ = best_.measures;
  const Phrasing& phrasing_ = *best_.phrasing;
  const std::size_t fresh_;  ///< How many new words the phrasing has.
  const bool is_faithful_ = m_.flipped == 0.0 && m_.parity == 0.0 && m_.opposite == 0.0 && m_.number_wrong == 0.0;
  Finding finding_;
};

}  // namespace

Finding judge(const CompiledIdea& idea, const Stretch& stretch, const Vocabulary& vocabulary, const Asks& asks) {
  return Judgement(idea, stretch, vocabulary, asks).finding();
}

}  // namespace worksheet

#include "marker/judge.h"

#include <algorithm>

#include "marker/contradictions.h"
#include "marker/model.h"
#include "marker/short_facts.h"
#include "text/among.h"

namespace worksheet {
namespace {

/// Whether a segment says that there is nothing: "none", "nobody did", "0".
bool denies_all(const Segment& segment, const LanguageFiles& files) {
  bool denied = segment.reply == Reply::no;
  double extraneous = 0.0;
  for (std::size_t i = 0; i < segment.tokens.size(); ++i) {
    const Segment::Token& token = segment.tokens[i];
    const Term& term = *token.term;
    const bool at_all = term.plain == "all" && i > 0 && segment.tokens[i - 1].term->plain == "at";
    if (at_all) continue;
    if (term.negates || term.stem == "#0" || is_among(term.plain, files.nothing))
      denied = true;
    else if (term.number && term.stem != "#1" && term.stem != "#0")
      return false;
    else if (is_among(term.plain, files.some))
      return false;
    else if (term.is_content && !token.in_prompt)
      extraneous += 1.0;
  }
  return denied && extraneous <= 3.0;
}

/// Words without order: almost no function words, and no commas as a list would have.
bool is_word_salad(const Segment& segment, const Measures& m) {
  const std::size_t clauses = segment.tokens.back().term->clause - segment.tokens.front().term->clause + 1;
  return m.order < 0.6 && segment.tokens.size() >= 7 * clauses &&
         4 * (segment.function_words + segment.coordinations) <= segment.tokens.size();
}

/// The same with few words, most of them of the key.
bool is_short_word_salad(const Phrasing& phrasing, const Segment& segment, const Measures& m) {
  return phrasing.new_words.size() >= 3 && segment.tokens.size() >= 4 &&
         segment.function_words + segment.coordinations == 0 && m.order < 0.9 && m.recall_content > 0.5;
}

/// "Speech" for "freedom of speech", where other phrasings speak of freedom too: the missing word does not distinguish
/// them.
bool lacks_only_common(const CompiledIdea& idea, const Phrasing& phrasing, const Segment& segment,
                       const Vocabulary& vocabulary) {
  bool says_own = false, lacks = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].is_content) continue;
    // A longer phrasing about a word of the prompt says more than one word can.
    if (vocabulary[wanted.word].in_prompt && phrasing.words.size() > 4) return false;
    if (vocabulary[wanted.word].in_prompt) continue;
    const auto phrasings = std::count_if(idea.say.begin(), idea.say.end(), [&](const Phrasing& other) {
      return std::any_of(other.words.begin(), other.words.end(),
                         [&](const Phrasing::Wanted& one) { return one.word == wanted.word; });
    });
    if (segment.says(wanted.word)) {
      says_own = says_own || phrasings == 1;
    } else {
      lacks = true;
      const bool stands_alone = std::any_of(idea.say.begin(), idea.say.end(), [&](const Phrasing& other) {
        return other.new_words.size() == 1 &&
               std::any_of(other.words.begin(), other.words.end(),
                           [&](const Phrasing::Wanted& one) { return one.word == wanted.word; });
      });
      if (phrasings < 2 || stands_alone) return false;
    }
  }
  return says_own && lacks;
}

/// A list of things, most of which the key does not have.
bool lists_everything(const Phrasing& phrasing, const Segment& segment) {
  if (phrasing.new_words.size() > 3 || segment.extraneous < 2) return false;
  if (segment.function_words == 0 && segment.extraneous >= 3 && phrasing.new_words.size() == 1) return true;
  const std::size_t clauses = segment.tokens.back().term->clause;
  return clauses + segment.coordinations >= 2 && segment.extraneous >= clauses + segment.coordinations &&
         4 * segment.function_words <= segment.tokens.size();
}

/// A phrasing without a content word ("are", the unit), and the same words in the segment.
bool says_words_alone(const CompiledIdea& idea, const Segment& segment, const Vocabulary& vocabulary) {
  return std::any_of(idea.say.begin(), idea.say.end(), [&](const Phrasing& phrasing) {
    return segment.tokens.size() <= phrasing.words.size() + 1 &&
           std::all_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
             return !vocabulary[wanted.word].is_content && segment.says(wanted.word);
           });
  });
}

/// Whether all new words of a segment are the idea's, from whichever of its phrasings, and enough of one phrasing is
/// said
/// (`recall`) to mean the idea. Enough is most of it; or half, if no other idea has these words and there are two of
/// them, or one that several phrasings have; or a third, if there are three and most of them are in this idea alone.
bool says_only_own(const CompiledIdea& idea, const Segment& segment, const Vocabulary& vocabulary, double recall) {
  std::size_t own = 0, shared = 0, unique = 0;
  for (const Segment::Token& token : segment.tokens) {
    if (!token.term->is_content || (token.match && vocabulary[token.match->word].in_prompt)) continue;
    const std::size_t having = token.match ? idea.count(token.match->word) : 0;
    if (having == 0) return false;
    ++own;
    if (having >= 2 && 3 * having >= idea.say.size()) ++shared;
    if (vocabulary[token.match->word].ideas == 1) ++unique;
  }
  // A word or two without a sentence may be anything.
  const bool is_sentence = segment.tokens.size() >= 3;
  if (own == 0 || recall >= 0.6) return own >= 2 || (own == 1 && is_sentence);
  return is_sentence && ((recall >= 0.5 && unique == own && (own >= 2 || shared > 0)) ||
                         (recall >= 0.33 && own >= 3 && 2 * unique > own));
}

/// "It expands" for "the balloon expands because …": all that the phrasing says before it gives its reason.
bool says_before_reason(const Phrasing& phrasing, const Segment& segment, const Vocabulary& vocabulary) {
  std::size_t new_words = 0;
  for (std::size_t i = 0; i < phrasing.words.size(); ++i) {
    const Vocabulary::Entry& entry = vocabulary[phrasing.words[i].word];
    if (entry.plain == "because") return i > 0 && new_words > 0;
    if (!entry.is_content || entry.in_prompt) continue;
    if (!segment.says(phrasing.words[i].word)) return false;
    ++new_words;
  }
  return false;
}

/// How many content words of a phrasing a segment says.
std::size_t count_said(const BestPhrasing& best, const Segment& segment, const Vocabulary& vocabulary) {
  const auto& words = best.phrasing->words;
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const Phrasing::Wanted& wanted) {
    return vocabulary[wanted.word].is_content && segment.says(wanted.word);
  }));
}

/// Computes the finding of one idea: the likelihood that the trees give the closest phrasing, corrected by rules for
/// what they have not learnt. A rule stays if it proves right on marked answers (see `tests/training`), or if without
/// it a mark would be wrong that nobody would excuse.
class Judgement {
 public:
  Judgement(const CompiledIdea& idea, const Segment& segment, const Vocabulary& vocabulary,
            const AnswerType& answer_type)
      : idea_(idea),
        segment_(segment),
        vocabulary_(vocabulary),
        answer_type_(answer_type),
        best_(measure_idea(idea.say, segment, vocabulary)),
        new_count_(best_.phrasing->new_words.size()),
        finding_{likelihood(m_), false, &phrasing_, nullptr, m_.recall_new} {}

  Finding finding() {
    if (decide_without_content_words()) return finding_;
    credit_complete_wording();
    at(apply_fact_rules(finding_.likelihood, phrasing_, segment_, vocabulary_, answer_type_));
    if (!idea_.alone && is_faithful_ && says_only_own(idea_, segment_, vocabulary_, m_.recall_new)) at_least(0.75);
    apply_number_rules();
    apply_contradiction_rules();
    apply_gaming_rules();
    apply_wrong_turns();
    return finding_;
  }

 private:
  /// The highest likelihood of what only a person can decide.
  static constexpr double unsure = 0.35;
  /// The highest likelihood where there is much evidence, but not enough.
  static constexpr double undecided = 0.6;

  void at(double likely) { finding_.likelihood = likely; }
  void at_least(double likely) { at(std::max(finding_.likelihood, likely)); }
  void at_most(double likely) { at(std::min(finding_.likelihood, likely)); }
  void contradict(double likely = 0.1) {
    finding_.contradicted = true;
    at_most(likely);
  }

  /// Keys without a content word, which the trees were not fitted to: "none", and function words such as "are".
  bool decide_without_content_words() {
    for (const Phrasing& one : idea_.say) {
      if (!one.means_none) continue;
      finding_.phrasing = &one;
      const bool denied = denies_all(segment_, vocabulary_.data().files), says_little_else = one.words.size() <= 3;
      at(denied ? (says_little_else ? 0.96 : 0.75) : (says_little_else ? 0.04 : 0.2));
      finding_.recall_new = denied ? 1.0 : 0.0;
      return true;
    }
    if (!says_words_alone(idea_, segment_, vocabulary_)) return false;
    at(0.95);
    finding_.recall_new = 1.0;
    return true;
  }

  void credit_complete_wording() {
    const bool nothing_else = m_.precision_content >= 0.99;
    if (is_faithful_ && nothing_else && m_.recall_content >= 0.85) at_least(0.89);
    if (is_faithful_ && nothing_else && m_.missing == 0.0 && new_count_ > 0 && phrasing_.words.size() <= 8)
      at_least(0.75);
    if (is_faithful_ && m_.recall_content >= 0.73 && m_.precision_new >= 0.75 && new_count_ >= 4) at_least(0.72);
    if (!answer_type_.reason && nothing_else && says_before_reason(phrasing_, segment_, vocabulary_)) {
      if (is_faithful_)
        at_least(0.75);
      else if (m_.negation_parity > 0.0 && m_.flipped > 0.0)
        contradict();
    }
    if (idea_.alone && new_count_ <= 3 && m_.precision_new >= 0.99 && m_.negation_parity == 0.0 &&
        lacks_only_common(idea_, phrasing_, segment_, vocabulary_))
      at_least(0.75);
  }

  void apply_number_rules() {
    const Numbers& numbers = m_.numbers;
    const bool is_answer = numbers.wanted && (answer_type_.number || new_count_ <= 2);
    if (is_answer && numbers.all_said && !numbers.other_said && m_.log_extraneous < 1.2) at_least(0.85);
    if (is_answer && !numbers.all_said) at_most(0.2);
    if (!numbers.all_said && numbers.other_said && (is_answer || segment_.extraneous <= 1)) contradict();
    if (answer_type_.number && numbers.other_said && numbers.all_said && segment_.says_or) at_most(0.1);
  }

  /// Negations, opposites and words that are exchanged.
  void apply_contradiction_rules() {
    const bool denied = m_.negation_parity > 0.0 && m_.flipped > 0.0;
    if (m_.reply < 0.0) contradict();
    if (denied && m_.recall_new >= 0.8 && m_.reply <= 0.0 && m_.log_new < 1.7) {
      if (m_.precision_content >= 0.99)
        contradict();
      else
        at_most(unsure);
    }
    const bool says_much = new_count_ <= 3 || m_.recall_content + m_.opposite >= 0.85;
    if (m_.opposite > 0.0 && !is_converse(phrasing_, segment_, vocabulary_) &&
        (says_much || has_reversed_clause(phrasing_, segment_, vocabulary_)))
      contradict(std::min(finding_.likelihood / 2.0, 0.3));
    if (m_.recall_content >= 0.99 && m_.flipped > 0.0 && swaps_negations(phrasing_, segment_, vocabulary_))
      contradict();
    if (hedges(phrasing_, segment_, vocabulary_) || swaps_roles(phrasing_, segment_, vocabulary_)) contradict();
    if (phrasing_.prevents != segment_.prevents && m_.negation_parity > 0.0 && m_.recall_new >= 0.5) at_most(undecided);
    if (denied && count_said(best_, segment_, vocabulary_) == 1) at_most(undecided);
  }

  /// Words without a sentence, lists of everything, the prompt repeated.
  void apply_gaming_rules() {
    const bool one_word = new_count_ >= 2 && m_.missing >= static_cast<double>(new_count_ - 1);
    if (!idea_.alone && one_word && phrasing_.has_verb && !segment_.has_verb) at_most(undecided);
    if (phrasing_.has_function_words) {
      if (is_word_salad(segment_, m_)) at_most(undecided);
      if (is_short_word_salad(phrasing_, segment_, m_)) at_most(0.5);
    }
    if (phrasing_.words.size() <= 4 && lists_everything(phrasing_, segment_)) at_most(0.15);
    if (m_.no_new > 0.0 && new_count_ > 0 && m_.recall_new == 0.0) at_most(0.25);
  }

  /// A wrong turn of the key, if more of it is said than of the idea.
  void apply_wrong_turns() {
    if (idea_.deny.empty()) return;
    const BestPhrasing denied = measure_idea(idea_.deny, segment_, vocabulary_);
    const double recall = denied.measures.recall_content;
    const bool more = recall > m_.recall_content ||
                      (recall == m_.recall_content &&
                       count_said(denied, segment_, vocabulary_) > count_said(best_, segment_, vocabulary_));
    if (recall < 0.7 || denied.measures.negation_parity != 0.0 || !more) return;
    finding_.wrong_turn = denied.phrasing;
    contradict();
  }

  const CompiledIdea& idea_;
  const Segment& segment_;
  const Vocabulary& vocabulary_;
  const AnswerType& answer_type_;
  const BestPhrasing best_;
  const Measures& m_ = best_.measures;
  const Phrasing& phrasing_ = *best_.phrasing;
  const std::size_t new_count_;  ///< How many new words the phrasing has.
  const bool is_faithful_ =
      m_.flipped == 0.0 && m_.negation_parity == 0.0 && m_.opposite == 0.0 && m_.wrong_number == 0.0;
  Finding finding_;
};

}  // namespace

Finding judge(const CompiledIdea& idea, const Segment& segment, const Vocabulary& vocabulary,
              const AnswerType& answer_type) {
  return Judgement(idea, segment, vocabulary, answer_type).finding();
}

}  // namespace worksheet

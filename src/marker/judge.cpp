#include "marker/judge.h"

#include <algorithm>
#include <cmath>

#include "marker/contradictions.h"
#include "marker/derivations.h"
#include "marker/doubts.h"
#include "marker/keeps_to.h"
#include "marker/model.h"
#include "marker/short_facts.h"
#include "marker/word_order.h"
#include "text/among.h"
#include "text/spelling.h"

namespace worksheet {
namespace {

/// How far a segment says that there is nothing: "none", "nobody did", "0".
enum class Denial { no, perhaps, yes };
Denial denies_all(const Segment& segment, const LanguageFiles& files) {
  bool denied = segment.text->reply == Reply::no;
  std::size_t extraneous = 0, negations = 0;
  for (std::size_t i = 0; i < segment.tokens.size(); ++i) {
    const Segment::Token& token = segment.tokens[i];
    const Term& term = *token.term;
    const bool at_all = term.plain == "all" && i > 0 && segment.tokens[i - 1].term->plain == "at";
    if (at_all) continue;
    const bool is_nothing = term.negates || term.stem == "#0" || is_among(term.plain, files.nothing);
    if (is_nothing) ++negations;
    if (is_nothing)
      denied = true;
    else if (term.number && term.stem != "#1" && term.stem != "#0")
      return Denial::no;
    else if (is_among(term.plain, files.some))
      return Denial::no;
    else if (term.is_content && !token.in_prompt)
      ++extraneous;
  }
  // "It is not true that he was not hurt."
  if (!denied || (negations > 0 && negations % 2 == 0) || extraneous > 3) return Denial::no;
  return extraneous <= 2 ? Denial::yes : Denial::perhaps;
}

/// Words without order: almost no function words, and no commas as a list would have.
bool is_word_salad(const Segment& segment, const Measures& m) {
  const std::size_t clauses = segment.tokens.back().term->clause - segment.tokens.front().term->clause + 1;
  return m.order < 0.6 && segment.tokens.size() >= 7 * clauses &&
         4 * (segment.text->function_words + segment.text->coordinations) <= segment.tokens.size();
}

/// The same with few words, most of them of the key.
bool is_short_word_salad(const Phrasing& phrasing, const Segment& segment, const Measures& m) {
  return phrasing.new_words.size() >= 3 && segment.tokens.size() >= 4 &&
         segment.text->function_words + segment.text->coordinations == 0 && m.order < 0.9 && m.recall_content > 0.5;
}

/// A list of things, most of which the key does not have.
bool lists_everything(const Phrasing& phrasing, const Segment& segment) {
  if (phrasing.new_words.size() > 3 || segment.extraneous < 2) return false;
  if (segment.text->function_words == 0 && segment.extraneous >= 3 && phrasing.new_words.size() == 1) return true;
  const std::size_t clauses = segment.tokens.back().term->clause;
  return clauses + segment.text->coordinations >= 2 && segment.extraneous >= clauses + segment.text->coordinations &&
         4 * segment.text->function_words <= segment.tokens.size();
}

/// A phrasing without a content word ("are", the unit), and the same words in the segment.
bool says_words_alone(const Phrasing& phrasing, const Segment& segment) {
  return segment.tokens.size() <= phrasing.words.size() + 1 && segment.text->negations == phrasing.negations &&
         std::all_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
           return !phrasing.vocabulary[wanted.word].is_content && segment.says(wanted.word);
         });
}

/// The words of the phrasing, all of them in its order, and no other.
bool is_verbatim(const Phrasing& phrasing, const Segment& segment) {
  auto next = phrasing.sequence.begin();
  for (const Segment::Token& token : segment.tokens) {
    if (token.term->function.is_article) continue;
    const bool is_next = next != phrasing.sequence.end() && token.match && token.match->kind == WordMatch::Kind::same &&
                         !token.match->expansion && token.match->word == *next;
    if (!is_next) return false;
    ++next;
  }
  return next == phrasing.sequence.end() && !phrasing.sequence.empty();
}

/// Whether all new words of a segment are the phrasing's, and enough of it is said (`recall`) to mean the idea. Enough
/// is most of it; or half, if no other idea has these words and there are two of them; or a third, if there are three
/// and most of them are in this idea alone.
bool says_only_own(const Phrasing& phrasing, const Segment& segment, double recall) {
  std::size_t own = 0, unique = 0;
  for (const Segment::Token& token : segment.tokens) {
    if (!token.term->is_content || token.in_prompt) continue;
    if (!token.in_key) return false;
    ++own;
    if (!phrasing.vocabulary[token.match->word].is_shared) ++unique;
  }
  // A word or two without a sentence may be anything.
  const bool is_sentence = segment.tokens.size() >= 3;
  if (own == 0 || recall >= 0.6) return own >= 2 || (own == 1 && is_sentence);
  return is_sentence &&
         ((recall >= 0.5 && unique == own && own >= 2) || (recall >= 0.33 && own >= 3 && 2 * unique > own));
}

/// "It expands" for "the balloon expands because …": all that the phrasing says before it gives its reason.
bool says_before_reason(const Phrasing& phrasing, const Segment& segment) {
  std::size_t new_words = 0;
  for (std::size_t i = 0; i < phrasing.words.size(); ++i) {
    const Vocabulary::Entry& entry = phrasing.vocabulary[phrasing.words[i].word];
    if (entry.plain == "because") return i > 0 && new_words > 0;
    if (!entry.is_content || entry.in_prompt) continue;
    if (!segment.says(phrasing.words[i].word)) return false;
    ++new_words;
  }
  return false;
}

/// Computes the finding of one phrasing: the likelihood that the trees give it, corrected by rules for what they have
/// not learnt. A rule stays if it proves right on marked answers (see `tests/training`), or if without it a mark would
/// be wrong that nobody would excuse.
class Judgement {
 public:
  Judgement(const Phrasing& phrasing, bool alone, const Segment& segment, const AnswerType& answer_type)
      : phrasing_(phrasing),
        alone_(alone),
        segment_(segment),
        text_(*segment.text),
        answer_type_(answer_type),
        m_(measure(phrasing, segment)),
        new_count_(phrasing.new_words.size()),
        finding_{likelihood(m_), false, &phrasing_, nullptr, m_.recall_new, m_.recall_content, false, count_said()} {}

  Finding finding() {
    if (decide_without_content_words()) return finding_;
    if (is_verbatim(phrasing_, segment_)) {
      at(verbatim);
      return finding_;
    }
    credit_complete_wording();
    at(apply_fact_rules(finding_.likelihood, phrasing_, alone_, segment_, answer_type_));
    if (!alone_ && is_faithful_ && says_only_own(phrasing_, segment_, m_.recall_new)) at_least(0.75);
    apply_number_rules();
    apply_contradiction_rules();
    apply_gaming_rules();
    if (alone_ && finding_.likelihood > undecided && (has_contrary_word() || has_substitute())) at(undecided);
    if (alone_ && is_doubtful(phrasing_, segment_, m_)) {
      finding_.is_doubted = true;
      at_most(undecided);
    }
    if (finding_.likelihood > undecided && strays()) at(undecided);
    return finding_;
  }

 private:
  static constexpr double verbatim = 0.98;
  /// The highest likelihood of what only a person can decide.
  static constexpr double unsure = 0.35;

  bool strays() const {
    if (!alone_ || is_converse_ || m_.says_denied_opposite) return false;
    const bool says_enough = !answer_type_.reason && says_before_reason(phrasing_, segment_);
    return !says_enough && !keeps_to(phrasing_, segment_);
  }

  void at(double likely) { finding_.likelihood = likely; }
  void at_least(double likely) { at(std::max(finding_.likelihood, likely)); }
  void at_most(double likely) { at(std::min(finding_.likelihood, likely)); }
  void contradict(double likely = 0.1) {
    // Who says little of a phrasing, or part of a long one, may be speaking of something else.
    constexpr double much_of_it = 0.8;
    static const double long_content = std::log(9.0);
    const double said = std::max(m_.recall_content, m_.recall_new) + m_.opposite;
    const bool is_sure =
        m_.reply < 0.0 || m_.numbers.other_said || (said >= much_of_it && phrasing_.log_content < long_content);
    if (!is_sure) return at_most(m_.recall_new > 0.0 ? unsure : likely);
    finding_.contradicted = true;
    at_most(likely);
  }

  /// Whether words go against the question or the phrasing that neither opposites nor negations tell: "gives" where the
  /// question says "takes", "unsafe" for "safe", "any colour but red", another word in the place of one of the
  /// phrasing.
  bool has_contrary_word() const {
    const Vocabulary& vocabulary = phrasing_.vocabulary;
    const Vocabulary& prompt = *vocabulary.prompt();
    for (const Segment::Token& token : segment_.tokens) {
      const Term& term = *token.term;
      if (!term.is_content || token.own() || token.known) continue;
      if (prompt.turns_question(term.stem) && !token.negated) return true;
      if (denies_root(term, vocabulary)) return true;
    }
    return false;
  }

  bool denies_root(const Term& term, const Vocabulary& vocabulary) const {
    const std::string_view plain = term.plain;
    for (const std::string_view prefix : {"un", "non", "dis", "in", "im", "mis", "anti"}) {
      if (!plain.starts_with(prefix) || plain.size() < prefix.size() + 4) continue;
      if (has_root(plain.substr(prefix.size()), vocabulary)) return true;
    }
    return plain.ends_with("less") && plain.size() >= 8 && has_root(plain.substr(0, plain.size() - 4), vocabulary);
  }

  bool has_root(std::string_view root, const Vocabulary& vocabulary) const {
    for (const Phrasing::Wanted& wanted : phrasing_.words) {
      const std::string& plain = vocabulary[wanted.word].plain;
      if (plain == root || (is_derivation(plain, root) && plain.size() >= 4)) return true;
    }
    return false;
  }

  /// "Only eats meat" for "only eats plants": a word is missing, and another stands between its neighbours.
  bool has_substitute() const {
    for (std::size_t i = 0; i < phrasing_.words.size(); ++i) {
      const Phrasing::Wanted& wanted = phrasing_.words[i];
      const Vocabulary::Entry& entry = phrasing_.vocabulary[wanted.word];
      if (!entry.is_content || entry.in_prompt || segment_.says(wanted.word) || wanted.in_brackets) continue;
      const std::ptrdiff_t before = i > 0 ? segment_.place[phrasing_.words[i - 1].word] : -1;
      if (before < 0 || before + 1 >= static_cast<std::ptrdiff_t>(segment_.tokens.size())) continue;
      auto at = static_cast<std::size_t>(before + 1);
      while (at + 1 < segment_.tokens.size() && segment_.tokens[at].term->function.is_article) ++at;
      const std::string& said = segment_.tokens[at].term->plain;
      if (segment_.tokens[at].extraneous() && is_real_word(said, phrasing_.vocabulary.language()) &&
          !look_alike(said, entry.plain))
        return true;
    }
    return false;
  }

  /// "Worm" and "warm".
  static bool look_alike(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t begin = 0, end = 0;
    while (begin < shorter && a[begin] == b[begin]) ++begin;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    return begin > 0 && begin + end + 1 >= std::max(a.size(), b.size());
  }

  /// How many content words of the phrasing the segment says.
  std::size_t count_said() const {
    return static_cast<std::size_t>(
        std::count_if(phrasing_.words.begin(), phrasing_.words.end(), [&](const Phrasing::Wanted& wanted) {
          return phrasing_.vocabulary[wanted.word].is_content && segment_.says(wanted.word);
        }));
  }

  /// Phrasings without a content word, which the trees were not fitted to: "none", and function words such as "are".
  bool decide_without_content_words() {
    if (phrasing_.means_none) {
      const Denial denial = text_.is_whole ? denies_all(segment_, phrasing_.vocabulary.data().files) : Denial::no;
      const bool says_little_else = phrasing_.words.size() <= 3;
      at(denial == Denial::yes       ? (says_little_else ? 0.96 : 0.75)
         : denial == Denial::perhaps ? 0.5
                                     : (says_little_else ? 0.04 : 0.2));
      finding_.recall_new = denial == Denial::yes ? 1.0 : 0.0;
      return true;
    }
    if (!says_words_alone(phrasing_, segment_)) return false;
    at(0.95);
    finding_.recall_new = 1.0;
    return true;
  }

  void credit_complete_wording() {
    const bool is_initials =
        segment_.tokens.size() == 1 && segment_.tokens[0].match && segment_.tokens[0].match->expansion;
    if (is_initials) at_least(0.85);
    const bool nothing_else = m_.precision_content >= 0.99;
    if (is_faithful_ && nothing_else && m_.recall_content >= 0.85) at_least(0.89);
    if (is_faithful_ && nothing_else && m_.missing == 0.0 && new_count_ > 0 && phrasing_.words.size() <= 8)
      at_least(0.75);
    if (is_faithful_ && m_.recall_content >= 0.73 && m_.precision_new >= 0.75 && new_count_ >= 4) at_least(0.72);
    if (!answer_type_.reason && nothing_else && says_before_reason(phrasing_, segment_)) {
      if (is_faithful_)
        at_least(0.75);
      else if (m_.negation_parity > 0.0 && m_.flipped > 0.0)
        contradict();
    }
  }

  void apply_number_rules() {
    const Numbers& numbers = m_.numbers;
    const bool is_answer = numbers.wanted && (answer_type_.number || new_count_ <= 2);
    if (is_answer && numbers.all_said && !numbers.other_said && m_.log_extraneous < 1.2) at_least(0.85);
    if (is_answer && !numbers.all_said) at_most(0.2);
    if (!numbers.all_said && numbers.other_said && (is_answer || segment_.foreign <= 1)) contradict();
    if (answer_type_.number && numbers.other_said && numbers.all_said && text_.says_or) at_most(0.1);
  }

  /// Whether one of the two negates words that the other affirms.
  bool is_denied() const {
    if (m_.flipped == 0.0) return false;
    // Two negations of two clauses are no double negation: "it never hunts and doesn't eat".
    const bool one_sided = (phrasing_.negations == 0) != (text_.negations == 0);
    const bool is_double = m_.says_denied_opposite || phrasing_.prevents != text_.prevents;
    return m_.negation_parity > 0.0 || (one_sided && !is_double);
  }

  /// Negations, opposites and words that are exchanged.
  void apply_contradiction_rules() {
    if (m_.reply < 0.0) {
      finding_.contradicted = true;
      at_most(0.1);
    }
    const bool denied = is_denied();
    if (denied && m_.reply <= 0.0) {
      const double share_flipped = m_.flipped / std::max(m_.flipped, m_.recall_content);
      if (m_.recall_new < 0.5 || share_flipped < 0.5)
        at_most(undecided);
      else if (alone_ && m_.precision_content >= 0.6)
        contradict();
      else
        at_most(unsure);
    }
    // "When work is not being done": what is denied is no word that tells.
    const bool says_all = m_.recall_content >= 0.95 && m_.precision_content >= 0.99;
    if ((says_all && m_.negation_parity > 0.0) || denied) at_most(undecided);
    const bool says_much = (alone_ && new_count_ <= 3) || m_.recall_content + m_.opposite >= 0.85;
    const WordOrder order = compare_order(phrasing_, alone_, segment_);
    if (m_.opposite > 0.0 && order != WordOrder::converse &&
        (says_much || (alone_ && has_reversed_clause(phrasing_, segment_))))
      contradict(std::min(finding_.likelihood / 2.0, 0.3));
    if (alone_ && m_.recall_content >= 0.99 && m_.flipped > 0.0 && swaps_negations(phrasing_, segment_)) contradict();
    if (hedges(phrasing_, segment_)) contradict();
    const auto denies = [](const Term& term) { return term.denies_sentence; };
    if (std::any_of(text_.terms.begin(), text_.terms.end(), denies)) at_most(undecided);
    apply_order_rules(order);
    if (phrasing_.prevents != text_.prevents && m_.negation_parity > 0.0 && m_.recall_new >= 0.5) at_most(undecided);
    if (denied && finding_.words_said == 1) at_most(undecided);
  }

  /// Who does what to whom, and what comes before what.
  void apply_order_rules(WordOrder order) {
    // Of several ideas one may be told in any order.
    if (alone_ && order == WordOrder::reversed && m_.recall_content >= 0.6) contradict();
    is_converse_ = order == WordOrder::converse;
    finding_.is_doubted = order == WordOrder::reversed || order == WordOrder::unclear;
    if (finding_.is_doubted) at_most(undecided);
    if (order == WordOrder::converse && m_.recall_content + m_.opposite >= 0.8) at_least(0.75);
    if (alone_ && answer_type_.order && has_other_sequence(phrasing_, segment_)) contradict();
  }

  /// Words without a sentence, lists of everything, the prompt repeated.
  void apply_gaming_rules() {
    const bool one_word = new_count_ >= 2 && m_.missing >= static_cast<double>(new_count_ - 1);
    if (!alone_ && one_word && phrasing_.has_verb && !text_.has_verb) at_most(undecided);
    if (phrasing_.has_function_words) {
      if (is_word_salad(segment_, m_)) at_most(undecided);
      if (is_short_word_salad(phrasing_, segment_, m_)) at_most(0.5);
    }
    if (phrasing_.words.size() <= 4 && lists_everything(phrasing_, segment_)) at_most(0.15);
    if (m_.no_new > 0.0 && new_count_ > 0 && m_.recall_new == 0.0)
      at_most(m_.prompt_share > 0.0 && text_.negations == 0 ? sure_wrong_of_longest : 0.25);
    // "I don't know."
    const auto is_content = [](const Term& term) { return term.is_content; };
    if (m_.reply == 0.0 && finding_.words_said == 0 && m_.opposite == 0.0 &&
        std::none_of(text_.terms.begin(), text_.terms.end(), is_content))
      at_most(sure_wrong);
  }

  const Phrasing& phrasing_;
  const bool alone_;
  const Segment& segment_;
  const SegmentText& text_;
  const AnswerType& answer_type_;
  const Measures m_;
  const std::size_t new_count_;  ///< How many new words the phrasing has.
  const bool is_faithful_ =
      m_.flipped == 0.0 && m_.negation_parity == 0.0 && m_.opposite == 0.0 && m_.wrong_number == 0.0;
  bool is_converse_ = false;
  Finding finding_;
};

}  // namespace

Finding judge(const Phrasing& phrasing, bool alone, const Segment& segment, const AnswerType& answer_type) {
  return Judgement(phrasing, alone, segment, answer_type).finding();
}

bool says_wrong_turn(const Phrasing& denied, const Segment& segment, const Finding& finding) {
  const Measures m = measure(denied, segment);
  std::size_t said = 0;
  for (const Phrasing::Wanted& wanted : denied.words)
    if (denied.vocabulary[wanted.word].is_content && segment.says(wanted.word)) ++said;
  return m.recall_content >= 0.7 && m.negation_parity == 0.0 &&
         (m.recall_content > finding.recall_content ||
          (m.recall_content == finding.recall_content && said > finding.words_said));
}

}  // namespace worksheet

#include "marker/short_facts.h"

#include <algorithm>

#include "marker/judge.h"
#include "text/among.h"

namespace worksheet {
namespace {

constexpr std::size_t longest_fact = 3;  // new words

constexpr double other_formula = 0.02;    ///< Names another by a sign of its own.
constexpr double another = 0.12;          ///< Names another thing of the same kind.
constexpr double generic = 0.25;          ///< Says only the kind of thing.
constexpr double only_derivation = 0.66;  ///< "Capitalist" for "capitalism".

/// A word of letters with digits or signs: "H2SO4", "Na+", "x2+3x".
bool is_formula(std::string_view plain) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_of_formula = [](char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '*'; };
  return std::any_of(plain.begin(), plain.end(), is_letter) && std::any_of(plain.begin(), plain.end(), is_of_formula);
}

/// A fact's words, and which of them a segment says.
class Fact {
 public:
  Fact(const Phrasing& phrasing, const Segment& segment)
      : phrasing_(phrasing), segment_(segment), vocabulary_(phrasing.vocabulary), words_(phrasing.new_words) {
    for (const std::size_t word : words_) said_ += segment.says(word) ? 1 : 0;
  }

  bool is_one() const { return phrasing_.is_brief && !words_.empty() && words_.size() <= longest_fact; }
  std::size_t count_said() const { return said_; }
  bool whole() const { return said_ == words_.size(); }

  /// The strongest way in which the one word of the key is said.
  std::optional<WordMatch::Kind> kind() const {
    if (words_.size() != 1 || said_ == 0) return std::nullopt;
    return segment_.tokens[static_cast<std::size_t>(segment_.place[words_.front()])].match->kind;
  }

  /// "Sydney or Canberra", "Canberra or maybe Sydney": one side of an "or" has the fact, the other something else.
  bool hedges() const {
    if (phrasing_.has_coordination) return false;
    for (std::size_t i = 1; i + 1 < segment_.tokens.size(); ++i)
      if (term(i).function.role == WordRole::disjunction && differ(side(i, -1), side(i, 1))) return true;
    return false;
  }

  /// A modifier that the key does not have stands right before the fact and makes it another thing: "vice president".
  bool is_another_kind() const {
    for (std::size_t i = 0; i + 1 < segment_.tokens.size(); ++i)
      if (is_extraneous(i) && is_among(term(i).plain, files().name_modifiers) && is_fact_word(i + 1)) return true;
    return false;
  }

  /// "Carbon monoxide" for "carbon dioxide": one of its two words, and another in place of the other one.
  bool has_substitute() const {
    return words_.size() == 2 && said_ == 1 && segment_.foreign == 1 && phrasing_.words.size() <= 3 &&
           segment_.tokens.size() <= phrasing_.words.size();
  }

  /// "Carbon" for "carbon dioxide": the first of two words alone, which leaves open what it is. A name or a number may
  /// do.
  bool lacks_head() const {
    if (words_.size() != 2 || phrasing_.words.size() != 2 || segment_.tokens.size() != 1) return false;
    const Vocabulary::Entry& first = vocabulary_[words_.front()];
    return segment_.says(words_.front()) && !first.number && !has_capital(first);
  }

  /// "H2SO3" for "H2SO4": formulas are alike or they are not.
  bool has_other_formula() const {
    const auto is_missing = [this](std::size_t word) {
      return is_formula(vocabulary_[word].plain) && !segment_.says(word);
    };
    return std::any_of(words_.begin(), words_.end(), is_missing) &&
           any_token([&](std::size_t i) { return is_extraneous(i) && is_formula(term(i).plain); });
  }

  /// "Napoleon didn't lose it": the clause is denied, wherever the negation stands.
  bool is_denied() const {
    if (phrasing_.negations > 0) return false;
    return any_token([&](std::size_t i) { return term(i).negates && in_clause_of_fact(i); });
  }

  /// "The ring around the pupil": what is named is something beside it.
  bool is_beside() const {
    return any_token([&](std::size_t i) {
      if (!is_fact_word(i) || !is_among(segment_.text->ties[i].preposition, files().apart_prepositions)) return false;
      for (std::size_t before = i; before-- > 0 && term(before).clause == term(i).clause;)
        if (is_extraneous(before) && segment_.text->ties[before].preposition.empty()) return true;
      return false;
    });
  }

  /// "It keeps the temperature the same", "Fleming lost it": what stands in its clause makes another thing of it,
  /// unless it tells more of the fact ("the new tax", "it was a tax", "a tax on tea") or is what the question says.
  bool has_other_beside() const {
    if (words_.size() > 2 || said_ == 0 || !vocabulary_.has_fixed_order()) return false;
    std::size_t first = segment_.tokens.size(), last = 0;
    for (const std::size_t word : words_) {
      if (!segment_.says(word)) continue;
      const auto at = static_cast<std::size_t>(segment_.place[word]);
      first = std::min(first, at);
      last = std::max(last, at);
    }
    const std::vector<Tie>& ties = segment_.text->ties;
    if (ties[first].is_genitive) return false;
    const auto tells_apart = [&](std::size_t i) {
      const bool says_how = is_adverb(term(i).plain, vocabulary_.data()) || is_among(term(i).plain, files().titles) ||
                            is_among(term(i).plain, files().naming);
      return is_extraneous(i) && !says_how && !term(i).number && ties[i].preposition.empty();
    };
    for (std::size_t i = first; i-- > 0 && ties[i].clause == ties[first].clause;) {
      if (term(i).function.is_to_be) return false;
      if (i + 1 < first && words_.size() == 1 && tells_apart(i)) return true;
    }
    for (std::size_t i = last + 1; i < segment_.tokens.size() && ties[i].clause == ties[last].clause; ++i) {
      if (term(i).function.is_to_be || !term(i).is_content) return false;
      if (tells_apart(i) && i + 1 < segment_.tokens.size() && ties[i + 1].clause == ties[i].clause) return true;
    }
    return false;
  }

  /// "Wellington lost to Napoleon": another name in the same clause.
  bool has_other_name() const {
    return any_token([&](std::size_t i) { return term(i).name && is_foreign(i) && in_clause_of_fact(i); }) ||
           (segment_.tokens.size() > 1 && is_extraneous(0) && in_clause_of_fact(0) && is_capital(term(0).written) &&
            !is_fact_word(1));
  }

  /// All words of the key are a person's names, as far as capital letters tell.
  bool is_person() const {
    if (words_.size() < 2) return false;
    for (const Phrasing::Wanted& wanted : phrasing_.words)
      if (!vocabulary_[wanted.word].is_content) return false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Vocabulary::Entry& entry = vocabulary_[words_[i]];
      if ((!entry.name && !(i == 0 && has_capital(entry))) || is_among(entry.plain, files().offices)) return false;
    }
    return true;
  }
  /// "Her father wrote it for Anne", where nothing asks for whom.
  bool is_tied_to_another() const {
    const Vocabulary& prompt = *vocabulary_.prompt();
    return any_token([&](std::size_t i) {
      const Tie& tie = segment_.text->ties[i];
      return is_fact_word(i) && !tie.preposition.empty() && !tie.is_agent && !prompt.asks_with(tie.preposition) &&
             !has_preposition(tie.preposition);
    });
  }
  bool says_surname() const { return segment_.says(words_.back()); }

  /// Another's first name before the surname: "Louis Armstrong". A title is none.
  bool has_other_first_name() const {
    const std::ptrdiff_t place = segment_.place[words_.back()];
    if (place <= 0) return false;
    const auto before = static_cast<std::size_t>(place - 1);
    const bool apart = term(before).clause != term(before + 1).clause;
    // "Abe" and "Abraham".
    const std::string_view first = std::string_view(vocabulary_[words_.front()].plain).substr(0, 2);
    if (std::string_view(term(before).plain).starts_with(first)) return false;
    return !apart && is_extraneous(before) && !is_among(term(before).plain, files().titles) &&
           segment_.tokens.size() <= 4;
  }

  std::size_t extraneous() const { return segment_.extraneous; }

 private:
  const LanguageFiles& files() const { return vocabulary_.data().files; }
  const Term& term(std::size_t i) const { return *segment_.tokens[i].term; }

  bool is_extraneous(std::size_t i) const { return segment_.tokens[i].extraneous(); }

  /// Says what neither this wording nor the question says.
  bool is_foreign(std::size_t i) const { return term(i).is_content && !segment_.tokens[i].own(); }

  bool has_preposition(std::string_view plain) const {
    return std::any_of(phrasing_.words.begin(), phrasing_.words.end(),
                       [&](const Phrasing::Wanted& wanted) { return vocabulary_[wanted.word].plain == plain; });
  }

  bool is_fact_word(std::size_t i) const {
    const auto& match = segment_.tokens[i].match;
    return match && std::find(words_.begin(), words_.end(), match->word) != words_.end();
  }

  template <typename Is>
  bool any_token(Is is) const {
    for (std::size_t i = 0; i < segment_.tokens.size(); ++i)
      if (is(i)) return true;
    return false;
  }

  bool in_clause_of_fact(std::size_t at) const {
    return any_token([&](std::size_t i) {
      return is_fact_word(i) && segment_.text->ties[i].clause == segment_.text->ties[at].clause;
    });
  }

  struct Side {
    bool fact = false;
    bool extraneous = false;
  };

  /// What stands on one side of `at`, as far as the clause or four words go.
  Side side(std::size_t at, std::ptrdiff_t step) const {
    Side found;
    auto i = static_cast<std::ptrdiff_t>(at) + step;
    for (int steps = 0; steps < 4 && i >= 0 && i < static_cast<std::ptrdiff_t>(segment_.tokens.size()); ++steps) {
      const auto place = static_cast<std::size_t>(i);
      if (term(place).sentence != term(at).sentence) break;
      found.fact = found.fact || is_fact_word(place);
      found.extraneous = found.extraneous || is_extraneous(place);
      i += step;
    }
    return found;
  }

  static bool differ(const Side& a, const Side& b) {
    return (a.fact && !b.fact && b.extraneous) || (b.fact && !a.fact && a.extraneous);
  }

  static bool is_capital(std::string_view written) { return written.front() >= 'A' && written.front() <= 'Z'; }
  /// As it was written: "CO2" stands for "carbon", which has none.
  static bool has_capital(const Vocabulary::Entry& entry) {
    return is_capital(entry.written) && entry.written.size() == entry.plain.size();
  }

  const Phrasing& phrasing_;
  const Segment& segment_;
  const Vocabulary& vocabulary_;
  const std::vector<std::size_t>& words_;  ///< Those that the question does not say.
  std::size_t said_ = 0;
};

double apply_person_rules(double p, const Fact& fact) {
  if (!fact.says_surname()) return std::min(p, fact.extraneous() > 0 ? another : generic);
  if (fact.whole()) return p;
  return fact.has_other_first_name() ? std::min(p, generic) : std::max(p, fact.extraneous() <= 2 ? 0.85 : 0.6);
}

}  // namespace

double apply_fact_rules(double likelihood, const Phrasing& phrasing, bool alone, const Segment& segment,
                        const AnswerType& answer_type) {
  const Fact fact(phrasing, segment);
  double p = likelihood;
  if (!fact.is_one()) return p;
  if (fact.has_other_formula()) return std::min(p, other_formula);
  if (fact.count_said() == 0) return p;
  if (fact.hedges() || fact.is_another_kind() || fact.has_substitute()) return std::min(p, another);
  if (fact.is_denied() || fact.is_beside()) return std::min(p, generic);
  const bool is_doubted = (alone && !answer_type.reason && fact.has_other_beside()) ||
                          (answer_type.person && (fact.has_other_name() || fact.is_tied_to_another()));
  if (is_doubted) p = std::min(p, undecided);
  if (answer_type.person && fact.is_person())
    return is_doubted ? std::min(undecided, apply_person_rules(p, fact)) : apply_person_rules(p, fact);
  if (fact.lacks_head()) return std::min(p, generic);
  const auto kind = fact.kind();
  if (kind == WordMatch::Kind::similar) p = std::min(p, generic);
  if (kind == WordMatch::Kind::derivation) p = std::min(p, only_derivation);
  return p;
}

}  // namespace worksheet

#include "checking/ideas/marker.h"

#include <algorithm>
#include <map>
#include <set>

#include "checking/ideas/spelling.h"
#include "checking/ideas/terms.h"
#include "text/unicode.h"

namespace worksheet {

struct Passage::Words {
  std::string language;
};

Passage::Passage(std::string_view /*text*/, std::string_view language)
    : words_(std::make_unique<Words>(Words{std::string(language)})) {}
Passage::~Passage() = default;

namespace {

constexpr double covered_at = 0.75;
constexpr double missing_below = 0.45;

struct WeighedTerm {
  Term term;
  double weight = 1.0;
};

struct Phrasing {
  std::vector<WeighedTerm> terms;
  bool negated = false;
};

struct CompiledIdea {
  std::vector<Phrasing> say;
  std::vector<Phrasing> deny;
};

bool negated(const std::vector<Term>& terms) {
  return std::count_if(terms.begin(), terms.end(), [](const Term& term) { return term.negates; }) % 2 == 1;
}

/// How much of a phrasing a response says.
struct Coverage {
  double share = 0.0;
  std::vector<Span> spans;
  std::vector<Forgiven> forgiven;
};

}  // namespace

struct Marker::Compiled {
  std::vector<CompiledIdea> ideas;
  std::vector<std::vector<Term>> accept, reject;
  std::size_t need = 1;
  TextRules rules;
  std::string language;
  std::vector<double> points;

  Phrasing compile(const std::string& text, const std::set<std::string>& asked) const {
    const std::vector<Term> terms = read_terms(text, language);
    Phrasing phrasing{.terms = {}, .negated = negated(terms)};
    for (const Term& term : terms)
      phrasing.terms.push_back({term, !term.telling ? 0.05 : asked.count(term.stem) ? 0.2 : 1.0});
    return phrasing;
  }

  /// Which term of the response stands for `term`; -1 for none.
  std::ptrdiff_t find(const Term& term, const std::vector<Term>& response, Coverage& coverage) const {
    for (std::size_t i = 0; i < response.size(); ++i)
      if (response[i].stem == term.stem) return static_cast<std::ptrdiff_t>(i);
    if (rules.strict_spelling || !term.telling) return -1;
    for (std::size_t i = 0; i < response.size(); ++i)
      if (response[i].telling && is_misspelling(response[i].plain, term.plain)) {
        coverage.forgiven.push_back({Forgiven::Kind::spelling, response[i].plain, term.plain});
        return static_cast<std::ptrdiff_t>(i);
      }
    return -1;
  }

  Coverage cover(const Phrasing& phrasing, const std::vector<Term>& response, std::size_t field) const {
    Coverage coverage;
    double all = 0.0, found = 0.0;
    for (const WeighedTerm& wanted : phrasing.terms) {
      all += wanted.weight;
      const std::ptrdiff_t at = find(wanted.term, response, coverage);
      if (at < 0) continue;
      found += wanted.weight;
      if (wanted.term.telling) {
        const Term& term = response[static_cast<std::size_t>(at)];
        coverage.spans.push_back({field, term.begin, term.end});
      }
    }
    coverage.share = all > 0.0 ? found / all : 0.0;
    std::sort(coverage.spans.begin(), coverage.spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    coverage.spans.erase(std::unique(coverage.spans.begin(), coverage.spans.end()), coverage.spans.end());
    return coverage;
  }

  IdeaMark mark_idea(const CompiledIdea& idea, const std::vector<Term>& response, std::size_t field,
                     std::vector<Forgiven>& forgiven) const {
    const bool says_no = negated(response);
    Coverage best, denied, flipped;
    const auto keep_better = [](Coverage& kept, Coverage next) {
      if (next.share > kept.share) kept = std::move(next);
    };
    for (const Phrasing& phrasing : idea.say)
      keep_better(phrasing.negated == says_no ? best : flipped, cover(phrasing, response, field));
    for (const Phrasing& phrasing : idea.deny) keep_better(denied, cover(phrasing, response, field));
    IdeaMark mark;
    if (denied.share >= covered_at && denied.share > best.share) {
      mark.state = IdeaState::contradicted;
      mark.spans = denied.spans;
    } else if (best.share >= covered_at) {
      mark.state = IdeaState::covered;
      mark.confidence = best.share;
      mark.spans = best.spans;
      forgiven.insert(forgiven.end(), best.forgiven.begin(), best.forgiven.end());
    } else if (flipped.share >= covered_at) {
      mark.state = IdeaState::contradicted;
      mark.spans = flipped.spans;
    } else {
      mark.state = best.share >= missing_below ? IdeaState::unsure : IdeaState::missing;
      mark.confidence = best.share;
      if (mark.state == IdeaState::unsure) mark.spans = best.spans;
    }
    return mark;
  }

  /// Verdict and score from what became of the ideas.
  void settle(Mark& mark) const {
    double earned = 0.0, hoped = 0.0;
    std::vector<double> values;
    for (std::size_t i = 0; i < ideas.size(); ++i) {
      if (mark.ideas[i].state == IdeaState::covered) earned += 1.0;
      if (mark.ideas[i].state == IdeaState::unsure) hoped += 1.0;
    }
    const double wanted = static_cast<double>(need);
    mark.score = std::min(1.0, earned / wanted);
    if (earned >= wanted)
      mark.verdict = Verdict::correct;
    else if (hoped > 0.0)
      mark.verdict = Verdict::unsure;
    else
      mark.verdict = earned > 0.0 ? Verdict::partly : Verdict::incorrect;
    mark.confidence = mark.verdict == Verdict::unsure ? 0.5 : mark.score;
  }

  bool judged(const std::vector<std::vector<Term>>& answers, const std::vector<Term>& response) const {
    return std::any_of(answers.begin(), answers.end(), [&](const std::vector<Term>& answer) {
      return std::equal(answer.begin(), answer.end(), response.begin(), response.end(),
                        [](const Term& a, const Term& b) { return a.stem == b.stem; });
    });
  }
};

Marker::Marker(const IdeasKey& key, std::string_view prompt, std::shared_ptr<const Passage> passage) {
  auto compiled = std::make_unique<Compiled>();
  compiled->language = passage ? passage->words().language : "en";
  compiled->need = std::max<std::size_t>(1, std::min(key.need, key.ideas.size()));
  compiled->rules = key.rules;
  std::set<std::string> asked;
  for (const Term& term : read_terms(prompt, compiled->language)) asked.insert(term.stem);
  for (const Idea& idea : key.ideas) {
    CompiledIdea& next = compiled->ideas.emplace_back();
    for (const std::string& text : idea.say) next.say.push_back(compiled->compile(text, asked));
    for (const std::string& text : idea.deny) next.deny.push_back(compiled->compile(text, asked));
    compiled->points.push_back(idea.points);
  }
  for (const std::string& text : key.accept) compiled->accept.push_back(read_terms(text, compiled->language));
  for (const std::string& text : key.reject) compiled->reject.push_back(read_terms(text, compiled->language));
  compiled_ = std::move(compiled);
}

Marker::Marker(Marker&&) noexcept = default;
Marker& Marker::operator=(Marker&&) noexcept = default;
Marker::~Marker() = default;

Mark Marker::mark(std::string_view response) const {
  const std::vector<Term> terms = read_terms(response, compiled_->language);
  Mark mark;
  for (const CompiledIdea& idea : compiled_->ideas)
    mark.ideas.push_back(compiled_->mark_idea(idea, terms, 0, mark.forgiven));
  compiled_->settle(mark);
  if (compiled_->judged(compiled_->reject, terms)) {
    mark.verdict = Verdict::incorrect;
    mark.score = mark.confidence = 0.0;
  } else if (compiled_->judged(compiled_->accept, terms)) {
    mark.verdict = Verdict::correct;
    mark.score = mark.confidence = 1.0;
  }
  return mark;
}

Mark Marker::mark_lines(std::span<const std::string> lines) const {
  const Compiled& key = *compiled_;
  Mark mark;
  mark.ideas.resize(key.ideas.size());
  mark.items.resize(lines.size());
  std::vector<bool> used(lines.size());
  // Surest pairs first, each idea and each line once.
  struct Pair {
    std::size_t idea, line;
    IdeaMark mark;
    std::vector<Forgiven> forgiven;
  };
  std::vector<Pair> pairs;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const std::vector<Term> terms = read_terms(lines[line], key.language);
    if (!terms.empty()) mark.items[line].verdict = Verdict::incorrect;
    for (std::size_t idea = 0; idea < key.ideas.size(); ++idea) {
      Pair pair{idea, line, {}, {}};
      pair.mark = key.mark_idea(key.ideas[idea], terms, line, pair.forgiven);
      if (pair.mark.state == IdeaState::covered || pair.mark.state == IdeaState::unsure) pairs.push_back(std::move(pair));
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.mark.confidence > b.mark.confidence; });
  for (const Pair& pair : pairs) {
    if (used[pair.line] || mark.ideas[pair.idea].state != IdeaState::missing) continue;
    used[pair.line] = true;
    mark.ideas[pair.idea] = pair.mark;
    mark.items[pair.line].verdict = pair.mark.state == IdeaState::covered ? Verdict::correct : Verdict::unsure;
    mark.forgiven.insert(mark.forgiven.end(), pair.forgiven.begin(), pair.forgiven.end());
  }
  key.settle(mark);
  return mark;
}

}  // namespace worksheet

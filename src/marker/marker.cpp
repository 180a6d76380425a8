#include "marker/marker.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "marker/exemplars.h"
#include "marker/idea_overlap.h"
#include "marker/judge.h"
#include "marker/passage_words.h"
#include "marker/segments.h"
#include "text/sort_texts.h"
#include "text/unicode.h"

namespace worksheet {

Passage::Passage(std::string_view text, const Language& language, std::span<const std::string> answers)
    : words_(std::make_unique<const Words>(text, language, answers)) {}
Passage::~Passage() = default;

namespace {

/// Machines differ in the last bits of a logarithm; marks must not.
double rounded(double likelihood) { return std::floor(likelihood * 1000.0 + 0.5) / 1000.0; }

/// Adds a span in its place; words that follow one another become one span.
void add_span(std::vector<Span>& spans, const Span& span) {
  constexpr std::size_t gap = 8;  // an article or a preposition between two words
  auto at = std::upper_bound(spans.begin(), spans.end(), span,
                             [](const Span& a, const Span& b) { return a.begin < b.begin; });
  at = spans.insert(at, span);
  if (at != spans.begin()) --at;
  while (at + 1 != spans.end() && at->begin <= span.begin) {
    if (at[1].begin > at->end + gap) {
      ++at;
      continue;
    }
    at->end = std::max(at->end, at[1].end);
    spans.erase(at + 1);
  }
}

/// Whether one finding of an idea counts for more than another: first what is surely right, then a wrong turn, then the
/// rest by likelihood.
bool outranks(const Finding& one, const Finding& other) {
  const auto rank = [](const Finding& found) { return found.likelihood >= sure_right ? 2 : found.wrong_turn ? 1 : 0; };
  if (rank(one) != rank(other)) return rank(one) > rank(other);
  if (one.likelihood != other.likelihood) return one.likelihood > other.likelihood;
  return one.contradicted && !other.contradicted;
}

/// The sum of the `count` greatest.
double sum_of_greatest(std::vector<double> values, std::size_t count) {
  double sum = 0.0;
  for (; count > 0 && !values.empty(); --count) {
    const auto greatest = std::max_element(values.begin(), values.end());
    sum += *greatest;
    values.erase(greatest);
  }
  return sum;
}

}  // namespace

struct Marker::Compiled {
  Compiled(const Language& language_, const TextRules& rules_, std::shared_ptr<const Passage> passage_)
      : language(language_), rules(rules_), passage(std::move(passage_)), vocabulary(language, rules, real_words()) {}

  Language language;
  TextRules rules;
  std::shared_ptr<const Passage> passage;
  Vocabulary vocabulary;
  std::vector<CompiledIdea> ideas;
  std::vector<double> points;
  std::vector<std::vector<std::string>> say;  ///< The phrasings as written, for exact answers and those without words.
  Exemplars exemplars;
  std::size_t need = 1;
  std::size_t key_length = 0;  ///< Words of a whole answer, by the longest phrasings.
  AnswerType answer_type;

  std::span<const std::string> real_words() const {
    return passage ? std::span<const std::string>(passage->words().real) : std::span<const std::string>();
  }

  double wrong_below() const {
    return ideas.size() > 1                         ? sure_wrong_of_several
           : vocabulary.data().has_function_words() ? sure_wrong
                                                    : sure_wrong_elsewhere;
  }

  std::vector<IdeaFinding> find_ideas(const Terms& response) const {
    std::vector<IdeaFinding> best(ideas.size());
    const std::vector<std::optional<Match>> words = find_words(response.all, vocabulary);
    for (const Range& range : segment_ranges(response.all, ideas.size() > 1)) {
      const std::size_t size = range.end - range.begin;
      const auto segment = std::make_shared<const Segment>(
          read_segment(std::span(response.all).subspan(range.begin, size), std::span(words).subspan(range.begin, size),
                       range.begin == 0 ? response.reply : Reply::none, vocabulary));
      for (std::size_t i = 0; i < ideas.size(); ++i) {
        const Finding finding = judge(ideas[i], *segment, vocabulary, answer_type);
        const bool better = !best[i].finding.phrasing || outranks(finding, best[i].finding);
        if (better) best[i] = {finding, segment};
      }
    }
    return best;
  }

  IdeaMark mark_of(const IdeaFinding& found, std::size_t field, std::vector<Forgiven>& forgiven) const {
    const Finding& finding = found.finding;
    IdeaMark mark;
    mark.confidence = rounded(finding.likelihood);
    mark.state = finding.contradicted                  ? IdeaState::contradicted
                 : finding.likelihood >= sure_right    ? IdeaState::covered
                 : finding.likelihood <= wrong_below() ? IdeaState::missing
                                                       : IdeaState::unsure;
    if (mark.state == IdeaState::missing || !finding.phrasing) return mark;
    for (const Phrasing::Wanted& wanted : finding.phrasing->words) {
      const Vocabulary::Entry& entry = vocabulary[wanted.word];
      std::ptrdiff_t place = found.segment->place[wanted.word];
      for (const std::size_t opposite : entry.opposites)
        if (place < 0) place = found.segment->place[opposite];
      if (place < 0 || !entry.is_content) continue;
      const Segment::Token& token = found.segment->tokens[static_cast<std::size_t>(place)];
      add_span(mark.spans, {field, token.term->begin, token.term->end});
      note_forgiven(token, entry, forgiven);
    }
    if (mark.spans.empty() && finding.recall_new >= 1.0 && !found.segment->tokens.empty())
      mark.spans.push_back({field, found.segment->tokens.front().term->begin, found.segment->tokens.back().term->end});
    return mark;
  }

  void note_forgiven(const Segment::Token& token, const Vocabulary::Entry& entry,
                     std::vector<Forgiven>& forgiven) const {
    if (!token.match || token.match->expansion) return;
    Forgiven note{Forgiven::Kind::spelling, token.term->written, entry.written};
    if (token.match->kind != Match::Kind::misspelt) {
      if (language.primary == "en" || entry.number || token.term->plain != entry.plain ||
          fold_case(to_nfc(note.wrote)) == fold_case(to_nfc(note.read_as)))
        return;
      note.kind = Forgiven::Kind::accents;
    }
    if (std::find(forgiven.begin(), forgiven.end(), note) == forgiven.end()) forgiven.push_back(std::move(note));
  }

  /// Verdict, score and confidence from the marks of the ideas.
  void decide(Mark& mark) const {
    std::vector<double> earned, hoped;
    std::size_t covered = 0, open = 0;
    for (std::size_t i = 0; i < mark.ideas.size(); ++i) {
      const IdeaMark& idea = mark.ideas[i];
      if (idea.state == IdeaState::covered) {
        ++covered;
        earned.push_back(points[i]);
        hoped.push_back(points[i]);
      } else if (idea.state == IdeaState::unsure) {
        ++open;
        hoped.push_back(points[i] * idea.confidence);
      }
    }
    const double all = sum_of_greatest(points, need);
    const double sure = all > 0.0 ? sum_of_greatest(earned, need) / all : 0.0;
    if (covered >= need) {
      mark.verdict = Verdict::correct;
      mark.score = sure;
    } else if (open > 0) {
      mark.verdict = Verdict::unsure;
      mark.score = rounded(std::min(1.0, sum_of_greatest(hoped, need) / all));
    } else {
      mark.verdict = covered > 0 ? Verdict::partly : Verdict::incorrect;
      mark.score = sure;
    }
    mark.confidence = rounded(chance_of_enough(mark.ideas));
  }

  /// How likely at least `need` of the ideas are there, each by itself.
  double chance_of_enough(const std::vector<IdeaMark>& marks) const {
    std::vector<double> exactly{1.0};
    for (const IdeaMark& mark : marks) {
      exactly.push_back(0.0);
      for (std::size_t n = exactly.size() - 1; n > 0; --n)
        exactly[n] = exactly[n] * (1.0 - mark.confidence) + exactly[n - 1] * mark.confidence;
      exactly[0] *= 1.0 - mark.confidence;
    }
    double enough = 0.0;
    for (std::size_t n = need; n < exactly.size(); ++n) enough += exactly[n];
    return enough;
  }

  /// The response with its misspellings corrected.
  Terms with_spelling_corrected(Terms response) const {
    for (Term& term : response.all)
      if (const auto match = vocabulary.find(term); match && match->kind == Match::Kind::misspelt)
        term.stem = vocabulary[match->word].stem;
    return response;
  }

  /// Whether most of a response is copied from the passage, and much more of it than the key says.
  bool is_pasted(const Terms& response) const {
    constexpr std::size_t shortest = 25;
    if (!passage || passage->words().size < shortest || response.all.size() < shortest) return false;
    const std::size_t copied = passage->words().count_copied(response.all);
    return copied >= shortest && 2 * copied >= response.all.size() && copied >= 3 * key_length;
  }

  /// A pasted passage does not show which part of it is the answer: no idea counts until a teacher has read it.
  void withhold_credit(Mark& mark) const {
    for (IdeaMark& idea : mark.ideas)
      if (idea.state == IdeaState::covered) {
        idea.state = IdeaState::unsure;
        idea.confidence = std::min(idea.confidence, 0.5);
      }
  }

  /// Uses the answers that a teacher has judged. An equal one decides. A similar one moves the likelihood, if the key
  /// has one idea only: otherwise it would not be known which idea the judgement is about.
  void apply_exemplars(Mark& mark, const Terms& written) const {
    if (exemplars.empty()) return;
    const Terms response = with_spelling_corrected(written);
    if (const auto known = exemplars.verdict_of_equal(response)) {
      mark.confidence = *known ? 0.98 : 0.02;
    } else if (ideas.size() == 1) {
      mark.confidence = rounded(exemplars.adjust(mark.confidence, response));
    } else {
      return;
    }
    mark.verdict = mark.confidence >= sure_right      ? Verdict::correct
                   : mark.confidence <= wrong_below() ? Verdict::incorrect
                                                      : Verdict::unsure;
    mark.score = mark.verdict == Verdict::correct ? 1.0 : mark.verdict == Verdict::incorrect ? 0.0 : mark.confidence;
    if (ideas.size() > 1 || (mark.ideas[0].state == IdeaState::contradicted && mark.verdict == Verdict::incorrect))
      return;
    mark.ideas[0].confidence = mark.confidence;
    mark.ideas[0].state = mark.verdict == Verdict::correct     ? IdeaState::covered
                          : mark.verdict == Verdict::incorrect ? IdeaState::missing
                                                               : IdeaState::unsure;
  }

  /// Whether the response is one of the idea's phrasings to the letter, as far as the rules mind letters.
  bool equals_phrasing(std::size_t idea, std::string_view response, std::vector<Forgiven>& forgiven) const {
    TextRules strict = rules;
    strict.strict_spelling = true;
    return std::any_of(say[idea].begin(), say[idea].end(), [&](const std::string& text) {
      return same_words(response, text, strict, language, nullptr, forgiven);
    });
  }

  /// One finding per idea for one line or the whole response.
  std::vector<IdeaFinding> read(std::string_view response, const Terms& terms, std::vector<Forgiven>& forgiven) const {
    if (!rules.exact && !terms.all.empty()) {
      std::vector<IdeaFinding> found = find_ideas(terms);
      discount_shared_evidence(found, ideas, vocabulary);
      credit_listed_items(found, vocabulary);
      return found;
    }
    std::vector<IdeaFinding> found(ideas.size());
    for (std::size_t i = 0; i < ideas.size(); ++i) {
      found[i].segment = std::make_shared<const Segment>(
          read_segment(terms.all, find_words(terms.all, vocabulary), terms.reply, vocabulary));
      found[i].finding.phrasing = &ideas[i].say.front();
      const bool equal = equals_phrasing(i, response, forgiven);
      found[i].finding.likelihood = equal ? 1.0 : 0.0;
      found[i].finding.recall_new = equal ? 1.0 : 0.0;
    }
    return found;
  }
};

Marker::Marker(const IdeasKey& key, std::string_view prompt, std::shared_ptr<const Passage> passage) {
  const Language language = passage ? passage->words().language : Language();
  auto compiled = std::make_unique<Compiled>(language, key.rules, passage);
  compiled->need = std::max<std::size_t>(1, std::min(key.need, key.ideas.size()));
  const Terms asked = read_terms(prompt, language);
  compiled->answer_type = read_answer_type(asked, compiled->vocabulary.data());
  std::vector<std::string> prompt_stems;
  compiled->vocabulary.mark_prompt(asked.all);
  for (const Term& term : asked.all)
    if (term.is_content) prompt_stems.push_back(term.stem);
  sort_texts(prompt_stems);
  for (const Idea& idea : key.ideas) {
    CompiledIdea next;
    next.alone = key.ideas.size() == 1;
    for (const std::string& text : idea.say) next.say.push_back(compile_phrasing(text, language, compiled->vocabulary));
    for (const std::string& text : idea.deny)
      next.deny.push_back(compile_phrasing(text, language, compiled->vocabulary));
    compiled->ideas.push_back(std::move(next));
    compiled->points.push_back(idea.points);
    compiled->say.push_back(idea.say);
  }
  compiled->vocabulary.count_ideas(compiled->ideas,
                                   [](const CompiledIdea& idea, std::size_t word) { return idea.has(word); });
  std::vector<double> lengths;
  for (CompiledIdea& idea : compiled->ideas) {
    for (Phrasing& phrasing : idea.say) complete_phrasing(phrasing, compiled->vocabulary);
    for (Phrasing& phrasing : idea.deny) complete_phrasing(phrasing, compiled->vocabulary);
    std::size_t longest = 0;
    for (const Phrasing& phrasing : idea.say) longest = std::max(longest, phrasing.words.size());
    lengths.push_back(static_cast<double>(longest));
  }
  compiled->key_length = static_cast<std::size_t>(sum_of_greatest(std::move(lengths), compiled->need));
  if (passage) compiled->vocabulary.weigh([&](const std::string& plain) { return passage->words().weight_of(plain); });
  for (const std::string& text : key.accept) compiled->exemplars.add(text, true, language, prompt_stems);
  for (const std::string& text : key.reject) compiled->exemplars.add(text, false, language, prompt_stems);
  // The key's own wordings keep a judged answer that has only a part of them from deciding too much.
  if (!compiled->exemplars.empty() && key.ideas.size() == 1)
    for (const std::string& text : key.ideas.front().say) compiled->exemplars.add_key_wording(text, language);
  compiled_ = std::move(compiled);
}

Marker::Marker(Marker&&) noexcept = default;
Marker& Marker::operator=(Marker&&) noexcept = default;
Marker::~Marker() = default;

Mark Marker::mark(std::string_view response) const {
  const Compiled& key = *compiled_;
  const Terms terms = read_terms(response, key.language);
  Mark mark;
  for (const IdeaFinding& found : key.read(response, terms, mark.forgiven))
    mark.ideas.push_back(key.mark_of(found, 0, mark.forgiven));
  if (key.is_pasted(terms)) key.withhold_credit(mark);
  key.decide(mark);
  key.apply_exemplars(mark, terms);
  return mark;
}

Mark Marker::mark_lines(std::span<const std::string> lines) const {
  const Compiled& key = *compiled_;
  Mark mark;
  mark.items.resize(lines.size());
  std::vector<std::vector<IdeaMark>> offers;  // by line, then idea
  std::vector<std::vector<Forgiven>> forgiven(lines.size());
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const Terms terms = read_terms(lines[line], key.language);
    offers.emplace_back();
    for (const IdeaFinding& found : key.read(lines[line], terms, forgiven[line]))
      offers.back().push_back(key.mark_of(found, line, forgiven[line]));
    const bool blank =
        std::all_of(lines[line].begin(), lines[line].end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    mark.items[line].verdict = blank ? Verdict::unanswered : Verdict::incorrect;
    if (blank) offers.back().assign(key.ideas.size(), {});
  }
  // Each idea takes one line and each line earns one idea, the dearest ideas first; an idea makes room for another
  // where it can take another line (Kuhn's matching), so that the order of the lines does not matter.
  std::vector<std::optional<std::size_t>> taken_by(lines.size());
  const auto match = [&](IdeaState state) {
    const auto place = [&](auto&& self, std::size_t idea, std::vector<bool>& tried) -> bool {
      for (std::size_t line = 0; line < lines.size(); ++line) {
        if (tried[line] || offers[line][idea].state != state) continue;
        tried[line] = true;
        const auto holder = taken_by[line];
        if (holder && offers[line][*holder].state != state) continue;
        if (!holder || self(self, *holder, tried)) {
          taken_by[line] = idea;
          return true;
        }
      }
      return false;
    };
    std::vector<std::size_t> order;
    const auto dearer = [&](std::size_t a, std::size_t b) { return key.points[a] > key.points[b]; };
    for (std::size_t i = 0; i < key.ideas.size(); ++i)
      order.insert(std::upper_bound(order.begin(), order.end(), i, dearer), i);
    for (const std::size_t idea : order) {
      if (std::find(taken_by.begin(), taken_by.end(), std::optional(idea)) != taken_by.end()) continue;
      std::vector<bool> tried(lines.size());
      place(place, idea, tried);
    }
  };
  match(IdeaState::covered);
  match(IdeaState::unsure);
  mark.ideas.resize(key.ideas.size());
  for (std::size_t line = 0; line < lines.size(); ++line) {
    if (!taken_by[line]) continue;
    IdeaMark& idea = offers[line][*taken_by[line]];
    mark.items[line].verdict = idea.state == IdeaState::covered ? Verdict::correct : Verdict::unsure;
    mark.ideas[*taken_by[line]] = std::move(idea);
    for (Forgiven& one : forgiven[line]) mark.forgiven.push_back(std::move(one));
  }
  key.decide(mark);
  return mark;
}

}  // namespace worksheet

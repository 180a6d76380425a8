#include <algorithm>
#include <cmath>

#include "marker/compiled_key.h"
#include "marker/judge.h"
#include "text/unicode.h"

namespace worksheet {
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

}  // namespace

double sum_of_greatest(std::vector<double> values, std::size_t count) {
  double sum = 0.0;
  for (; count > 0 && !values.empty(); --count) {
    const auto greatest = std::max_element(values.begin(), values.end());
    sum += *greatest;
    values.erase(greatest);
  }
  return sum;
}

double Marker::Compiled::wrong_below(std::size_t words) const {
  constexpr std::size_t most_new_words = 2;
  constexpr std::size_t is_short = 4, is_long = 8, is_longest = 12;
  if (ideas.size() > 1) return sure_wrong_of_several;
  if (prompt.data().has_function_words() && words >= is_long)
    return words >= is_longest ? sure_wrong_of_longest : sure_wrong_of_long;
  const auto all_are = [this](auto is) { return std::all_of(ideas[0].say.begin(), ideas[0].say.end(), is); };
  // "It shrinks" may be said in any words; few other words name a thing.
  if (!prompt.data().has_function_words()) return sure_wrong;
  if (!all_are([](const Phrasing& phrasing) { return phrasing.names_thing; }))
    return words >= is_short ? sure_wrong_of_sentence : sure_wrong;
  const auto is_fact = [](const Phrasing& phrasing) {
    return phrasing.is_brief && phrasing.new_words.size() <= most_new_words;
  };
  return all_are(is_fact) ? sure_wrong_of_fact : sure_wrong;
}

IdeaMark Marker::Compiled::mark_of(const IdeaFinding& found, std::size_t words, std::size_t field,
                                   std::vector<Forgiven>& forgiven) const {
  const Finding& finding = found.finding;
  IdeaMark mark;
  mark.confidence = rounded(finding.likelihood);
  mark.state = finding.contradicted                       ? IdeaState::contradicted
               : finding.likelihood >= sure_right         ? IdeaState::covered
               : finding.likelihood <= wrong_below(words) ? IdeaState::missing
                                                          : IdeaState::unsure;
  if (mark.state == IdeaState::missing || !finding.phrasing) return mark;
  const Phrasing& phrasing = finding.wrong_turn ? *finding.wrong_turn : *finding.phrasing;
  const Segment& segment = finding.wrong_turn ? *found.wrong_turn : *found.segment;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = phrasing.vocabulary[wanted.word];
    std::ptrdiff_t place = segment.place[wanted.word];
    for (const std::size_t opposite : entry.opposites)
      if (place < 0) place = segment.place[opposite];
    if (place < 0 || !entry.is_content) continue;
    const Segment::Token& token = segment.tokens[static_cast<std::size_t>(place)];
    add_span(mark.spans, {field, token.term->begin, token.term->end});
    note_forgiven(token, entry, forgiven);
  }
  if (mark.spans.empty() && finding.recall_new >= 1.0 && !found.segment->tokens.empty())
    mark.spans.push_back({field, found.segment->tokens.front().term->begin, found.segment->tokens.back().term->end});
  return mark;
}

void Marker::Compiled::note_forgiven(const Segment::Token& token, const Vocabulary::Entry& entry,
                                     std::vector<Forgiven>& forgiven) const {
  if (!token.match || token.match->expansion) return;
  Forgiven note{Forgiven::Kind::spelling, token.term->written, entry.written};
  if (token.match->kind != WordMatch::Kind::misspelt) {
    if (language.primary == "en" || entry.number || token.term->plain != entry.plain ||
        fold_case(to_nfc(note.wrote)) == fold_case(to_nfc(note.read_as)))
      return;
    note.kind = Forgiven::Kind::accents;
  }
  if (std::find(forgiven.begin(), forgiven.end(), note) == forgiven.end()) forgiven.push_back(std::move(note));
}

void Marker::Compiled::decide(Mark& mark) const {
  std::vector<double> earned, hoped;
  std::size_t covered = 0, open = 0;
  for (std::size_t i = 0; i < mark.ideas.size(); ++i) {
    const bool is_covered = mark.ideas[i].state == IdeaState::covered;
    const bool is_open = mark.ideas[i].state == IdeaState::unsure;
    if (is_covered) earned.push_back(points[i]);
    if (is_covered || is_open) hoped.push_back(points[i]);
    covered += is_covered ? 1 : 0;
    open += is_open ? 1 : 0;
  }
  const double all = sum_of_greatest(points, need);
  const double sure = all > 0.0 ? sum_of_greatest(std::move(earned), need) / all : 0.0;
  mark.score = sure;
  mark.confidence = rounded(chance_of_enough(mark.ideas));
  if (covered >= need) {
    mark.verdict = Verdict::correct;
  } else if (open > 0) {
    mark.verdict = Verdict::unsure;
    mark.open = all > 0.0 ? sum_of_greatest(std::move(hoped), need) / all - sure : 0.0;
  } else {
    mark.verdict = covered > 0 ? Verdict::partly : Verdict::incorrect;
  }
}

double Marker::Compiled::chance_of_enough(const std::vector<IdeaMark>& marks) const {
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

Terms Marker::Compiled::with_spelling_corrected(Terms response) const {
  for (Term& term : response.all)
    if (const std::string* stem = stem_meant(term)) term.stem = *stem;
  return response;
}

const std::string* Marker::Compiled::stem_meant(const Term& term) const {
  for (const CompiledIdea& idea : ideas)
    for (const Phrasing& phrasing : idea.say)
      if (const auto match = phrasing.vocabulary.find(term); match && match->kind == WordMatch::Kind::misspelt)
        return &phrasing.vocabulary[match->word].stem;
  return nullptr;
}

bool Marker::Compiled::is_pasted(const Terms& response) const {
  constexpr std::size_t shortest = 25;
  if (!passage || passage->words().size < shortest || response.all.size() < shortest) return false;
  const std::size_t copied = passage->words().count_copied(response.all);
  return copied >= shortest && 2 * copied >= response.all.size() && copied >= 3 * key_length;
}

void Marker::Compiled::withhold_credit(Mark& mark) const {
  for (IdeaMark& idea : mark.ideas)
    if (idea.state == IdeaState::covered) {
      idea.state = IdeaState::unsure;
      idea.confidence = std::min(idea.confidence, 0.5);
    }
}

void Marker::Compiled::leave_open_if_nothing_is_found(Mark& mark, const Terms& response) const {
  constexpr std::size_t shortest = 4;  // content words
  const auto is_content = [](const Term& term) { return term.is_content; };
  const auto is_missing = [](const IdeaMark& idea) { return idea.state == IdeaState::missing; };
  if (ideas.size() < 2 ||
      std::count_if(response.all.begin(), response.all.end(), is_content) < std::ptrdiff_t{shortest} ||
      !std::all_of(mark.ideas.begin(), mark.ideas.end(), is_missing))
    return;
  for (IdeaMark& idea : mark.ideas)
    if (idea.confidence > sure_wrong) idea.state = IdeaState::unsure;
}

void Marker::Compiled::apply_exemplars(Mark& mark, const Terms& written) const {
  if (exemplars.empty()) return;
  const Terms response = with_spelling_corrected(written);
  const auto known = exemplars.verdict_of_equal(response);
  const double confidence = known ? (*known ? 0.98 : 0.02) : rounded(exemplars.adjust(mark.confidence, response));
  if (ideas.size() > 1 && !known) return apply_to_several(mark, confidence);
  mark.confidence = confidence;
  mark.verdict = confidence >= sure_right                         ? Verdict::correct
                 : confidence <= wrong_below(response.all.size()) ? Verdict::incorrect
                                                                  : Verdict::unsure;
  mark.score = mark.verdict == Verdict::correct ? 1.0 : 0.0;
  mark.open = mark.verdict == Verdict::unsure ? 1.0 : 0.0;
  if (ideas.size() > 1 || (mark.ideas[0].state == IdeaState::contradicted && mark.verdict == Verdict::incorrect))
    return;
  mark.ideas[0].confidence = mark.confidence;
  mark.ideas[0].state = mark.verdict == Verdict::correct     ? IdeaState::covered
                        : mark.verdict == Verdict::incorrect ? IdeaState::missing
                                                             : IdeaState::unsure;
}

void Marker::Compiled::apply_to_several(Mark& mark, double confidence) const {
  if (mark.verdict != Verdict::correct || confidence >= std::min(mark.confidence, sure_right)) return;
  withhold_credit(mark);
  decide(mark);
  mark.confidence = std::min(mark.confidence, confidence);
}

}  // namespace worksheet

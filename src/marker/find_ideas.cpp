#include <algorithm>

#include "marker/compiled_key.h"
#include "marker/contradictions.h"
#include "marker/judge.h"

namespace worksheet {
namespace {

/// Whether one finding of an idea counts for more than another: first what is surely right, then a wrong turn, then the
/// rest by likelihood.
bool outranks(const Finding& one, const Finding& other) {
  const auto rank = [](const Finding& found) { return found.likelihood >= sure_right ? 2 : found.wrong_turn ? 1 : 0; };
  if (rank(one) != rank(other)) return rank(one) > rank(other);
  // A wrong turn is best told by the shortest segment that has it, which comes first.
  if (rank(one) == 1) return false;
  if (one.likelihood != other.likelihood) return one.likelihood > other.likelihood;
  return one.contradicted && !other.contradicted;
}

bool encloses(const Range& outer, const Range& inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

/// Whether one finding has more of its phrasing than another.
bool is_closer(const Finding& one, const Finding& other) {
  return one.recall_content != other.recall_content ? one.recall_content > other.recall_content
                                                    : one.words_said > other.words_said;
}

}  // namespace

IdeaFinding Marker::Compiled::find_phrasing(const Phrasing& phrasing, std::size_t number, const ReadResponse& response,
                                            const std::vector<IdeaFinding>& wrong_turns) const {
  IdeaFinding best, against;
  std::vector<std::pair<Range, std::size_t>> doubted;  // segments, and how many words they say
  for (std::size_t i = 0; i < response.texts.size(); ++i) {
    auto segment = std::make_shared<const Segment>(response.matched.read_for(phrasing, number, response.texts[i]));
    IdeaFinding found{judge(phrasing, ideas.size() == 1, *segment, answer_type), std::move(segment), nullptr, number};
    if (wrong_turns[i].wrong_turn) {
      found.finding.wrong_turn = wrong_turns[i].finding.wrong_turn;
      found.finding.contradicted = true;
      found.finding.likelihood = std::min(found.finding.likelihood, 0.1);
      found.wrong_turn = wrong_turns[i].wrong_turn;
    } else if (found.finding.contradicted && (!against.segment || is_closer(found.finding, against.finding))) {
      against = found;
    }
    if (found.finding.is_doubted && ideas.size() == 1)
      doubted.emplace_back(response.texts[i]->range, found.finding.words_said);
    if (!best.segment || outranks(found.finding, best.finding)) best = std::move(found);
  }
  // What goes against the phrasing as a whole is not right for one of its clauses.
  if (against.segment && against.finding.words_said >= best.finding.words_said &&
      encloses(against.segment->text->range, best.segment->text->range))
    best = std::move(against);
  for (const auto& [range, words_said] : doubted)
    if (words_said > best.finding.words_said && encloses(range, best.segment->text->range))
      best.finding.likelihood = std::min(best.finding.likelihood, undecided);
  doubt_further_claims(best, response);
  return best;
}

void Marker::Compiled::doubt_further_claims(IdeaFinding& found, const ReadResponse& response) const {
  constexpr double lists_all = 0.15;
  Finding& finding = found.finding;
  if (finding.likelihood <= undecided || finding.phrasing->means_none) return;
  const Segment whole = response.matched.read_for(*finding.phrasing, found.number, response.whole);
  const Claims claims = further_claims(*finding.phrasing, ideas.size() == 1, whole, found.segment->text->range);
  if (claims != Claims::no) finding.likelihood = claims == Claims::many ? lists_all : undecided;
}

std::vector<IdeaFinding> Marker::Compiled::find_wrong_turns(const CompiledIdea& idea, std::size_t first,
                                                            const ReadResponse& response) const {
  std::vector<IdeaFinding> found(response.texts.size());
  for (std::size_t i = 0; i < found.size() && !idea.deny.empty(); ++i) {
    Finding closest;
    for (std::size_t place = 0; place < idea.say.size(); ++place) {
      const Segment segment = response.matched.read_for(idea.say[place], first + place, response.texts[i]);
      const Finding finding = judge(idea.say[place], idea.alone, segment, answer_type);
      if (is_closer(finding, closest)) closest = finding;
    }
    for (std::size_t deny = 0; deny < idea.deny.size() && !found[i].wrong_turn; ++deny) {
      const Phrasing& phrasing = idea.deny[deny];
      Segment segment = response.matched.read_for(phrasing, first + idea.say.size() + deny, response.texts[i]);
      if (!says_wrong_turn(phrasing, segment, closest)) continue;
      found[i].finding.wrong_turn = &phrasing;
      found[i].wrong_turn = std::make_shared<const Segment>(std::move(segment));
    }
  }
  return found;
}

std::vector<IdeaFinding> Marker::Compiled::find_ideas(const Terms& terms) const {
  ReadResponse response{MatchedResponse(terms.all, prompt), {}, nullptr};
  for (const CompiledIdea& idea : ideas) {
    for (const Phrasing& phrasing : idea.say) response.matched.match(phrasing);
    for (const Phrasing& phrasing : idea.deny) response.matched.match(phrasing);
  }
  for (const Range& range : segment_ranges(terms.all))
    response.texts.push_back(response.matched.read(range, terms.reply));
  response.whole = response.matched.read({0, terms.all.size()}, terms.reply);
  std::vector<IdeaFinding> best(ideas.size());
  std::size_t number = 0;
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    const std::vector<IdeaFinding> wrong_turns = find_wrong_turns(ideas[i], number, response);
    for (const Phrasing& phrasing : ideas[i].say) {
      IdeaFinding found = find_phrasing(phrasing, number++, response, wrong_turns);
      if (!best[i].segment || outranks(found.finding, best[i].finding)) best[i] = std::move(found);
    }
    number += ideas[i].deny.size();
  }
  return best;
}

bool Marker::Compiled::equals_phrasing(std::size_t idea, std::string_view response,
                                       std::vector<Forgiven>& forgiven) const {
  TextRules strict = rules;
  strict.strict_spelling = true;
  return std::any_of(say[idea].begin(), say[idea].end(), [&](const std::string& text) {
    return same_words(response, text, strict, language, nullptr, forgiven);
  });
}

std::vector<IdeaFinding> Marker::Compiled::read(std::string_view response, const Terms& terms,
                                                std::vector<Forgiven>& forgiven) const {
  if (!rules.exact && !terms.all.empty()) {
    std::vector<IdeaFinding> found = find_ideas(terms);
    discount_shared_evidence(found, ideas);
    credit_listed_items(found);
    return found;
  }
  std::vector<IdeaFinding> found(ideas.size());
  MatchedResponse matched(terms.all, prompt);
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    const std::size_t number = matched.match(ideas[i].say.front());
    const auto text = matched.read({0, terms.all.size()}, terms.reply);
    found[i].segment = std::make_shared<const Segment>(matched.read_for(ideas[i].say.front(), number, text));
    found[i].finding.phrasing = &ideas[i].say.front();
    const bool equal = equals_phrasing(i, response, forgiven);
    found[i].finding.likelihood = equal ? 1.0 : 0.0;
    found[i].finding.recall_new = equal ? 1.0 : 0.0;
  }
  return found;
}

}  // namespace worksheet

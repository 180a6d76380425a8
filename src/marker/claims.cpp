#include "marker/claims.h"

#include <algorithm>

namespace worksheet {
namespace {

/// Whether `found` heard an idea in this very word, in whichever of its phrasings; or a wrong turn that rules it out.
bool claims(const CompiledIdea& idea, const Found& found, std::size_t word, const Term& term) {
  const auto& said = found.stretch->said;
  if (&term < said.front().term || &term > said.back().term) return false;
  return found.finding.contradicted ? found.finding.denied && has_word(*found.finding.denied, word) : idea.has(word);
}

/// Whether the phrasing's last new word stands in an item of its own, between commas or "and", and all words there are
/// this idea's alone.
bool is_item(const Found& found, const Vocabulary& vocabulary) {
  const Phrasing& phrasing = *found.finding.phrasing;
  const auto& said = found.stretch->said;
  if (phrasing.fresh.empty() || found.stretch->negations > 0 || !found.stretch->says(phrasing.fresh.back()))
    return false;
  const auto begins = [&](std::size_t i) {
    return i == 0 || said[i].term->joins() || said[i].term->clause != said[i - 1].term->clause;
  };
  auto first = static_cast<std::size_t>(found.stretch->place[phrasing.fresh.back()]), end = first + 1;
  while (!begins(first)) --first;
  while (end < said.size() && !begins(end)) ++end;
  return std::all_of(said.begin() + static_cast<std::ptrdiff_t>(first), said.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Stretch::Said& one) {
                       return !one.term->telling || (one.match && vocabulary[one.match->word].ideas == 1 &&
                                                     has_word(phrasing, one.match->word));
                     });
}

}  // namespace

void settle_claims(std::vector<Found>& found, std::span<const CompiledIdea> ideas, const Vocabulary& vocabulary) {
  for (Found& weak : found)
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Found& strong = found[i];
      const bool surer = strong.finding.likelihood > weak.finding.likelihood || strong.finding.denied;
      const bool whole = weak.finding.cover_new >= 0.99;
      if (&strong == &weak || !surer || (whole && !strong.finding.denied)) continue;
      const auto& wanted = weak.finding.phrasing->words;
      const bool used_up = std::all_of(wanted.begin(), wanted.end(), [&](const Phrasing::Wanted& one) {
        const Vocabulary::Entry& entry = vocabulary[one.word];
        const std::ptrdiff_t place = weak.stretch->place[one.word];
        if (!entry.telling || entry.asked || place < 0) return true;
        const Stretch::Said& said = weak.stretch->said[static_cast<std::size_t>(place)];
        return (strong.finding.denied && said.match->kind > Match::Kind::misspelt) ||
               claims(ideas[i], strong, one.word, *said.term);
      });
      if (used_up) weak.finding.likelihood = std::min(weak.finding.likelihood, 0.2);
    }
}

void hear_items(std::vector<Found>& found, const Vocabulary& vocabulary) {
  const auto covered =
      std::count_if(found.begin(), found.end(), [](const Found& one) { return one.finding.likelihood >= sure_right; });
  if (covered < 2) return;
  for (Found& one : found)
    if (one.finding.likelihood > 0.4 && !one.finding.contradicted && is_item(one, vocabulary))
      one.finding.likelihood = std::max(one.finding.likelihood, 0.75);
}

}  // namespace worksheet

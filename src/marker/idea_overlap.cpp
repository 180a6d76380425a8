#include "marker/idea_overlap.h"

#include <algorithm>

namespace worksheet {
namespace {

/// Whether `found` stands where `token` does.
bool covers(const IdeaFinding& found, const Segment::Token& token) {
  const auto& tokens = (found.wrong_turn ? found.wrong_turn : found.segment)->tokens;
  return token.term >= tokens.front().term && token.term <= tokens.back().term;
}

/// Whether `found` has used this word for its idea, in any of its phrasings, or for a wrong turn, for which a word of
/// nearly the same sense may do.
bool uses_word(const CompiledIdea& idea, const IdeaFinding& found, std::string_view stem, const Segment::Token& token) {
  if (!covers(found, token)) return false;
  if (!found.finding.contradicted) return idea.has(stem);
  return found.finding.wrong_turn &&
         (token.match->kind > Match::Kind::misspelt || found.finding.wrong_turn->vocabulary.key_word(stem));
}

/// Whether the phrasing's last new word stands in an item of a list, between commas or "and", whose words no other idea
/// has.
bool is_item(const IdeaFinding& found) {
  const Phrasing& phrasing = *found.finding.phrasing;
  const auto& tokens = found.segment->tokens;
  if (phrasing.new_words.empty() || found.segment->text->negations > 0 || !found.segment->says(phrasing.new_words.back()))
    return false;
  const auto begins = [&](std::size_t i) {
    return i == 0 || tokens[i].term->may_begin_clause() || tokens[i].term->clause != tokens[i - 1].term->clause;
  };
  auto first = static_cast<std::size_t>(found.segment->place[phrasing.new_words.back()]), end = first + 1;
  while (!begins(first)) --first;
  while (end < tokens.size() && !begins(end)) ++end;
  return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                     tokens.begin() + static_cast<std::ptrdiff_t>(end), [&](const Segment::Token& one) {
                       if (!one.term->is_content) return true;
                       const Vocabulary& vocabulary = phrasing.vocabulary;
                       return one.match && vocabulary[one.match->word].in_key && !vocabulary[one.match->word].is_shared;
                     });
}

}  // namespace

void discount_shared_evidence(std::vector<IdeaFinding>& found, std::span<const CompiledIdea> ideas) {
  for (IdeaFinding& weak : found)
    for (std::size_t i = 0; i < found.size(); ++i) {
      const IdeaFinding& strong = found[i];
      const bool surer = strong.finding.likelihood > weak.finding.likelihood || strong.finding.wrong_turn;
      const bool whole = weak.finding.recall_new >= 0.99;
      if (&strong == &weak || !surer || (whole && !strong.finding.wrong_turn)) continue;
      const auto& wanted = weak.finding.phrasing->words;
      const bool used_up = std::all_of(wanted.begin(), wanted.end(), [&](const Phrasing::Wanted& one) {
        const Vocabulary::Entry& entry = weak.finding.phrasing->vocabulary[one.word];
        const std::ptrdiff_t place = weak.segment->place[one.word];
        if (!entry.is_content || entry.in_prompt || place < 0) return true;
        const Segment::Token& token = weak.segment->tokens[static_cast<std::size_t>(place)];
        return uses_word(ideas[i], strong, entry.stem, token);
      });
      if (used_up) weak.finding.likelihood = std::min(weak.finding.likelihood, 0.2);
    }
}

void credit_listed_items(std::vector<IdeaFinding>& found) {
  const auto covered = std::count_if(found.begin(), found.end(),
                                     [](const IdeaFinding& one) { return one.finding.likelihood >= sure_right; });
  if (covered < 2) return;
  for (IdeaFinding& one : found)
    if (one.finding.likelihood > 0.4 && !one.finding.contradicted && is_item(one))
      one.finding.likelihood = std::max(one.finding.likelihood, 0.75);
}

}  // namespace worksheet

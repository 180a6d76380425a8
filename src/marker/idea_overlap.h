#pragma once

#include <memory>
#include <span>
#include <vector>

#include "marker/judge.h"

namespace worksheet {

/// The finding of an idea, and the segment that it is from.
struct IdeaFinding {
  Finding finding;
  std::shared_ptr<const Segment> segment;
};

/// The same words are not evidence for two ideas: what a surer idea has used does not count for another, unless all of
/// that one is said.
void discount_shared_evidence(std::vector<IdeaFinding>& found, std::span<const CompiledIdea> ideas,
                              const Vocabulary& vocabulary);

/// "National security, privacy and trade secrets": where two ideas are covered already, an item of a list that has the
/// last words of a third idea's phrasing, and of no other idea, covers that one too.
void credit_listed_items(std::vector<IdeaFinding>& found, const Vocabulary& vocabulary);

}  // namespace worksheet

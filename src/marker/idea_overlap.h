#pragma once

#include <memory>
#include <span>
#include <vector>

#include "marker/judge.h"

namespace worksheet {

/// The finding of an idea, and the segment that it is from.
struct IdeaFinding {
  Finding finding;
  std::shared_ptr<const Segment> segment;     ///< As read for its phrasing.
  std::shared_ptr<const Segment> wrong_turn;  ///< The same as read for the wrong turn that was said; or null.
  std::size_t number = 0;  ///< Of its phrasing, among all that the response was matched with.
};

/// The same words are not evidence for two ideas: what a surer idea has used does not count for another, unless all of
/// that one is said.
void discount_shared_evidence(std::vector<IdeaFinding>& found, std::span<const CompiledIdea> ideas);

/// "National security, privacy and trade secrets": where two ideas are covered already, an item of a list that has the
/// last words of a third idea's phrasing, and of no other idea, covers that one too.
void credit_listed_items(std::vector<IdeaFinding>& found);

}  // namespace worksheet

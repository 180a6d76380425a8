#pragma once

#include <memory>
#include <span>
#include <vector>

#include "marker/judge.h"

namespace worksheet {

/// What was found of an idea, and in which stretch.
struct Found {
  Finding finding;
  std::shared_ptr<const Stretch> stretch;
};

/// The same words do not earn two ideas: what a surer idea has used up is not evidence for another, unless that is
/// said whole.
void settle_claims(std::vector<Found>& found, std::span<const CompiledIdea> ideas, const Vocabulary& vocabulary);

/// "National security, privacy and trade secrets": beside two ideas that are there, an item in the last words of an
/// idea's one phrasing, which no other idea has, names that idea.
void hear_items(std::vector<Found>& found, const Vocabulary& vocabulary);

}  // namespace worksheet

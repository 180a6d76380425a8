#pragma once

#include <vector>

#include "marker/features.h"

namespace worksheet {

/// A content word of a phrasing, and where the segment says it.
struct MatchedWord {
  const Phrasing::Wanted* wanted;
  std::size_t at;  ///< Among the segment's tokens.
  const Tie* said;

  bool is_genitive() const { return wanted->tie.is_genitive || said->is_genitive; }
  bool is_bare() const { return wanted->tie.preposition.empty() && said->preposition.empty() && !is_genitive(); }
};

/// The content words that both have, in the phrasing's order; without adverbs and what stands in brackets.
std::vector<MatchedWord> find_matched_words(const Phrasing& phrasing, const Segment& segment);

}  // namespace worksheet

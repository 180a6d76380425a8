#pragma once

#include <cstddef>
#include <vector>

#include "marker/terms.h"

namespace worksheet {

/// Where segments begin and end within a response, in terms.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What a response is read by: each sentence, alone and with the next, each clause, and all of it where it is short, so
/// that no idea is put together from all over a long response.
std::vector<Range> segment_ranges(const std::vector<Term>& terms);

/// Each clause; none where there are no terms.
std::vector<Range> clause_ranges(const std::vector<Term>& terms);

}  // namespace worksheet

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

/// What a response is read by: all of it where it is short and one idea is asked for, else each sentence, alone and
/// with the next, so that no idea is put together from all over a long response.
std::vector<Range> segment_ranges(const std::vector<Term>& terms, bool several_ideas);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "marker/mark.h"

namespace worksheet {

/// A line of a list, or one of several things that stand in one line.
struct ListItem {
  std::size_t line = 0;
  std::vector<IdeaMark> offers;  ///< By idea.
  std::vector<Forgiven> forgiven;
};

/// Which idea each item earns. Each idea takes one item and each item earns one idea, the dearest ideas first; an idea
/// makes room for another where it can take another item (Kuhn's matching), so that the order does not matter.
std::vector<std::optional<std::size_t>> match_items(const std::vector<ListItem>& items,
                                                    const std::vector<double>& points);

}  // namespace worksheet

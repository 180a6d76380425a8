#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/kind.h"

namespace worksheet {

/// What surrounds a part: the lesson's language and its passage, null where there is none.
struct Setting {
  Language language;
  std::shared_ptr<const Passage> passage;
};

/// One part made ready for checking: build once, check often. The same response always gets the same mark.
class Checker {
 public:
  /// `kind` must outlive the checker.
  Checker(const Kind& kind, std::string_view prompt, const Setting& setting);
  Mark check(const Response& response) const;

 private:
  const Kind* kind_;
  std::string prompt_;
  Language language_;
  std::shared_ptr<const Passage> passage_;
  std::vector<Marker> markers_;  ///< One for each text to mark: none, one, or those of a table's cells.
};

}  // namespace worksheet

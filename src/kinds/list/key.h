#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// As many lines as are asked for, in any order; one line earns one idea, no idea twice.
struct List {
  static constexpr const char* type = "list";
  static constexpr Form takes = Form::lines;
  IdeasKey key;
  bool operator==(const List&) const = default;

  static std::optional<List> read(ObjectReader& object, const Surroundings& around);
};

Mark check(const List& kind, const Response& response, const Marker& marker);

}  // namespace worksheet

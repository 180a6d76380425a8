#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

struct TrueFalse {
  static constexpr const char* type = "true-false";
  static constexpr Form takes = Form::truth;
  bool answer = true;
  bool operator==(const TrueFalse&) const = default;

  static std::optional<TrueFalse> read(ObjectReader& object, const Surroundings& around);
};

Mark check(const TrueFalse& kind, const Response& response);

}  // namespace worksheet

#pragma once

#include "kinds/response.h"
#include "marker/mark.h"

namespace worksheet {

struct TrueFalse {
  static constexpr const char* type = "true-false";
  static constexpr Form takes = Form::truth;
  bool answer = true;
  bool operator==(const TrueFalse&) const = default;
};

Mark check(const TrueFalse& kind, const Response& response);

}  // namespace worksheet

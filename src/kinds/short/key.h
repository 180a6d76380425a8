#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// A word or some sentences.
struct ShortText {
  static constexpr const char* type = "short";
  static constexpr Form takes = Form::text;
  IdeasKey key;
  bool operator==(const ShortText&) const = default;

  static std::optional<ShortText> read(ObjectReader& object, const Surroundings& around);
};

Mark check(const ShortText& kind, const Response& response, const Marker& marker);

}  // namespace worksheet

#include "session/comparison.h"

namespace worksheet {

void write_comparison(JsonWriter& out, const char* key, Comparison comparison) {
  if (comparison == Comparison::none)
    out.null(key);
  else
    out.text(key, comparison == Comparison::same ? "same" : "different");
}

std::optional<Comparison> read_comparison(const Json& value) {
  if (value.is_null()) return Comparison::none;
  if (value.string() && value.text == "same") return Comparison::same;
  if (value.string() && value.text == "different") return Comparison::different;
  return std::nullopt;
}

}  // namespace worksheet

#include "kinds/field_view.h"

namespace worksheet {

void write_field_of(JsonWriter& out, const Kind& kind, const Mixing& mixing) {
  std::visit([&](const auto& one) { write_field(out, one, mixing); }, kind);
}

std::string asked_of(const Kind& kind) {
  return std::visit([](const auto& one) { return asked(one); }, kind);
}

}  // namespace worksheet

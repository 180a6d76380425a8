#include "json/json_writer.h"
#include "kinds/list/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const List& kind, const Mixing& /*mixing*/) {
  out.number("lines", static_cast<double>(kind.key.need));
}

std::string asked(const List& kind) { return std::to_string(kind.key.need); }

}  // namespace worksheet

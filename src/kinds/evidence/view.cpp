#include "json/json_writer.h"
#include "kinds/evidence/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const Evidence& kind, const Mixing& /*mixing*/) {
  out.number("need", static_cast<double>(kind.need));
}

std::string asked(const Evidence& kind) { return std::to_string(kind.need); }

}  // namespace worksheet

#include "json/json_writer.h"
#include "kinds/number/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const Number& kind, const Mixing& /*mixing*/) { out.text("unit", kind.unit); }

std::string asked(const Number& kind) { return kind.unit; }

}  // namespace worksheet

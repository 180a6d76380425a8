#include "json/json_writer.h"
#include "kinds/short/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const ShortText& kind, const Mixing& /*mixing*/) {
  out.number("lines", static_cast<double>(kind.lines_to_write()));
}

std::string asked(const ShortText& /*kind*/) { return ""; }

}  // namespace worksheet

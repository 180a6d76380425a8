#include "json/json_writer.h"
#include "kinds/short/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const ShortText& kind, const Mixing& /*mixing*/) {
  out.number("lines", static_cast<double>(kind.lines_to_write())).flag("strict", kind.key.rules.mind_letters());
}

std::string asked(const ShortText& /*kind*/) { return ""; }

}  // namespace worksheet

#include "json/json_writer.h"
#include "kinds/true_false/key.h"

namespace worksheet {

void write_field(JsonWriter& /*out*/, const TrueFalse& /*kind*/, const Mixing& /*mixing*/) {}

std::string asked(const TrueFalse& /*kind*/) { return ""; }

}  // namespace worksheet

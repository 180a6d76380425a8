#include "json/json_writer.h"
#include "kinds/essay/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const Essay& kind, const Mixing& /*mixing*/) {
  out.number("min", static_cast<double>(kind.min_words)).number("max", static_cast<double>(kind.max_words));
  out.array("rubric");
  for (const Essay::Criterion& row : kind.rubric)
    out.object().text("criterion", row.criterion).number("points", row.points).end();
  out.end();
}

std::string asked(const Essay& /*kind*/) { return ""; }

}  // namespace worksheet

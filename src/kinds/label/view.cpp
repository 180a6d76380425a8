#include "json/json_writer.h"
#include "kinds/label/key.h"
#include "text/decimal.h"

namespace worksheet {

void write_field(JsonWriter& out, const Label& kind, const Mixing& /*mixing*/) {
  out.object("image").text("src", kind.image.src).text("alt", kind.image.alt).end().array("labels");
  for (const Label::Spot& spot : kind.spots) out.object().number("x", spot.x).number("y", spot.y).end();
  out.end();
  write_offered(out, "bank", kind.filling == Filling::bank, kind.offered());
}

std::string asked(const Label& kind) {
  std::string all = kind.image.src;
  for (const Label::Spot& spot : kind.spots) all += '\n' + decimal(spot.x) + ' ' + decimal(spot.y);
  return all;
}

}  // namespace worksheet

#include "json/make_json.h"
#include "json/reader.h"
#include "kinds/number/key.h"

namespace worksheet {

void write_without_key(Json& question, const Number& kind) {
  if (!kind.unit.empty()) add(question, "unit", make_text(kind.unit));
}

std::optional<Number> Number::read_without_key(ObjectReader& object, const Surroundings& /*around*/) {
  Number kind;
  kind.unit = object.text("unit");
  return kind;
}

}  // namespace worksheet

#include "json/json_writer.h"
#include "kinds/order/key.h"
#include "kinds/shuffle.h"

namespace worksheet {

void write_field(JsonWriter& out, const Order& kind, const Mixing& mixing) {
  out.texts("items", reordered(kind.items, mixing.seed));
}

std::string asked(const Order& kind) { return in_any_order(kind.items); }

}  // namespace worksheet

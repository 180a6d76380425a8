#include "json/make_json.h"
#include "kinds/order/key.h"
#include "text/sort_texts.h"

namespace worksheet {

void write_without_key(Json& question, const Order& kind) {
  std::vector<std::string> items = kind.items;
  sort_texts(items);
  add(question, "items", make_texts(items));
}

std::optional<Order> Order::read_without_key(ObjectReader& object, const Surroundings& around) {
  return read(object, around);
}

}  // namespace worksheet

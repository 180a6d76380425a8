#include "kinds/order/key.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"

namespace worksheet {
namespace {

constexpr std::size_t most_items = 26;

}  // namespace

std::optional<Order> Order::read(ObjectReader& object, const Surroundings& around) {
  Order kind;
  if (const auto items = object.required("items", R"(["first", "second", "third"])")) {
    kind.items = DistinctTexts(problems::item, around.problems).read_list(*items);
    if (const auto* elements = items->value->elements())
      tell_unless_between(elements->size(), 2, most_items, problems::items, *items, around.problems);
  }
  return kind;
}

}  // namespace worksheet

#include "kinds/surroundings.h"

namespace worksheet {

void tell_unless_in_passage(const Place& place, const Surroundings& around) {
  const std::string* words = place.value->string();
  if (!words || !around.passage || around.passage->holds(*words)) return;
  const std::string nearest = around.problems.is_full() ? "" : around.passage->nearest(*words);
  around.problems.add(place, problems::not_in_passage(nearest));
}

}  // namespace worksheet

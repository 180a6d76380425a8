#include "kinds/surroundings.h"

namespace worksheet {

void tell_unless_in_passage(const Place& place, const Surroundings& around) {
  const std::string* words = place.value->string();
  if (!words || !around.passage || around.problems.is_full() || around.passage->holds(*words)) return;
  around.problems.add(place, problems::not_in_passage(around.passage->nearest(*words)));
}

}  // namespace worksheet

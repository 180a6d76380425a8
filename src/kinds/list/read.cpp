#include "kinds/list/key.h"
#include "kinds/read_ideas.h"
#include "kinds/surroundings.h"

namespace worksheet {

std::optional<List> List::read(ObjectReader& object, const Surroundings& around) {
  List kind;
  if (const auto answer = object.required("answer", "{\"ideas\": [\"…\", \"…\"], \"need\": 2}")) {
    if (answer->value->members()) {
      read_ideas_object(*answer, kind.key, around.problems);
    } else {
      kind.key.ideas = read_ideas(*answer, around.problems);
      kind.key.need = kind.key.ideas.size();
    }
  }
  kind.key.rules = read_rules(object);
  if (kind.key.ideas.empty()) return std::nullopt;
  return kind;
}

}  // namespace worksheet

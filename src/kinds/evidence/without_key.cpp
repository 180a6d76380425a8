#include "json/make_json.h"
#include "kinds/evidence/key.h"
#include "kinds/surroundings.h"

namespace worksheet {

void write_without_key(Json& question, const Evidence& kind) {
  add(question, "need", make_number(std::to_string(kind.need)));
}

std::optional<Evidence> Evidence::read_without_key(ObjectReader& object, const Surroundings& around) {
  if (around.passage && around.passage->empty()) object.problem(object.place(), problems::no_passage());
  Evidence kind;
  kind.need = object.whole_number("need", 1, most_sentences, 1);
  return kind;
}

}  // namespace worksheet

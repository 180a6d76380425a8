#include "json/make_json.h"
#include "json/reader.h"
#include "kinds/list/key.h"

namespace worksheet {

void write_without_key(Json& question, const List& kind) {
  add(question, "lines", make_number(std::to_string(kind.key.need)));
}

std::optional<List> List::read_without_key(ObjectReader& object, const Surroundings& /*around*/) {
  constexpr std::size_t most_lines = 100;
  List kind;
  kind.key.need = object.whole_number("lines", 1, most_lines, 1);
  return kind;
}

}  // namespace worksheet

#include "json/make_json.h"
#include "json/reader.h"
#include "kinds/short/key.h"

namespace worksheet {

void write_without_key(Json& question, const ShortText& kind) {
  add(question, "lines", make_number(std::to_string(kind.lines_to_write())));
}

std::optional<ShortText> ShortText::read_without_key(ObjectReader& object, const Surroundings& /*around*/) {
  ShortText kind;
  kind.lines = object.whole_number("lines", 1, most_lines, 1);
  return kind;
}

}  // namespace worksheet

#include "json/json_writer.h"
#include "kinds/choice/key.h"
#include "kinds/shuffle.h"

namespace worksheet {

void write_field(JsonWriter& out, const Choice& kind, const Mixing& mixing) {
  std::vector<std::string> texts;
  for (const Choice::Option& option : kind.options) texts.push_back(option.text);
  out.flag("several", kind.several);
  out.texts("choices", mixing.shuffle_choices ? shuffled(std::move(texts), mixing.seed) : texts);
}

std::string asked(const Choice& kind) {
  std::string all = kind.several ? "several" : "one";
  for (const Choice::Option& option : kind.options) all += '\n' + option.text;
  return all;
}

}  // namespace worksheet

#include "json/json_writer.h"
#include "kinds/shuffle.h"
#include "kinds/sort/key.h"

namespace worksheet {

void write_field(JsonWriter& out, const Sort& kind, const Mixing& mixing) {
  std::vector<std::string> names, texts;
  for (const Sort::Group& group : kind.groups) names.push_back(group.name);
  for (Sort::Item& item : kind.items()) texts.push_back(std::move(item.text));
  out.texts("groups", names);
  out.texts("items", shuffled(std::move(texts), mixing.seed));
}

std::string asked(const Sort& kind) {
  std::string all;
  for (const Sort::Group& group : kind.groups) all += group.name + '\n';
  for (const Sort::Item& item : kind.items()) all += '\n' + item.text;
  return all;
}

}  // namespace worksheet

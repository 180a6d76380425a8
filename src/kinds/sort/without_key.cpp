#include "json/make_json.h"
#include "kinds/read_list.h"
#include "kinds/sort/key.h"
#include "kinds/surroundings.h"

namespace worksheet {

void write_without_key(Json& question, const Sort& kind) {
  Json& groups = add(question, "groups", make_array());
  for (const Sort::Group& group : kind.groups) add(groups, make_text(group.name));
  Json& items = add(question, "items", make_array());
  for (const Sort::Item& item : kind.items()) add(items, make_text(item.text));
}

std::optional<Sort> Sort::read_without_key(ObjectReader& object, const Surroundings& around) {
  constexpr const char* example = R"(["…", "…"])";
  Sort kind;
  if (const auto groups = object.required("groups", example)) {
    for (std::string& name : DistinctTexts(problems::groups, around.problems).read_list(*groups))
      kind.groups.push_back({std::move(name), {}});
    if (const auto* elements = groups->value->elements())
      tell_unless_between(elements->size(), 2, most_groups, problems::groups, *groups, around.problems);
  }
  if (const auto items = object.required("items", example)) {
    kind.ungrouped = DistinctTexts(problems::item, around.problems).read_list(*items);
    if (const auto* elements = items->value->elements())
      tell_unless_between(elements->size(), 1, most_groups * most_items_a_group, problems::items, *items,
                          around.problems);
  }
  return kind;
}

}  // namespace worksheet

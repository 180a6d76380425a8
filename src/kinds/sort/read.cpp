#include "kinds/read_list.h"
#include "kinds/sort/key.h"
#include "kinds/surroundings.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr const char* groups_example = R"({"Fact": ["…"], "Opinion": ["…"]})";

Sort::Group read_group(const Json& member, const Place& place, DistinctTexts& items, ProblemList& problems) {
  if (member.key.find_first_not_of(" \t\r\n") == std::string::npos)
    problems.add(member.key_offset, place.path, problems::group_without_name());
  Sort::Group group{member.key, items.read_list(place)};
  if (const auto* elements = member.elements())
    tell_unless_between(elements->size(), 1, Sort::most_items_a_group, problems::items, place, problems);
  return group;
}

}  // namespace

std::optional<Sort> Sort::read(ObjectReader& object, const Surroundings& around) {
  Sort kind;
  const auto groups = object.required("groups", groups_example);
  if (!groups) return kind;
  const auto* members = groups->value->members();
  if (!members) {
    object.problem(*groups, problems::must_be_object(*groups->value, groups_example));
    return kind;
  }
  tell_unless_between(members->size(), 2, most_groups, problems::groups, *groups, around.problems);
  DistinctTexts items(problems::item, around.problems);
  // Every key here is a group's name, also one that begins with `x-`.
  for (const Json& member : *members)
    kind.groups.push_back(
        read_group(member, {&member, concat({groups->path, pointer_step(member.key)})}, items, around.problems));
  return kind;
}

}  // namespace worksheet

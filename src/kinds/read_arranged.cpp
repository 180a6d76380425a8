#include <algorithm>

#include "kinds/kind_readers.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_things = 26;  ///< Pairs of a match, items of an order.
constexpr std::size_t most_groups = 8;   ///< Of a sort,
constexpr std::size_t most_items_a_group = 50;

void tell(const Place& place, ProblemList& problems, std::string_view what, std::string_view remedy) {
  problems.add(place.value->offset, place.path, what, remedy);
}

/// The elements of a list, or null once told that there is none.
const std::vector<Json>* elements_of(const Place& place, std::string_view example, ProblemList& problems) {
  const auto* elements = place.value->elements();
  if (!elements)
    tell(place, problems, concat({"this must be a list, not ", kind_name(*place.value)}),
         concat({"write `", example, "`"}));
  return elements;
}

void tell_unless_between(std::size_t count, std::size_t least, std::size_t most, std::string_view things,
                         const Place& place, ProblemList& problems) {
  if (count >= least && count <= most) return;
  tell(place, problems, concat({"the number of ", things, " here is ", std::to_string(count)}),
       concat({"give ", std::to_string(least), " to ", std::to_string(most), " ", things}));
}

/// Texts of which no two may be alike, wherever in the question they stand.
class DistinctTexts {
 public:
  DistinctTexts(std::string_view thing, ProblemList& problems) : thing_(thing), problems_(problems) {}

  std::optional<std::string> read(const Place& place) {
    auto text = read_text(place, problems_);
    if (!text) return text;
    if (std::find(taken_.begin(), taken_.end(), *text) != taken_.end())
      tell(place, problems_, concat({"this ", thing_, " is given twice"}), "change one of the two, or remove it");
    taken_.push_back(*text);
    return text;
  }

  std::vector<std::string> read_list(const Place& place) {
    std::vector<std::string> texts;
    const auto* elements = elements_of(place, R"(["…", "…"])", problems_);
    for (std::size_t i = 0; elements && i < elements->size(); ++i)
      if (auto text = read(place.at(i))) texts.push_back(std::move(*text));
    return texts;
  }

 private:
  std::string_view thing_;
  ProblemList& problems_;
  std::vector<std::string> taken_;
};

constexpr const char* pairs_example = R"([["term", "meaning"], ["…", "…"]])";
constexpr const char* items_example = R"(["first", "second", "third"])";
constexpr const char* groups_example = R"({"Fact": ["…"], "Opinion": ["…"]})";

std::optional<Match::Pair> read_pair(const Place& place, DistinctTexts& terms, DistinctTexts& meanings,
                                     ProblemList& problems) {
  const auto* elements = elements_of(place, R"(["term", "meaning"])", problems);
  if (!elements) return std::nullopt;
  if (elements->size() != 2) {
    tell(place, problems, concat({"the number of texts in this pair is ", std::to_string(elements->size())}),
         R"(write `["term", "meaning"]`)");
    return std::nullopt;
  }
  auto term = terms.read(place.at(0)), meaning = meanings.read(place.at(1));
  if (!term || !meaning) return std::nullopt;
  return Match::Pair{std::move(*term), std::move(*meaning)};
}

Sort::Group read_group(const Json& member, const Place& place, DistinctTexts& items, ProblemList& problems) {
  if (member.key.find_first_not_of(" \t\r\n") == std::string::npos)
    problems.add(member.key_offset, place.path, "this group has no name", "write its name between the quotes");
  Sort::Group group{member.key, items.read_list(place)};
  if (const auto* elements = member.elements())
    tell_unless_between(elements->size(), 1, most_items_a_group, "items", place, problems);
  return group;
}

}  // namespace

std::optional<Kind> read_match(ObjectReader& object, const Surroundings& around) {
  Match kind;
  DistinctTexts terms("term", around.problems), meanings("meaning", around.problems);
  if (const auto pairs = object.required("pairs", pairs_example))
    if (const auto* elements = elements_of(*pairs, pairs_example, around.problems)) {
      tell_unless_between(elements->size(), 2, most_things, "pairs", *pairs, around.problems);
      for (std::size_t i = 0; i < elements->size(); ++i)
        if (auto pair = read_pair(pairs->at(i), terms, meanings, around.problems))
          kind.pairs.push_back(std::move(*pair));
    }
  if (const auto distractors = object.optional("distractors")) {
    kind.distractors = meanings.read_list(*distractors);
    if (const auto* elements = distractors->value->elements())
      tell_unless_between(elements->size(), 0, most_things, "distractors", *distractors, around.problems);
  }
  return kind;
}

std::optional<Kind> read_order(ObjectReader& object, const Surroundings& around) {
  Order kind;
  if (const auto items = object.required("items", items_example)) {
    kind.items = DistinctTexts("item", around.problems).read_list(*items);
    if (const auto* elements = items->value->elements())
      tell_unless_between(elements->size(), 2, most_things, "items", *items, around.problems);
  }
  return kind;
}

std::optional<Kind> read_sort(ObjectReader& object, const Surroundings& around) {
  Sort kind;
  const auto groups = object.required("groups", groups_example);
  if (!groups) return kind;
  const auto* members = groups->value->members();
  if (!members) {
    object.wrong_type(*groups, "an object", concat({"write `", groups_example, "`"}));
    return kind;
  }
  tell_unless_between(members->size(), 2, most_groups, "groups", *groups, around.problems);
  DistinctTexts items("item", around.problems);
  // Every key here is a group's name, also one that begins with `x-`.
  for (const Json& member : *members)
    kind.groups.push_back(
        read_group(member, {&member, concat({groups->path, pointer_step(member.key)})}, items, around.problems));
  return kind;
}

}  // namespace worksheet

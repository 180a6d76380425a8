#include "kinds/read_list.h"

#include <algorithm>

namespace worksheet {

const std::vector<Json>* elements_of(const Place& place, std::string_view example, ProblemList& problems) {
  const auto* elements = place.value->elements();
  if (!elements) problems.add(place, problems::must_be_list(*place.value, example));
  return elements;
}

void tell_unless_between(std::size_t count, std::size_t least, std::size_t most, std::string_view things,
                         const Place& place, ProblemList& problems) {
  if (count < least || count > most) problems.add(place, problems::wrong_count(things, count, least, most));
}

std::optional<std::string> DistinctTexts::read(const Place& place) {
  auto text = read_text(place, problems_);
  if (!text) return text;
  if (std::find(taken_.begin(), taken_.end(), *text) != taken_.end())
    problems_.add(place, problems::given_twice(thing_));
  taken_.push_back(*text);
  return text;
}

std::vector<std::string> DistinctTexts::read_list(const Place& place) {
  std::vector<std::string> texts;
  const auto* elements = elements_of(place, R"(["…", "…"])", problems_);
  for (std::size_t i = 0; elements && i < elements->size(); ++i)
    if (auto text = read(place.at(i))) texts.push_back(std::move(*text));
  return texts;
}

}  // namespace worksheet

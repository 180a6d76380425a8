#include "kinds/read_list.h"

#include <algorithm>

#include "text/concat.h"

namespace worksheet {
namespace {

void tell(const Place& place, ProblemList& problems, std::string_view what, std::string_view remedy) {
  problems.add(place.value->offset, place.path, what, remedy);
}

}  // namespace

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

std::optional<std::string> DistinctTexts::read(const Place& place) {
  auto text = read_text(place, problems_);
  if (!text) return text;
  if (std::find(taken_.begin(), taken_.end(), *text) != taken_.end())
    tell(place, problems_, concat({"this ", thing_, " is given twice"}), "change one of the two, or remove it");
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

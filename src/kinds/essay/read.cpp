#include "kinds/essay/key.h"
#include "kinds/read_ideas.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"

namespace worksheet {
namespace {

constexpr std::size_t most_words = 10000;

std::vector<Essay::Criterion> read_rubric(const Place& place, ProblemList& problems) {
  std::vector<Essay::Criterion> rubric;
  const auto* elements = elements_of(place, R"([{"criterion": "…", "points": 2}])", problems);
  for (std::size_t i = 0; elements && i < elements->size(); ++i) {
    ObjectReader row(place.at(i), problems::a_criterion, problems);
    Essay::Criterion criterion;
    criterion.criterion = row.required_text("criterion", "\"…\"");
    criterion.points = row.number_above("points", 0, 100, 1);
    row.finish();
    rubric.push_back(std::move(criterion));
  }
  return rubric;
}

}  // namespace

void Essay::read_task(ObjectReader& object, const Surroundings& around) {
  if (const auto words = object.optional("words")) {
    ObjectReader range(*words, problems::the_words, around.problems);
    min_words = range.whole_number("min", 0, most_words, 0);
    max_words = range.whole_number("max", 1, most_words, 0);
    if (max_words != 0 && min_words > max_words) range.problem(*words, problems::min_above_max());
    range.finish();
  }
  if (const auto found = object.optional("rubric")) rubric = read_rubric(*found, around.problems);
}

std::optional<Essay> Essay::read(ObjectReader& object, const Surroundings& around) {
  Essay kind;
  kind.read_task(object, around);
  kind.model = object.text("model");
  if (const auto ideas = object.optional("ideas")) kind.coverage.ideas = read_ideas(*ideas, around.problems);
  kind.coverage.need = kind.coverage.ideas.size();
  return kind;
}

}  // namespace worksheet

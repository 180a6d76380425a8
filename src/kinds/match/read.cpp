#include "kinds/match/key.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"

namespace worksheet {
namespace {

constexpr const char* pair_example = R"(["term", "meaning"])";
constexpr const char* pairs_example = R"([["term", "meaning"], ["…", "…"]])";

std::optional<Match::Pair> read_pair(const Place& place, DistinctTexts& terms, DistinctTexts& meanings,
                                     ProblemList& problems) {
  const auto* elements = elements_of(place, pair_example, problems);
  if (!elements) return std::nullopt;
  if (elements->size() != 2) {
    problems.add(place, problems::wrong_number_in_pair(elements->size(), pair_example));
    return std::nullopt;
  }
  auto term = terms.read(place.at(0)), meaning = meanings.read(place.at(1));
  if (!term || !meaning) return std::nullopt;
  return Match::Pair{std::move(*term), std::move(*meaning)};
}

}  // namespace

std::optional<Match> Match::read(ObjectReader& object, const Surroundings& around) {
  Match kind;
  DistinctTexts terms(problems::term, around.problems), meanings(problems::meaning, around.problems);
  if (const auto pairs = object.required("pairs", pairs_example))
    if (const auto* elements = elements_of(*pairs, pairs_example, around.problems)) {
      tell_unless_between(elements->size(), 2, most_pairs, problems::pairs, *pairs, around.problems);
      for (std::size_t i = 0; i < elements->size(); ++i)
        if (auto pair = read_pair(pairs->at(i), terms, meanings, around.problems))
          kind.pairs.push_back(std::move(*pair));
    }
  if (const auto distractors = object.optional("distractors")) {
    kind.distractors = meanings.read_list(*distractors);
    if (const auto* elements = distractors->value->elements())
      tell_unless_between(elements->size(), 0, most_distractors, problems::distractors, *distractors, around.problems);
  }
  return kind;
}

}  // namespace worksheet

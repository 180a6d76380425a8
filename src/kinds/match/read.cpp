#include "kinds/match/key.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_pairs = 26;
constexpr std::size_t most_distractors = 26;
constexpr const char* pairs_example = R"([["term", "meaning"], ["…", "…"]])";

std::optional<Match::Pair> read_pair(const Place& place, DistinctTexts& terms, DistinctTexts& meanings,
                                     ProblemList& problems) {
  const auto* elements = elements_of(place, R"(["term", "meaning"])", problems);
  if (!elements) return std::nullopt;
  if (elements->size() != 2) {
    problems.add(place.value->offset, place.path,
                 concat({"the number of texts in this pair is ", std::to_string(elements->size())}),
                 R"(write `["term", "meaning"]`)");
    return std::nullopt;
  }
  auto term = terms.read(place.at(0)), meaning = meanings.read(place.at(1));
  if (!term || !meaning) return std::nullopt;
  return Match::Pair{std::move(*term), std::move(*meaning)};
}

}  // namespace

std::optional<Match> Match::read(ObjectReader& object, const Surroundings& around) {
  Match kind;
  DistinctTexts terms("term", around.problems), meanings("meaning", around.problems);
  if (const auto pairs = object.required("pairs", pairs_example))
    if (const auto* elements = elements_of(*pairs, pairs_example, around.problems)) {
      tell_unless_between(elements->size(), 2, most_pairs, "pairs", *pairs, around.problems);
      for (std::size_t i = 0; i < elements->size(); ++i)
        if (auto pair = read_pair(pairs->at(i), terms, meanings, around.problems))
          kind.pairs.push_back(std::move(*pair));
    }
  if (const auto distractors = object.optional("distractors")) {
    kind.distractors = meanings.read_list(*distractors);
    if (const auto* elements = distractors->value->elements())
      tell_unless_between(elements->size(), 0, most_distractors, "distractors", *distractors, around.problems);
  }
  return kind;
}

}  // namespace worksheet

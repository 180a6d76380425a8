#include "json/make_json.h"
#include "kinds/match/key.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"
#include "text/sort_texts.h"

namespace worksheet {

void write_without_key(Json& question, const Match& kind) {
  Json& terms = add(question, "terms", make_array());
  for (const Match::Pair& pair : kind.pairs) add(terms, make_text(pair.term));
  std::vector<std::string> meanings = kind.meanings();
  sort_texts(meanings);
  add(question, "meanings", make_texts(meanings));
}

std::optional<Match> Match::read_without_key(ObjectReader& object, const Surroundings& around) {
  constexpr const char* example = R"(["…", "…"])";
  Match kind;
  if (const auto terms = object.required("terms", example)) {
    for (std::string& term : DistinctTexts(problems::term, around.problems).read_list(*terms))
      kind.pairs.push_back({std::move(term), ""});
    if (const auto* elements = terms->value->elements())
      tell_unless_between(elements->size(), 2, most_pairs, problems::pairs, *terms, around.problems);
  }
  if (const auto meanings = object.required("meanings", example)) {
    kind.distractors = DistinctTexts(problems::meaning, around.problems).read_list(*meanings);
    if (const auto* elements = meanings->value->elements())
      tell_unless_between(elements->size(), 2, most_pairs + most_distractors, problems::texts, *meanings,
                          around.problems);
  }
  return kind;
}

}  // namespace worksheet

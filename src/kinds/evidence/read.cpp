#include <algorithm>

#include "kinds/evidence/key.h"
#include "kinds/surroundings.h"
#include "text/plain_words.h"

namespace worksheet {

std::optional<Evidence> Evidence::read(ObjectReader& object, const Surroundings& around) {
  const bool has_nothing_to_read = around.passage && around.passage->empty();
  if (has_nothing_to_read) object.problem(object.place(), problems::no_passage());
  const auto answer = object.required("answer", R"(["a sentence of the passage"])");
  if (!answer) return std::nullopt;
  const auto* elements = answer->value->elements();
  const std::size_t count = elements ? elements->size() : 1;
  Evidence kind;
  std::vector<std::string> taken;
  for (std::size_t i = 0; i < count; ++i) {
    const Place here = elements ? answer->at(i) : *answer;
    auto sentence = read_text(here, around.problems);
    if (!sentence) continue;
    if (!has_nothing_to_read) tell_unless_in_passage(here, around);
    std::string words = plain_words(*sentence);
    if (std::find(taken.begin(), taken.end(), words) != taken.end())
      object.problem(here, problems::sentence_given_twice());
    taken.push_back(std::move(words));
    kind.sentences.push_back(std::move(*sentence));
  }
  if (count == 0 || count > most_sentences)
    object.problem(*answer, problems::wrong_number_of_sentences(count, most_sentences));
  kind.need = count == 0 ? 1 : object.whole_number("need", 1, count, count);
  if (kind.sentences.empty()) return std::nullopt;
  return kind;
}

}  // namespace worksheet

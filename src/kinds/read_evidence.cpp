#include <algorithm>

#include "kinds/kind_readers.h"
#include "text/concat.h"
#include "text/plain_words.h"

namespace worksheet {
namespace {

constexpr std::size_t most_sentences = 50;

}  // namespace

void tell_unless_in_passage(const Place& place, const Surroundings& around) {
  const std::string* words = place.value->string();
  if (!words || !around.passage || around.passage->holds(*words)) return;
  const std::string nearest = around.problems.is_full() ? "" : around.passage->nearest(*words);
  around.problems.add(place.value->offset, place.path, "these words do not stand in the passage",
                      nearest.empty() ? "copy them from the passage" : concat({"did you mean `", nearest, "`?"}));
}

std::optional<Kind> read_evidence(ObjectReader& object, const Surroundings& around) {
  const bool has_nothing_to_read = around.passage && around.passage->empty();
  if (has_nothing_to_read)
    object.problem(object.place(), "there is no passage to find sentences in", R"(add `"passage": "…"` to the lesson)");
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
      object.problem(here, "this sentence is given twice", "remove one of the two");
    taken.push_back(std::move(words));
    kind.sentences.push_back(std::move(*sentence));
  }
  if (count == 0 || count > most_sentences)
    object.problem(*answer, concat({"the number of sentences here is ", std::to_string(count)}),
                   concat({"give 1 to ", std::to_string(most_sentences), " sentences of the passage"}));
  kind.need = count == 0 ? 1 : object.whole_number("need", 1, count, count);
  if (kind.sentences.empty()) return std::nullopt;
  return kind;
}

}  // namespace worksheet

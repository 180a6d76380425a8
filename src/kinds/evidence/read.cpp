#include <algorithm>

#include "kinds/evidence/key.h"
#include "kinds/surroundings.h"

namespace worksheet {
namespace {

constexpr std::size_t most_sentences = 50;

/// Enough to tell a sentence that is given twice, without Unicode's tables, which come to a page late.
std::string letters_and_digits(std::string_view text) {
  std::string result;
  for (char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_mark =
        static_cast<unsigned char>(c) < 0x80 && !is_upper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
    if (!is_mark) result += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

}  // namespace

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
    std::string letters = letters_and_digits(*sentence);
    if (std::find(taken.begin(), taken.end(), letters) != taken.end())
      object.problem(here, problems::sentence_given_twice());
    taken.push_back(std::move(letters));
    kind.sentences.push_back(std::move(*sentence));
  }
  if (count == 0 || count > most_sentences)
    object.problem(*answer, problems::wrong_number_of_sentences(count, most_sentences));
  kind.need = count == 0 ? 1 : object.whole_number("need", 1, count, count);
  if (kind.sentences.empty()) return std::nullopt;
  return kind;
}

}  // namespace worksheet

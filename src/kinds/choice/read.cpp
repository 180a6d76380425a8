#include <algorithm>

#include "kinds/choice/key.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"

namespace worksheet {
namespace {

constexpr const char* choices_example = R"(["…", "…"])";

std::optional<Choice::Option> read_option(const Place& place, ProblemList& problems) {
  Choice::Option option;
  if (place.value->string()) {
    const auto text = read_text(place, problems);
    if (!text) return std::nullopt;
    option.text = *text;
    return option;
  }
  if (!place.value->members()) {
    problems.add(place, problems::thing_must_be_text_or_object(problems::a_choice, *place.value));
    return std::nullopt;
  }
  ObjectReader object(place, problems::a_choice, problems);
  option.text = object.required_text("text", "\"…\"");
  option.feedback = object.text("feedback");
  object.finish();
  if (option.text.empty()) return std::nullopt;
  return option;
}

std::vector<Choice::Option> read_options(const Place& place, ProblemList& problems) {
  std::vector<Choice::Option> options;
  const auto* elements = elements_of(place, choices_example, problems);
  if (!elements) return options;
  tell_unless_between(elements->size(), 2, Choice::most_choices, problems::choices, place, problems);
  for (std::size_t i = 0; i < elements->size(); ++i) {
    const Place here = place.at(i);
    auto option = read_option(here, problems);
    if (!option) continue;
    const bool repeated = std::any_of(options.begin(), options.end(),
                                      [&](const Choice::Option& other) { return other.text == option->text; });
    if (repeated) problems.add(here, problems::choice_given_twice());
    options.push_back(std::move(*option));
  }
  return options;
}

void mark_right(const Place& place, std::vector<Choice::Option>& options, ProblemList& problems) {
  const auto wanted = read_text(place, problems);
  if (!wanted) return;
  std::vector<std::string> texts;
  for (Choice::Option& option : options) {
    texts.push_back(option.text);
    if (option.text != *wanted) continue;
    if (option.right) problems.add(place, problems::answer_given_twice());
    option.right = true;
    return;
  }
  if (options.empty()) return;
  problems.add(place, problems::not_a_choice(*wanted, nearest_of(*wanted, texts)));
}

}  // namespace

std::optional<Choice> Choice::read(ObjectReader& object, const Surroundings& around) {
  Choice kind;
  if (const auto choices = object.required("choices", choices_example))
    kind.options = read_options(*choices, around.problems);
  if (const auto answer = object.required("answer", "\"the right choice\"")) {
    if (const auto* elements = answer->value->elements()) {
      kind.several = true;
      if (elements->empty()) object.problem(*answer, problems::no_choice_is_right());
      for (std::size_t i = 0; i < elements->size(); ++i) mark_right(answer->at(i), kind.options, around.problems);
    } else {
      mark_right(*answer, kind.options, around.problems);
    }
  }
  return kind;
}

}  // namespace worksheet

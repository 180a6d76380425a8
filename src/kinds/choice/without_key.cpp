#include "json/make_json.h"
#include "kinds/choice/key.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"

namespace worksheet {

void write_without_key(Json& question, const Choice& kind) {
  Json& choices = add(question, "choices", make_array());
  for (const Choice::Option& option : kind.options) add(choices, make_text(option.text));
  if (kind.several) add(question, "several", make_flag(true));
}

std::optional<Choice> Choice::read_without_key(ObjectReader& object, const Surroundings& around) {
  Choice kind;
  if (const auto choices = object.required("choices", R"(["…", "…"])")) {
    for (std::string& text : DistinctTexts(problems::item, around.problems).read_list(*choices))
      kind.options.push_back({std::move(text), ""});
    if (const auto* elements = choices->value->elements())
      tell_unless_between(elements->size(), 2, most_choices, problems::choices, *choices, around.problems);
  }
  kind.several = object.flag("several");
  return kind;
}

}  // namespace worksheet

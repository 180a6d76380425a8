#include "kinds/read_ideas.h"
#include "kinds/short/key.h"
#include "kinds/surroundings.h"

namespace worksheet {

std::optional<ShortText> ShortText::read(ObjectReader& object, const Surroundings& around) {
  ShortText kind;
  if (const auto answer = object.required("answer", "\"the right answer\"")) {
    if (answer->value->members()) {
      read_ideas_object(*answer, kind.key, around.problems);
    } else if (auto say = read_text_or_texts(*answer, around.problems); !say.empty()) {
      Idea idea;
      idea.say = std::move(say);
      kind.key.ideas.push_back(std::move(idea));
      kind.key.need = 1;
    }
  }
  kind.key.rules = read_rules(object);
  if (kind.key.ideas.empty()) return std::nullopt;
  return kind;
}

}  // namespace worksheet

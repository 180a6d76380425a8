#include "kinds/read_ideas.h"

namespace worksheet {
namespace {

constexpr std::size_t most_ideas = 100;

std::vector<std::string> text_or_texts(ObjectReader& object, const char* key, ProblemList& problems) {
  const auto found = object.optional(key);
  return found ? read_text_or_texts(*found, problems) : std::vector<std::string>{};
}

std::optional<Idea> read_idea(const Place& place, ProblemList& problems) {
  Idea idea;
  if (place.value->string()) {
    const auto text = read_text(place, problems);
    if (!text) return std::nullopt;
    idea.say = {*text};
    return idea;
  }
  if (!place.value->members()) {
    problems.add(place, problems::thing_must_be_text_or_object(problems::an_idea, *place.value));
    return std::nullopt;
  }
  ObjectReader object(place, problems::an_idea, problems);
  if (const auto say = object.required("say", "\"what a right answer says\""))
    idea.say = read_text_or_texts(*say, problems);
  idea.deny = text_or_texts(object, "not", problems);
  idea.points = object.number_above("points", 0, 100, 1);
  idea.hint = object.text("hint");
  idea.feedback = object.text("feedback");
  object.finish();
  if (idea.say.empty()) return std::nullopt;
  return idea;
}

}  // namespace

std::vector<Idea> read_ideas(const Place& place, ProblemList& problems) {
  std::vector<Idea> ideas;
  const auto* elements = place.value->elements();
  if (!elements) {
    problems.add(place, problems::ideas_must_be_list(*place.value));
    return ideas;
  }
  if (elements->empty()) problems.add(place, problems::no_ideas());
  if (elements->size() > most_ideas)
    problems.add(place, problems::too_many(problems::ideas, elements->size(), most_ideas));
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto idea = read_idea(place.at(i), problems)) ideas.push_back(std::move(*idea));
  return ideas;
}

void read_ideas_object(const Place& place, IdeasKey& key, ProblemList& problems) {
  ObjectReader object(place, problems::an_answer, problems);
  if (const auto ideas = object.required("ideas", "[\"…\"]")) key.ideas = read_ideas(*ideas, problems);
  key.need = key.ideas.size();
  const auto need = object.optional("need");
  const auto* listed = object.place().value->find("ideas");
  const std::size_t count = listed && listed->elements() ? listed->elements()->size() : 0;
  if (need && count > 0) key.need = object.whole_number("need", 1, count, key.need);
  key.accept = object.texts("accept", 1000);
  key.reject = object.texts("reject", 1000);
  object.finish();
}

TextRules read_rules(ObjectReader& object) {
  TextRules rules;
  rules.exact = object.flag("exact");
  rules.match_case = object.flag("case");
  rules.match_accents = object.flag("accents");
  rules.strict_spelling = object.one_of("spelling", {"forgiving", "strict"}) == "strict";
  return rules;
}

}  // namespace worksheet

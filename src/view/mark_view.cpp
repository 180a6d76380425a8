#include "view/mark_view.h"

#include <algorithm>

#include "lesson/mark_json.h"
#include "view/lesson_view.h"

namespace worksheet {
namespace {

Json ideas_view(const Mark& mark, const IdeasKey& key, const Response& response, const Disclosure& disclosure) {
  Json ideas = Json::array();
  for (std::size_t i = 0; i < std::min(mark.ideas.size(), key.ideas.size()); ++i) {
    const IdeaMark& found = mark.ideas[i];
    const Idea& idea = key.ideas[i];
    const bool is_covered = found.state == IdeaState::covered;
    Json one = Json::object();
    one.add("state", state_name(found.state));
    one.add("text", is_covered || disclosure.key_is_due ? Json(idea.say.front()) : Json());
    one.add("spans", disclosure.is_about_present ? spans_json(found.spans, response) : Json::array());
    one.add("hint", is_covered ? "" : idea.hint);
    one.add("feedback", is_covered ? idea.feedback : "");
    ideas.push(std::move(one));
  }
  return ideas;
}

/// The right answer of the field at `index`, for kinds whose fields have one each.
Json item_answer(const Kind& kind, std::size_t index) {
  const auto* blanks = std::get_if<Blanks>(&kind);
  if (!blanks) return {};
  const std::vector<Blanks::Gap> gaps = blanks->gaps();
  return index < gaps.size() ? Json(gaps[index].answers.front()) : Json();
}

std::string item_feedback(const Kind& kind, const std::string& picked) {
  if (const auto* choice = std::get_if<Choice>(&kind))
    for (const Choice::Option& option : choice->options)
      if (option.text == picked) return option.feedback;
  return "";
}

Json items_view(const Mark& mark, const Part& part, const Response& response, const Disclosure& disclosure) {
  const std::vector<std::string> lines = lines_of(response);
  Json items = Json::array();
  for (std::size_t i = 0; i < mark.items.size(); ++i) {
    Json one = Json::object();
    one.add("verdict", verdict_name(mark.items[i].verdict));
    one.add("answer", disclosure.key_is_due ? item_answer(part.kind, i) : Json());
    one.add("feedback", i < lines.size() ? item_feedback(part.kind, lines[i]) : "");
    items.push(std::move(one));
  }
  return items;
}

}  // namespace

Json mark_view(const Mark& mark, const Part& part, const Response& response, const Disclosure& disclosure) {
  Json json = Json::object();
  json.add("verdict", verdict_name(mark.verdict));
  json.add("score", mark.score * part.points);
  json.add("max", part.points);
  json.add("needs_reader", std::holds_alternative<Essay>(part.kind));
  const IdeasKey* key = ideas_of(part.kind);
  json.add("ideas", key ? ideas_view(mark, *key, response, disclosure) : Json::array());
  json.add("items", items_view(mark, part, response, disclosure));
  json.add("covered", static_cast<std::size_t>(std::count_if(mark.ideas.begin(), mark.ideas.end(), [](const IdeaMark& idea) {
             return idea.state == IdeaState::covered;
           })));
  json.add("need", key ? key->need : std::size_t{0});
  // What a word was read as could tell an answer that has not been found.
  const bool may_tell = mark.verdict != Verdict::incorrect || disclosure.key_is_due;
  json.add("forgiven", may_tell ? forgiven_json(mark.forgiven) : Json::array());
  return json;
}

}  // namespace worksheet

#include "session/mark_view.h"

#include <algorithm>

#include "kinds/mark_json.h"
#include "kinds/model_answer.h"

namespace worksheet {
namespace {

void write_or_null(JsonWriter& out, const char* key, bool may_tell, std::string_view text) {
  if (may_tell)
    out.text(key, text);
  else
    out.null(key);
}

void write_ideas(JsonWriter& out, const Mark& mark, const IdeasKey& key, const Response& response,
                 const Disclosure& disclosure) {
  const Lines lines = lines_of(response);
  for (std::size_t i = 0; i < std::min(mark.ideas.size(), key.ideas.size()); ++i) {
    const IdeaMark& found = mark.ideas[i];
    const Idea& idea = key.ideas[i];
    const bool is_covered = found.state == IdeaState::covered;
    out.object().text("state", state_name(found.state));
    write_or_null(out, "text", is_covered || disclosure.key_is_due, idea.say.front());
    write_spans(out, "spans", disclosure.is_about_present ? found.spans : std::vector<Span>{}, lines);
    out.text("hint", is_covered ? "" : idea.hint).text("feedback", is_covered ? idea.feedback : "").end();
  }
}

void write_items(JsonWriter& out, const Mark& mark, const Part& part, const Response& response,
                 const Disclosure& disclosure) {
  const ItemTexts texts = item_texts_of(part.kind, response);
  for (std::size_t i = 0; i < mark.items.size(); ++i) {
    out.object();
    if (i < texts.names.size()) out.text("name", texts.names[i]);
    out.text("verdict", verdict_name(mark.items[i].verdict));
    const bool has_answer = i < texts.answers.size();
    write_or_null(out, "answer", has_answer && disclosure.key_is_due, has_answer ? texts.answers[i] : "");
    out.text("feedback", i < texts.feedback.size() ? texts.feedback[i] : "").end();
  }
}

}  // namespace

void write_mark_view(JsonWriter& out, const char* key, const Mark& mark, const Part& part, const Response& response,
                     const Disclosure& disclosure) {
  out.object(key).text("verdict", verdict_name(mark.verdict));
  out.number("score", mark.score * part.points).number("open", mark.open * part.points).number("max", part.points);
  out.flag("needs_reader", std::holds_alternative<Essay>(part.kind));
  const IdeasKey* ideas = ideas_of(part.kind);
  out.flag("copied", mark.copied).array("ideas");
  if (ideas) write_ideas(out, mark, *ideas, response, disclosure);
  out.end().array("items");
  write_items(out, mark, part, response, disclosure);
  out.end();
  const auto covered = std::count_if(mark.ideas.begin(), mark.ideas.end(),
                                     [](const IdeaMark& idea) { return idea.state == IdeaState::covered; });
  out.number("covered", static_cast<double>(covered)).number("need", ideas ? static_cast<double>(ideas->need) : 0);
  // What a word was read as could tell an answer that has not been found.
  const bool may_tell = mark.verdict != Verdict::incorrect || disclosure.key_is_due;
  write_forgiven(out, "forgiven", may_tell ? mark.forgiven : std::vector<Forgiven>{});
  out.end();
}

}  // namespace worksheet

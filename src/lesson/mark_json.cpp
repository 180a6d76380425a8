#include "lesson/mark_json.h"

#include "text/utf8.h"

namespace worksheet {

const char* verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::correct: return "correct";
    case Verdict::partly: return "partly";
    case Verdict::incorrect: return "incorrect";
    case Verdict::unsure: return "unsure";
    case Verdict::unanswered: return "unanswered";
  }
  return "";
}

const char* state_name(IdeaState state) {
  switch (state) {
    case IdeaState::covered: return "covered";
    case IdeaState::missing: return "missing";
    case IdeaState::contradicted: return "contradicted";
    case IdeaState::unsure: return "unsure";
  }
  return "";
}

const char* forgiven_name(Forgiven::Kind kind) {
  switch (kind) {
    case Forgiven::Kind::letter_case: return "case";
    case Forgiven::Kind::accents: return "accents";
    case Forgiven::Kind::spelling: return "spelling";
  }
  return "";
}

Json spans_json(const std::vector<Span>& spans, const Response& response) {
  const std::vector<std::string> lines = lines_of(response);
  Json result = Json::array();
  for (const Span& span : spans) {
    if (span.field >= lines.size()) continue;
    const std::string_view line = lines[span.field];
    Json one = Json::object();
    one.add("field", span.field);
    one.add("begin", utf16_length(line.substr(0, span.begin)));
    one.add("end", utf16_length(line.substr(0, span.end)));
    result.push(std::move(one));
  }
  return result;
}

Json forgiven_json(const std::vector<Forgiven>& forgiven) {
  Json result = Json::array();
  for (const Forgiven& one : forgiven) {
    Json row = Json::object();
    row.add("kind", forgiven_name(one.kind));
    row.add("wrote", one.wrote);
    row.add("read_as", one.read_as);
    result.push(std::move(row));
  }
  return result;
}

Json mark_json(const Mark& mark, const Part& part, const Response& response) {
  Json json = Json::object();
  json.add("score", mark.score * part.points);
  json.add("max", part.points);
  json.add("verdict", verdict_name(mark.verdict));
  json.add("confidence", mark.confidence);
  Json ideas = Json::array();
  const IdeasKey* key = ideas_of(part.kind);
  for (std::size_t i = 0; key && i < mark.ideas.size(); ++i) {
    Json idea = Json::object();
    idea.add("state", state_name(mark.ideas[i].state));
    idea.add("text", key->ideas[i].say.front());
    idea.add("confidence", mark.ideas[i].confidence);
    idea.add("spans", spans_json(mark.ideas[i].spans, response));
    ideas.push(std::move(idea));
  }
  json.add("ideas", std::move(ideas));
  Json items = Json::array();
  for (const ItemMark& item : mark.items) items.push(verdict_name(item.verdict));
  json.add("items", std::move(items));
  json.add("forgiven", forgiven_json(mark.forgiven));
  return json;
}

}  // namespace worksheet

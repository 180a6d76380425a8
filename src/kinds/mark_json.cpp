#include "kinds/mark_json.h"

#include "text/utf8.h"

namespace worksheet {

const char* verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::correct:
      return "correct";
    case Verdict::partly:
      return "partly";
    case Verdict::incorrect:
      return "incorrect";
    case Verdict::unsure:
      return "unsure";
    case Verdict::unanswered:
      return "unanswered";
  }
  return "";
}

const char* state_name(IdeaState state) {
  switch (state) {
    case IdeaState::covered:
      return "covered";
    case IdeaState::missing:
      return "missing";
    case IdeaState::contradicted:
      return "contradicted";
    case IdeaState::unsure:
      return "unsure";
  }
  return "";
}

const char* forgiven_name(Forgiven::Kind kind) {
  switch (kind) {
    case Forgiven::Kind::accents:
      return "accents";
    case Forgiven::Kind::spelling:
      return "spelling";
  }
  return "";
}

void write_spans(JsonWriter& out, const char* key, const std::vector<Span>& spans, const Lines& lines) {
  out.array(key);
  for (const Span& span : spans) {
    if (span.field >= lines.size()) continue;
    const std::string_view line = lines[span.field];
    const std::size_t begin = utf16_length(line.substr(0, span.begin));
    const std::size_t end = begin + utf16_length(line.substr(span.begin, span.end - span.begin));
    out.object().number("field", static_cast<double>(span.field));
    out.number("begin", static_cast<double>(begin)).number("end", static_cast<double>(end)).end();
  }
  out.end();
}

void write_forgiven(JsonWriter& out, const char* key, const std::vector<Forgiven>& forgiven) {
  out.array(key);
  for (const Forgiven& one : forgiven)
    out.object().text("kind", forgiven_name(one.kind)).text("wrote", one.wrote).text("read_as", one.read_as).end();
  out.end();
}

void write_mark(JsonWriter& out, const Mark& mark, const Kind& kind, double points, const Response& response) {
  out.number("score", mark.score * points).number("open", mark.open * points).number("max", points);
  out.text("verdict", verdict_name(mark.verdict)).number("confidence", mark.confidence);
  out.array("ideas");
  const IdeasKey* key = ideas_of(kind);
  const Lines lines = lines_of(response);
  for (std::size_t i = 0; key && i < mark.ideas.size(); ++i) {
    const IdeaMark& idea = mark.ideas[i];
    out.object().text("state", state_name(idea.state)).text("text", key->ideas[i].say.front());
    out.number("confidence", idea.confidence);
    write_spans(out, "spans", idea.spans, lines);
    out.end();
  }
  out.end().array("items");
  for (const ItemMark& item : mark.items) out.text(verdict_name(item.verdict));
  out.end();
  write_forgiven(out, "forgiven", mark.forgiven);
}

}  // namespace worksheet

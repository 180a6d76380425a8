#include "session/lesson_view.h"

#include "json/json_writer.h"
#include "kinds/field_view.h"
#include "lesson/fingerprint.h"
#include "lesson/stretches.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

const char* reveal_name(Reveal reveal) {
  switch (reveal) {
    case Reveal::right:
      return "right";
    case Reveal::attempts:
      return "attempts";
    case Reveal::end:
      return "end";
    case Reveal::never:
      return "never";
  }
  return "";
}

void write_part(JsonWriter& out, const Part& part, const Lesson& lesson, std::string_view copy) {
  out.object().text("id", part.id).text("label", part.label).text("type", type_name(part.kind));
  out.text("prompt", part.prompt).number("points", part.points).number("hints", static_cast<double>(part.hints.size()));
  out.object("field");
  write_field_of(out, part.kind, {concat({copy, "/", part.id}), lesson.settings.shuffle});
  out.end().end();
}

void write_front_matter(JsonWriter& out, const Lesson& lesson) {
  out.text("id", lesson.id)
      .text("earlier_id", lesson.earlier_id)
      .text("fingerprint", fingerprint_of(lesson))
      .text("title", lesson.title);
  out.text("byline", lesson.byline).text("date", lesson.date);
  if (lesson.source)
    out.object("source")
        .text("name", lesson.source->name)
        .text("url", lesson.source->url)
        .text("rights", lesson.source->rights)
        .end();
  else
    out.null("source");
  out.text("language", lesson.language.tag).text("direction", direction_of(lesson.language));
  out.text("audience", lesson.audience).text("subject", lesson.subject).number("minutes", lesson.minutes);
  out.text("directions", lesson.directions).text("passage", lesson.passage);
}

/// Where the stretches of guided reading end, as JavaScript counts, and which parts open what comes next.
void write_stretches(JsonWriter& out, const Lesson& lesson) {
  out.array("stretches");
  std::size_t end = 0, units = 0;
  for (const Stretch& stretch : stretches_of(lesson)) {
    units += utf16_length(std::string_view(lesson.passage).substr(end, stretch.end - end));
    end = stretch.end;
    out.object().number("end", static_cast<double>(units)).array("parts");
    for (std::string_view part : stretch.parts) out.text(part);
    out.end().end();
  }
  out.end();
}

void write_back_matter(JsonWriter& out, const Lesson& lesson) {
  out.array("glossary");
  for (const GlossaryEntry& entry : lesson.glossary)
    out.object().text("term", entry.term).text("definition", entry.definition).end();
  out.end().array("resources");
  for (const Resource& resource : lesson.resources)
    out.object()
        .text("type", resource.type)
        .text("title", resource.title)
        .text("url", resource.url)
        .text("note", resource.note)
        .end();
  out.end().object("hand_in").text("to", lesson.hand_in.to).text("url", lesson.hand_in.url);
  out.end().object("settings").text("feedback", name_of(lesson.settings.feedback));
  out.number("attempts", lesson.settings.attempts).text("reveal", reveal_name(lesson.settings.reveal));
  out.flag("guided", lesson.settings.guided).end().text("keys", name_of(lesson.keys));
  out.number("points", lesson.points());
  if (lesson.settings.guided) write_stretches(out, lesson);
}

}  // namespace

std::string lesson_view(const Lesson& lesson, std::string_view copy) {
  JsonWriter out;
  out.object();
  write_front_matter(out, lesson);
  write_back_matter(out, lesson);
  out.array("questions");
  for (const Question& question : lesson.questions) {
    out.object().text("id", question.id).text("label", question.label).text("prompt", question.prompt);
    out.flag("group", question.is_group).array("parts");
    for (const Part& part : question.parts) write_part(out, part, lesson, copy);
    out.end().end();
  }
  return out.end().end().take();
}

}  // namespace worksheet

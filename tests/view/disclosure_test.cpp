#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "lesson_files.h"
#include "view/lesson_view.h"
#include "view/sheet.h"

// The key may reach the page only when it is due. For every lesson of ours, under every setting, with right, wrong and
// no answers, everything that the page is told is searched for everything that only the key says.

using namespace worksheet;

namespace {

/// What only the key of a part says: texts that a student should not see before it is due.
std::vector<std::string> secrets_of(const Part& part, const std::string& open) {
  std::vector<std::string> all{part.explanation};
  if (const IdeasKey* key = ideas_of(part.kind)) {
    for (const Idea& idea : key->ideas) {
      all.insert(all.end(), idea.say.begin(), idea.say.end());
      all.insert(all.end(), idea.deny.begin(), idea.deny.end());
    }
    all.insert(all.end(), key->accept.begin(), key->accept.end());
    all.insert(all.end(), key->reject.begin(), key->reject.end());
  }
  if (const auto* essay = std::get_if<Essay>(&part.kind)) all.push_back(essay->model);
  if (const auto* choice = std::get_if<Choice>(&part.kind))
    for (const Choice::Option& option : choice->options) all.push_back(option.feedback);
  if (const auto* blanks = std::get_if<Blanks>(&part.kind))
    for (const Blanks::Gap& gap : blanks->gaps())
      if (blanks->filling == Blanks::Filling::typed) all.insert(all.end(), gap.answers.begin(), gap.answers.end());
  std::erase_if(all, [&](const std::string& text) { return text.size() < 4 || open.find(text) != std::string::npos; });
  return all;
}

/// Everything that any student may read at any time.
std::string open_text(const Lesson& lesson) {
  std::string open = lesson.title + lesson.directions + lesson.passage;
  for (const GlossaryEntry& entry : lesson.glossary) open += entry.term + entry.definition;
  for (const Resource& resource : lesson.resources) open += resource.title + resource.note;
  for (const Question& question : lesson.questions) {
    open += question.prompt;
    for (const Part& part : question.parts) {
      open += part.prompt;
      for (const std::string& hint : part.hints) open += hint;
      if (const IdeasKey* key = ideas_of(part.kind))
        for (const Idea& idea : key->ideas) open += idea.hint + idea.feedback;
      if (const auto* choice = std::get_if<Choice>(&part.kind))
        for (const Choice::Option& option : choice->options) open += option.text;
      if (const auto* essay = std::get_if<Essay>(&part.kind))
        for (const Essay::Criterion& row : essay->rubric) open += row.criterion;
      if (const auto* blanks = std::get_if<Blanks>(&part.kind))
        for (const Blanks::Piece& piece : blanks->pieces)
          if (const auto* text = std::get_if<std::string>(&piece)) open += *text;
    }
  }
  return open;
}

/// Every text of an update but those that the student wrote or has earned by saying as much.
void gather(const Json& json, std::vector<std::string>& texts) {
  if (json.string() && json.key != "value") texts.push_back(json.text);
  if (!json.elements() && !json.members()) return;
  if (json.key == "value" || json.key == "orphans" || json.key == "forgiven") return;
  const Json* state = json.find("state");
  if (state && state->text == "covered") return;
  for (const Json& item : json.items) {
    // The feedback on what was picked is for the one who picked it.
    if (item.key == "items" && item.elements()) {
      for (const Json& mark : *item.elements()) texts.push_back(mark.find("answer")->text);
      continue;
    }
    gather(item, texts);
  }
}

std::string as_json(const std::string& text) { return JsonWriter().array().text(text).take().substr(1); }

/// A response of the right shape: `right` from the key, else something that is nowhere in it.
std::string response_to(const Part& part, bool right) {
  const std::vector<std::string> model = model_answer(part);
  const bool takes_lines = std::holds_alternative<List>(part.kind) || std::holds_alternative<Blanks>(part.kind);
  if (const auto* choice = std::get_if<Choice>(&part.kind)) {
    for (const Choice::Option& option : choice->options)
      if (option.right == right) return as_json(option.text);
  }
  if (const auto* truth = std::get_if<TrueFalse>(&part.kind)) return truth->answer == right ? "true" : "false";
  if (std::holds_alternative<Number>(part.kind)) return as_json(right ? model.front() : "-987654");
  std::vector<std::string> lines = right ? model : std::vector<std::string>{"zebra crossing"};
  if (takes_lines) {
    JsonWriter out;
    out.array();
    for (const std::string& line : lines) out.text(line);
    return out.end().take();
  }
  std::string text;
  for (const std::string& line : lines) text += line + ". ";
  return as_json(text);
}

struct Walk {
  Sheet& sheet;
  const Lesson& lesson;
  std::string open;

  void look(const Json& update) const {
    for (const Json& state : *update.find("parts")->elements()) {
      if (!state.find("due")->is_null()) continue;
      const Part& part = *lesson.find_part(state.find("id")->text);
      std::vector<std::string> texts;
      gather(state, texts);
      for (const std::string& secret : secrets_of(part, open))
        for (const std::string& text : texts) {
          CAPTURE(part.id);
          CAPTURE(secret);
          CAPTURE(text);
          CHECK(text.find(secret) == std::string::npos);
        }
    }
  }
};

void walk(const std::string& text, std::string_view settings) {
  const Lesson lesson = lesson_of(text);
  Sheet sheet(text);
  const Walk walk{sheet, lesson, open_text(lesson)};
  const std::string view = sheet.view();
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts)
      for (const std::string& secret : secrets_of(part, walk.open)) {
        CAPTURE(settings);
        CAPTURE(secret);
        CHECK(view.find(as_json(secret).substr(1, as_json(secret).size() - 2)) == std::string::npos);
      }
  for (int way = 0; way < 3; ++way)
    for (const Question& question : lesson.questions)
      for (const Part& part : question.parts) {
        const std::string on = R"("part": ")" + part.id + "\"";
        const std::string value = way == 1 ? "null" : response_to(part, way == 2);
        walk.look(sheet.respond(part.id, value));
        walk.look(sheet.check(part.id));
        if (way == 0) walk.look(sheet.act("reveal", on));
        walk.look(sheet.act("state"));
      }
  walk.look(sheet.act("finish"));
  walk.look(sheet.act("reopen"));
  walk.look(sheet.act("restart"));
  walk.look(sheet.act("undo-restart"));
  walk.look(sheet.take("restore", sheet.work()));
  walk.look(sheet.take("merge", sheet.work()));
}

/// The lesson with other settings.
std::string with_settings(std::string text, std::string_view settings) {
  const auto at = text.find("\"settings\": {");
  REQUIRE(at != std::string::npos);
  return text.replace(at, text.find('}', at) + 1 - at, "\"settings\": " + std::string(settings));
}

}  // namespace

TEST_CASE("the key never reaches the page before it is due") {
  for (const auto& path : our_lessons())
    for (const char* feedback : {"each", "end", "none"})
      for (const char* reveal : {"right", "attempts", "end", "never"}) {
        const std::string settings =
            R"({"feedback": ")" + std::string(feedback) + R"(", "reveal": ")" + reveal + R"(", "attempts": 2})";
        const std::string name = path.filename().string();
        CAPTURE(name);
        CAPTURE(settings);
        walk(with_settings(text_of_file(path), settings), settings);
      }
}

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "formats/lesson_text/json_texts.h"
#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/lesson_text/question_text.h"
#include "formats/lesson_text/same_lesson.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Writes a lesson around its questions. `levels` tell how a key has to be written so that it reads back: 0 in its own
/// place, 1 as "@key value", 2 as "@key = JSON".
class LessonWriter {
 public:
  LessonWriter(const Json& lesson, const std::map<std::string, int>& levels, const std::string& questions)
      : lesson_(lesson), levels_(levels), questions_(questions) {}

  std::string write() {
    write_front();
    if (level("passage") == 0)
      if (const Json* passage = lesson_.find("passage")) out_ += concat({"\n", passage->text, "\n"});
    if (level("glossary") == 0) write_glossary();
    if (level("questions") == 0) out_ += concat({"\n## Questions\n\n", questions_});
    if (level("resources") == 0) write_resources();
    return std::move(out_);
  }

 private:
  int level(const std::string& key) const {
    const auto found = levels_.find(key);
    return found == levels_.end() ? 0 : found->second;
  }

  void write_front() {
    if (level("title") == 0) out_ += concat({"# ", text_of(lesson_.find("title")), "\n"});
    const Json* byline = lesson_.find("byline");
    const Json* source = lesson_.find("source");
    const Json* date = lesson_.find("date");
    const bool has_line = byline && level("byline") == 0;
    const bool names_source = has_line && source && source->items.size() == 1 && level("source") == 0;
    const bool names_date = has_line && date && level("date") == 0;
    if (has_line) {
      out_ += concat({"by ", byline->text});
      if (names_source) out_ += concat({" · ", text_of(source->find("name"))});
      if (names_date) out_ += concat({" · ", date->text});
      out_ += '\n';
    }
    for (const Json& member : lesson_.items) {
      const std::string& key = member.key;
      const bool has_place = key == "title" || key == "passage" || key == "glossary" || key == "questions" ||
                             key == "resources" || (key == "byline" && has_line) || (key == "source" && names_source) ||
                             (key == "date" && names_date);
      if (key == "format" || (has_place && level(key) == 0)) continue;
      if (key == "source" && level(key) == 0 && member.members()) {
        for (const Json& one : member.items)
          out_ += concat({"@", one.key == "name" ? "source" : one.key, " ", one.text, "\n"});
        continue;
      }
      if (key == "settings" && level(key) == 0 && member.members()) {
        for (const Json& setting : member.items) out_ += write_key_line(setting, false);
        continue;
      }
      out_ += write_key_line(member, level(key) == 2);
    }
    if (!lesson_.find("language")) out_ += "@language en\n";
  }

  void write_glossary() {
    const Json* glossary = lesson_.find("glossary");
    if (!glossary) return;
    out_ += "\n## Glossary\n\n";
    for (const Json& entry : glossary->items)
      out_ += concat({text_of(entry.find("term")), ": ", set_in(text_of(entry.find("definition")), 2), "\n"});
  }

  void write_resources() {
    const Json* resources = lesson_.find("resources");
    if (!resources) return;
    out_ += "\n## Resources\n\n";
    for (const Json& resource : resources->items) {
      std::string type = text_of(resource.find("type"));
      if (!type.empty() && type[0] >= 'a' && type[0] <= 'z') type[0] = static_cast<char>(type[0] - 'a' + 'A');
      out_ += concat({type, ": ", text_of(resource.find("title")), " ", text_of(resource.find("url")), "\n"});
      if (const Json* note = resource.find("note")) out_ += concat({"> ", set_in(note->text, 2), "\n"});
    }
  }

  const Json& lesson_;
  const std::map<std::string, int>& levels_;
  const std::string& questions_;
  std::string out_;
};

std::string value_of(const Json& lesson, const std::string& key) {
  const Json* value = lesson.find(key);
  if (key == "language") return value ? normal_value(*value) : "\"en\"";
  if (!value) return "";
  if (key != "questions" || !value->elements()) return normal_value(*value);
  std::string all;
  for (std::size_t i = 0; i < value->items.size(); ++i)
    all += normal_question(without_default_ids(value->items[i], i)) + "\n";
  return all;
}

/// The keys of a lesson that differ from those of another.
std::vector<std::string> differing_keys(const Json& lesson, const Json& other) {
  std::vector<std::string> keys;
  for (const Json* one : {&lesson, &other})
    for (const Json& member : one->items)
      if (std::find(keys.begin(), keys.end(), member.key) == keys.end() &&
          value_of(lesson, member.key) != value_of(other, member.key))
        keys.push_back(member.key);
  return keys;
}

}  // namespace

std::string write_lesson_text(const Json& lesson) {
  const Json* language = lesson.find("language");
  std::string questions;
  if (const Json* list = lesson.find("questions"))
    for (const Json& question : list->items) {
      const auto index = static_cast<std::size_t>(&question - list->items.data());
      questions +=
          concat({index == 0 ? "" : "\n", write_question(question, index, language ? text_of(language) : "en")});
    }
  // What does not read back from its own place is written as a key, and then as JSON.
  std::map<std::string, int> levels;
  std::string written;
  for (int round = 0; round < 6; ++round) {
    written = LessonWriter(lesson, levels, questions).write();
    const JsonText read = read_json(read_lesson_text(written).draft);
    const auto keys = read.value ? differing_keys(lesson, *read.value) : std::vector<std::string>{"questions"};
    if (keys.empty()) return written;
    bool has_changed = false;
    for (const std::string& key : keys) {
      int& level = levels[key];
      // What appears where the lesson has nothing came out of its passage.
      if (!lesson.find(key)) levels["passage"] = 2;
      has_changed = has_changed || level < 2;
      level = std::min(
          2, level + (key == "glossary" || key == "resources" || key == "questions" || key == "source" ? 2 : 1));
    }
    if (!has_changed) break;
  }
  for (const Json& member : lesson.items) levels[member.key] = 2;
  return LessonWriter(lesson, levels, questions).write();
}

}  // namespace worksheet

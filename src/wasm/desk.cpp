#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "formats/exporters.h"
#include "formats/html.h"
#include "formats/importers.h"
#include "formats/key_advice.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/short_version.h"
#include "formats/suggest_keys.h"
#include "json/problem_json.h"
#include "lesson/mark_line.h"
#include "lesson/without_key.h"
#include "session/worksheet.h"
#include "wasm/class_work.h"
#include "wasm/whole_sheet.h"

namespace {

constexpr std::size_t most_bytes_of_lessons = std::size_t{128} << 20U;

/// A lesson as its author works on it: what is wrong with it, answers tried against its key, what it is exported to.
class Draft {
 public:
  explicit Draft(const std::string& text) : text_(worksheet::repair_utf8(text)) {
    auto read = worksheet::read_lesson(text_);
    if (auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read)) {
      problems_ = std::move(*problems);
      return;
    }
    lesson_ = std::make_unique<worksheet::Lesson>(std::get<worksheet::Lesson>(std::move(read)));
  }

  std::string problems() const {
    worksheet::JsonWriter out;
    worksheet::write_problems(out, "", problems_);
    return out.take();
  }

  std::string mark(const std::string& line) {
    if (!lesson_) return R"({"error":"unreadable"})";
    if (!marker_) marker_ = std::make_unique<worksheet::LineMarker>(*lesson_);
    return marker_->mark(worksheet::repair_utf8(line));
  }

  std::string exported(const std::string& format) const {
    worksheet::JsonWriter out;
    out.object();
    const worksheet::Exporter* exporter = worksheet::find_exporter(format);
    if (lesson_ && exporter) {
      const auto nothing = [](std::string_view) { return std::nullopt; };
      const worksheet::Exported result = worksheet::write_as(*exporter, {text_, *lesson_, nothing, nothing});
      out.text("text", result.text).text("problem", result.problem).texts("left_out", result.left_out);
    }
    return out.end().take();
  }

  std::string advice() const {
    return of_lesson([](worksheet::JsonWriter& out, const worksheet::Json& json, const worksheet::Lesson& lesson) {
      out.array("long_wordings");
      for (const worksheet::LongWording& one : worksheet::long_wordings(lesson))
        out.object().text("label", one.label).number("words", static_cast<double>(one.words)).end();
      out.end().texts("to_look_at", worksheet::to_look_at(json, lesson));
    });
  }

  std::string short_version() const {
    return of_lesson([](worksheet::JsonWriter& out, const worksheet::Json& json, const worksheet::Lesson& lesson) {
      const worksheet::ShortVersion made = worksheet::short_version(json, lesson);
      out.text("lesson", made.lesson).number("made", static_cast<double>(made.made)).texts("left_out", made.left_out);
    });
  }

  std::string without_key() const {
    return of_lesson([](worksheet::JsonWriter& out, const worksheet::Json& json, const worksheet::Lesson& lesson) {
      if (!lesson.has_key()) return;
      const worksheet::WithoutKey parted = worksheet::part_from_key(json, lesson);
      out.text("lesson", parted.lesson).text("key", parted.key);
    });
  }

 private:
  using Write = void (*)(worksheet::JsonWriter& out, const worksheet::Json& json, const worksheet::Lesson& lesson);

  /// An object of what is written about the lesson and its JSON; empty where the text is no lesson.
  std::string of_lesson(Write write) const {
    worksheet::JsonWriter out;
    out.object();
    const worksheet::JsonText read = worksheet::read_json(text_);
    if (lesson_ && read.value) write(out, *read.value, *lesson_);
    return out.end().take();
  }

  std::string text_;
  std::unique_ptr<worksheet::Lesson> lesson_;
  std::vector<worksheet::Problem> problems_;
  std::unique_ptr<worksheet::LineMarker> marker_;
};

void write_notes(worksheet::JsonWriter& out, const char* key, const std::vector<worksheet::LineNote>& notes) {
  out.array(key);
  for (const worksheet::LineNote& note : notes)
    out.object().number("line", static_cast<double>(note.line)).text("what", note.what).end();
  out.end();
}

std::string read_text(const std::string& text) {
  const worksheet::LessonText read = worksheet::read_lesson_text(text);
  worksheet::JsonWriter out;
  out.object().text("lesson", read.lesson);
  worksheet::write_problems(out, "problems", read.problems);
  write_notes(out, "guesses", read.guesses);
  write_notes(out, "left_out", read.left_out);
  out.array("parts");
  for (const worksheet::TextPart& part : read.parts) {
    out.object().text("label", part.label).text("type", part.type).flag("has_key", part.has_key);
    out.number("first_line", static_cast<double>(part.first_line));
    out.number("last_line", static_cast<double>(part.last_line)).end();
  }
  return out.end().end().take();
}

std::string suggest_keys(const std::string& text) {
  const worksheet::LessonText read = worksheet::read_lesson_text(text);
  const worksheet::JsonText draft = worksheet::read_json(read.draft);
  const auto text_of = [&](const char* key) {
    const worksheet::Json* found = draft.value ? draft.value->find(key) : nullptr;
    return found && found->string() ? std::string(*found->string()) : std::string();
  };
  const worksheet::KeySuggester suggester(text_of("passage"), worksheet::read_language(text_of("language")));
  worksheet::JsonWriter out;
  out.array();
  for (const worksheet::TextPart& part : read.parts) {
    if (part.has_key) continue;
    out.object().text("label", part.label).text("type", part.type).text("prompt", part.prompt).array("sentences");
    for (const worksheet::SuggestedKey& key : suggester.suggest(part.prompt)) out.text(key.sentence);
    out.end().end();
  }
  return out.end().take();
}

std::string import_file(const std::string& text, const std::string& name) {
  const worksheet::Importer& importer = worksheet::guess_importer(text, name);
  const worksheet::Imported read = importer.read(text, name);
  worksheet::JsonWriter out;
  out.object().text("format", importer.name).text("lesson", read.lesson);
  worksheet::write_problems(out, "problems", read.problems);
  write_notes(out, "left_out", read.left_out);
  return out.end().take();
}

std::string write_text(const std::string& lesson) {
  const worksheet::JsonText read = worksheet::read_json(worksheet::repair_utf8(lesson));
  return read.value ? worksheet::write_lesson_text(*read.value) : "";
}

std::string export_page(const std::string& empty_page, const std::string& content) {
  worksheet::SavedPage page = worksheet::read_saved_page(worksheet::repair_utf8(content));
  const auto read = worksheet::read_lesson(page.lesson);
  const auto* lesson = std::get_if<worksheet::Lesson>(&read);
  return lesson ? worksheet::lesson_page(empty_page, std::move(page), *lesson).value_or("") : "";
}

std::string quiz(const std::string& lessons, int count, const std::string& title) {
  const worksheet::JsonText read =
      worksheet::read_json(worksheet::repair_utf8(lessons), {.most_bytes = most_bytes_of_lessons});
  std::vector<std::string> texts;
  if (read.value && read.value->elements())
    for (const worksheet::Json& lesson : *read.value->elements())
      if (lesson.string()) texts.push_back(*lesson.string());
  return worksheet::quiz_of(texts, static_cast<std::size_t>(std::max(count, 0)), worksheet::repair_utf8(title));
}

std::string exporters() {
  worksheet::JsonWriter out;
  out.array();
  for (const worksheet::Exporter& one : worksheet::exporters())
    out.object().text("name", one.name).text("what", one.what).end();
  return out.end().take();
}

}  // namespace

EMSCRIPTEN_BINDINGS(desk) {
  worksheet::bind_whole_sheet();  // what a student would see of it
  worksheet::bind_class_work();   // what a class made of it
  emscripten::class_<Draft>("Draft")
      .constructor<const std::string&>()       // the lesson, as JSON
      .function("problems", &Draft::problems)  // why it cannot be used; "[]" where it can
      .function("mark", &Draft::mark)          // {"part", "response"} -> the same with its mark
      .function("exported", &Draft::exported)  // a format's name -> {"text", "problem"}
      .function("advice", &Draft::advice)      // what its keys could still do with
      .function("short_version",
                &Draft::short_version)                  // the same, answered by picking: {"lesson", "made", "left_out"}
      .function("without_key", &Draft::without_key);    // {"lesson", "key"}, {} of a lesson that has no key
  emscripten::function("read_text", &read_text);        // lesson text -> lesson, problems, guesses, parts
  emscripten::function("suggest_keys", &suggest_keys);  // lesson text -> sentences for parts without a key
  emscripten::function("import_file", &import_file);    // a file's text, its name -> format, lesson, problems
  emscripten::function("write_text", &write_text);      // a lesson -> its text
  emscripten::function("export_page", &export_page);    // as `saved_page`, and to be read where no program may run
  emscripten::function("quiz", &quiz);                  // lessons, how many questions, a title -> a lesson, or ""
  emscripten::function("exporters", &exporters);        // the formats: [{"name", "what"}]
}

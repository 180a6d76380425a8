#include "formats/lesson_text/lesson_of_text.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "json/reader.h"
#include "lesson/lesson.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// What was printed before and where, by the byline, by what the passage says of it, and by keys: "@source NAME" with
/// "@url" and "@rights" beside it.
Json make_source(const TextContents& text) {
  const Json& keys = text.front.keys;
  std::string paper = text.front.byline.paper, url = text.passage.printed.url, rights = text.passage.rights;
  std::size_t paper_offset = text.front.byline_offset, rights_offset = text.passage.rights_offset;
  if (const Json* said = keys.find("source")) {
    paper = said->text;
    paper_offset = said->offset;
  }
  if (const Json* said = keys.find("url")) {
    url = said->text;
    rights_offset = said->offset;
  }
  const Json* said_rights = keys.find("rights");
  if (said_rights) {
    rights = said_rights->text;
    rights_offset = said_rights->offset;
  }
  if (paper.empty() && rights.empty()) return {};
  Json source = make_object(paper.empty() ? rights_offset : paper_offset);
  std::string name = !paper.empty() ? paper : text.passage.printed.name;
  if (name.empty() && !url.empty()) name = host_of(url);
  if (name.empty()) name = rights;
  add(source, "name", make_text(name, source.offset));
  if (!url.empty()) add(source, "url", make_text(url, rights_offset));
  const bool says_more = rights.size() > name.size() + url.size() + 12;
  if (!rights.empty() && (said_rights || says_more)) add(source, "rights", make_text(rights, rights_offset));
  return source;
}

/// The lesson as a lesson file has it, its keys in the usual order. A key that is given by its name counts before what
/// was read in its place.
Json make_lesson(TextContents& text) {
  const Json& keys = text.front.keys;
  const Byline& byline = text.front.byline;
  Json lesson = make_object();
  const auto add_text = [&](const char* key, std::string_view value = "", std::size_t offset = 0) {
    if (const Json* said = keys.find(key))
      add(lesson, key, *said);
    else if (!value.empty())
      add(lesson, key, make_text(value, offset));
  };
  const auto add_list = [&](const char* key, Json& list) {
    if (const Json* said = keys.find(key))
      add(lesson, key, *said);
    else if (!list.items.empty() || &list == &text.questions)
      add(lesson, key, std::move(list));
  };
  add(lesson, "format", make_text("lesson/1"));
  for (const char* key : {"$schema", "id", "title"}) add_text(key);
  add_text("byline", byline.author, text.front.byline_offset);
  add_text("date", byline.date.empty() ? text.passage.printed.date : byline.date, text.front.date_offset);
  const Json* source = keys.find("source");
  if (source && source->members())
    add(lesson, "source", *source);
  else if (Json made = make_source(text); !made.is_null())
    add(lesson, "source", std::move(made));
  add_text("language", text.language == "en" ? "" : text.language);
  for (const char* key : {"audience", "subject", "minutes"}) add_text(key);
  add_text("directions", text.directions, text.directions_offset);
  add_text("passage", text.passage.text, text.passage.offset);
  add_list("glossary", text.glossary);
  add_list("questions", text.questions);
  add_list("resources", text.resources);
  add_list("settings", text.front.settings);
  for (const Json& member : keys.items)
    if (!lesson.find(member.key) && member.key != "url" && member.key != "rights") add(lesson, member.key, member);
  return lesson;
}

Json* at_path(Json& lesson, std::string_view path) {
  Json* here = &lesson;
  while (!path.empty() && here) {
    path.remove_prefix(1);
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(step.size());
    if (here->members()) {
      here = const_cast<Json*>(here->find(step));
    } else {
      const auto index = static_cast<std::size_t>(std::stoul(std::string(step)));
      here = index < here->items.size() ? &here->items[index] : nullptr;
    }
  }
  return here;
}

/// A question without a key becomes one that a person reads; choices are shown in its prompt.
void make_essay(Json& question) {
  Json prompt = question.find("prompt") ? *question.find("prompt") : make_text("");
  if (const Json* choices = question.find("choices"))
    for (const Json& choice : choices->items)
      if (const Json* text = choice.members() ? choice.find("text") : &choice)
        prompt.text += concat({&choice == choices->items.data() ? "\n\n" : "\n", "- ", text->text});
  for (Json& member : question.items) {
    if (member.key == "type") member.text = "essay";
    if (member.key == "prompt") member.text = prompt.text;
  }
  for (const char* key : {"choices", "need", "exact", "case", "accents", "spelling"}) remove(question, key);
}

/// Whether something is told already of that line, or of the part that it stands in.
bool is_told_of(const std::vector<Problem>& told, const std::vector<TextPart>& parts, std::size_t line) {
  std::size_t first = line, last = line;
  for (const TextPart& part : parts)
    if (part.first_line <= line && line <= part.last_line) {
      first = part.first_line;
      last = part.last_line;
    }
  return std::any_of(told.begin(), told.end(),
                     [&](const Problem& one) { return first <= one.at.line && one.at.line <= last; });
}

/// All that is wrong: what `notes` tell, and what the reader of lessons adds to it, which is told in a teacher's words
/// already where it is of the same part.
ProblemList find_problems(const Json& lesson, bool has_questions, QuestionNotes& notes) {
  ProblemList problems(notes.index);
  for (Problem& problem : notes.problems) problems.add(std::move(problem));
  if (problems.empty()) {
    read_lesson(lesson, problems);
  } else if (has_questions) {
    ProblemList more(notes.index);
    read_lesson(lesson, more);
    std::vector<Problem> told = problems.take();
    for (Problem& problem : more.take())
      if (!is_told_of(told, notes.parts, problem.at.line)) told.push_back(std::move(problem));
    for (Problem& problem : told) problems.add(std::move(problem));
  }
  return problems;
}

void sort_by_line(std::vector<LineNote>& notes) {
  std::stable_sort(notes.begin(), notes.end(), [](const LineNote& a, const LineNote& b) { return a.line < b.line; });
}

}  // namespace

LessonText lesson_of_text(TextContents contents, QuestionNotes notes) {
  LessonText result;
  Json lesson = make_lesson(contents);
  if (!lesson.find("title")) {
    notes.problem(0, "the text has no title", "write one in the first line: `# Title`");
    add(lesson, "title", make_text("…"));
  }
  const Json& questions = *lesson.find("questions");
  const bool has_questions = !questions.elements() || !questions.items.empty();
  if (!has_questions)
    notes.problem(contents.end, "no question was found",
                  "write `## Questions` below the passage, and under it `1.` and what is asked");
  result.draft = write_json_file(lesson);
  for (TextPart& part : notes.parts)
    if (!part.has_key)
      if (Json* question = at_path(lesson, part.path)) make_essay(*question);
  ProblemList problems = find_problems(lesson, has_questions, notes);
  if (problems.empty()) result.lesson = write_json_file(lesson);
  result.problems = problems.take();
  result.guesses = std::move(notes.guesses);
  result.left_out = std::move(notes.left_out);
  sort_by_line(result.guesses);
  sort_by_line(result.left_out);
  result.parts = std::move(notes.parts);
  return result;
}

}  // namespace worksheet

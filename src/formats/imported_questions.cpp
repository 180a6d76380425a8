#include "formats/imported_questions.h"

#include <string>
#include <utility>
#include <vector>

#include "formats/text_lines.h"
#include "json/make_json.h"
#include "json/reader.h"
#include "lesson/lesson.h"

namespace worksheet {
namespace {

std::vector<Problem> refuse_file(std::string_view text) {
  if (text.size() > std::size_t{10} << 20U)
    return {{{1, 1}, "", "the file is larger than the 10 MB that can be read", "part it into several"}};
  if (text.starts_with("PK\x03\x04") || text.starts_with("%PDF"))
    return {{{1, 1}, "", "this is no text file", "open it in its program, copy everything and save it as plain text"}};
  return {};
}

Imported lesson_of_questions(Json questions, std::string_view title, TextNotes notes) {
  Imported imported;
  Json lesson = make_object();
  add(lesson, "format", make_text("lesson/1"));
  add(lesson, "title", make_text(title.empty() ? "Questions" : title));
  const bool has_any = !questions.items.empty();
  add(lesson, "questions", std::move(questions));
  ProblemList problems(notes.index);
  for (Problem& problem : notes.problems) problems.add(std::move(problem));
  if (!has_any && problems.empty())
    problems.add({{1, 1}, "", "no question was found", "look whether this is the file that you meant"});
  if (has_any && problems.empty()) read_lesson(lesson, problems);
  if (problems.empty()) imported.lesson = write_json_file(lesson);
  imported.problems = problems.take();
  imported.guesses = std::move(notes.guesses);
  imported.left_out = std::move(notes.left_out);
  return imported;
}

}  // namespace

Imported import_questions(std::string_view text, std::string_view title, ReadQuestions read) {
  Imported refused;
  refused.problems = refuse_file(text);
  if (!refused.problems.empty()) return refused;
  const std::string normal = normal_text(text);
  const LineIndex index(normal);
  Json questions = make_array();
  TextNotes notes{index, {}, {}, {}};
  read(normal, questions, notes);
  return lesson_of_questions(std::move(questions), title, std::move(notes));
}

void add_question(Json& questions, Json question) {
  constexpr std::size_t most_questions_read = 2001;
  if (questions.items.size() < most_questions_read) add(questions, std::move(question));
}

}  // namespace worksheet

#include "cli/mark_works.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

#include "cli/files_beside.h"
#include "kinds/response_json.h"
#include "lesson/mark_line.h"
#include "roster/mark_book.h"
#include "session/lesson_rules.h"
#include "session/read_work.h"

namespace worksheet {
namespace {

void tell_problems(std::ostream& err, const std::string& file, const std::vector<Problem>& problems) {
  for (const Problem& problem : problems)
    err << file << ':' << problem.at.line << ':' << problem.at.column << ": " << problem.what << ": " << problem.remedy
        << '\n';
}

/// The text of a file, told where there is none.
std::optional<std::string> open_told(const std::string& file, std::ostream& err) {
  auto text = read_file(file);
  if (!text) err << file << ": this file cannot be opened: check its name and whether you may read it\n";
  return text;
}

/// A work on the lesson, as far as it can be read; nothing where it is none. What is wrong is told.
std::optional<WorkText> open_work(const Lesson& lesson, const std::string& file, const std::string& text,
                                  std::ostream& err) {
  WorkText read = read_work(text);
  tell_problems(err, file, read.problems);
  if (read.fault != WorkText::Fault::none) return std::nullopt;
  if (is_on(lesson, read.work)) return read;
  err << file << ": this work is on another lesson: mark it with `" << read.work.lesson_title << "`\n";
  return std::nullopt;
}

std::string line_of(const std::string& file, const Work& work, const Part& part) {
  const auto answer = work.answers.find(part.id);
  const bool has_answer = answer != work.answers.end() && fits(answer->second.value, part.kind);
  JsonWriter out;
  out.object().text("work", file).text("student", work.student_name).text("part", part.id);
  write_response(out, "response", has_answer ? answer->second.value : Response{});
  return out.end().take();
}

}  // namespace

std::vector<std::string> files_in(const std::vector<std::string>& files_or_folders) {
  std::vector<std::string> files;
  for (const std::string& name : files_or_folders) {
    std::error_code failure;
    if (!std::filesystem::is_directory(name, failure)) {
      files.push_back(name);
      continue;
    }
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(name, failure))
      if (entry.is_regular_file(failure) && entry.path().extension() == ".json") found.push_back(entry.path().string());
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

bool mark_works(Lesson lesson, const std::vector<std::string>& files, std::ostream& out, std::ostream& err) {
  const Lesson asked = lesson;
  LineMarker marker(std::move(lesson));
  bool is_fine = true;
  for (const std::string& file : files) {
    const auto text = open_told(file, err);
    const auto read = text ? open_work(asked, file, *text, err) : std::nullopt;
    is_fine = is_fine && read && read->problems.empty();
    if (!read) continue;
    for (const Question& question : asked.questions)
      for (const Part& part : question.parts) out << marker.mark(line_of(file, read->work, part)) << '\n';
  }
  return is_fine;
}

bool print_mark_book(const std::string& lesson_or_class, const std::string& text, const std::vector<std::string>& files,
                     std::ostream& out, std::ostream& err) {
  ClassText opened = read_class(text);
  tell_problems(err, lesson_or_class, opened.problems);
  if (!opened.lesson) return false;
  bool is_fine = opened.problems.empty();
  Roster roster(std::move(opened));
  for (const std::string& file : files) {
    const auto work = open_told(file, err);
    auto read = work ? open_work(roster.lesson(), file, *work, err) : std::nullopt;
    is_fine = is_fine && read && read->problems.empty();
    if (!read) continue;
    ReceivedWork received = received_work(*work, std::move(read->work), std::move(read->problems));
    received.sources.insert({std::filesystem::path(file).filename().string(), ""});
    roster.hold(std::move(received));
  }
  roster.change_people([](ClassRecord&) {});
  roster.mark(static_cast<std::size_t>(-1));
  out << book_csv(roster);
  return is_fine;
}

}  // namespace worksheet

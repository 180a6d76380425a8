#include <filesystem>
#include <iostream>
#include <optional>
#include <streambuf>
#include <string>
#include <vector>

#include "cli/files_beside.h"
#include "cli/mark_works.h"
#include "cli/missing_pictures.h"
#include "formats/exporters.h"
#include "formats/importers.h"
#include "lesson/mark_line.h"
#include "roster/group_lines.h"
#include "text/utf8.h"

namespace {

using worksheet::Lesson;
using worksheet::Problem;

constexpr int fine = 0, found_problems = 1, used_wrongly = 2;

constexpr const char* usage = R"(worksheet: lessons on the command line

  worksheet validate LESSON...          tell what is wrong: file:line:column: what: what to do
  worksheet mark [LESSON]               mark JSON lines from standard input, one line out for each line in
      {"part": "2b", "response": ...}       with a lesson
      {"question": {...}, "response": ...}  without
  worksheet mark LESSON WORK...         mark work files, and folders of them: one line out for each part of each
      --csv                                 the mark book of them, or of a class file in the place of the lesson
  worksheet group LESSON --part LABEL   group like answers from JSON lines on standard input, one line out for each
                                        group
  worksheet import FILE                 a lesson made of lesson text, GIFT or Aiken, on standard output
      --from text|gift|aiken                where the format is not to be guessed
  worksheet export --to FORMAT LESSON   the lesson in another format, on standard output
      --page FILE                           the empty page that `html` fills, where it is not found by itself
)";

/// The text of a file, or nullopt once it has been told that there is none.
std::optional<std::string> open_file(const std::string& name) {
  auto text = worksheet::read_file(name);
  std::error_code unknown;
  if (!text && std::filesystem::is_directory(name, unknown))
    std::cerr << name << ": this is a folder: name the files in it\n";
  else if (!text)
    std::cerr << name << ": this file cannot be opened: check its name and whether you may read it\n";
  return text;
}

void print(std::ostream& out, const std::string& file, const std::vector<Problem>& problems) {
  for (const Problem& problem : problems)
    out << file << ':' << problem.at.line << ':' << problem.at.column << ": " << problem.what << ": " << problem.remedy
        << '\n';
}

/// The lesson in a file, or nullopt once its problems have been printed to `out`.
std::optional<Lesson> open_lesson(const std::string& file, const std::string& text, std::ostream& out) {
  auto read = worksheet::read_lesson(text);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    print(out, file, *problems);
    return std::nullopt;
  }
  return std::get<Lesson>(std::move(read));
}

int validate(const std::vector<std::string>& files) {
  int result = fine;
  for (const std::string& file : files) {
    const auto text = open_file(file);
    if (!text) {
      result = used_wrongly;
      continue;
    }
    bool is_right = open_lesson(file, *text, std::cout).has_value();
    if (is_right) {
      const auto missing = worksheet::missing_pictures(*text, std::filesystem::path(file).parent_path());
      print(std::cout, file, missing);
      is_right = missing.empty();
    }
    if (!is_right && result == fine) result = found_problems;
  }
  return result;
}

/// One line, of which no more is held than could be marked. False at the end of the input.
bool read_line(std::streambuf& input, std::string& line) {
  constexpr std::size_t longest = std::size_t{11} << 20U;
  line.clear();
  for (int c = input.sbumpc(); c != std::streambuf::traits_type::eof(); c = input.sbumpc()) {
    if (c == '\n') return true;
    if (line.size() < longest) line += static_cast<char>(c);
  }
  return !line.empty();
}

int mark(const std::vector<std::string>& files) {
  std::optional<worksheet::LineMarker> marker;
  if (files.empty()) {
    marker.emplace();
  } else {
    const auto text = open_file(files.front());
    if (!text) return used_wrongly;
    auto lesson = open_lesson(files.front(), *text, std::cerr);  // standard output is for the lines alone
    if (!lesson) return found_problems;
    marker.emplace(std::move(*lesson));
  }
  std::string line;
  std::streambuf& input = *std::cin.rdbuf();
  while (read_line(input, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) std::cout << marker->mark(worksheet::repair_utf8(line));
    std::cout << '\n';
    // Whoever waits for the answer before writing the next line has it.
    if (input.in_avail() <= 0) std::cout.flush();
  }
  std::cout.flush();
  return std::cout ? fine : found_problems;
}

/// One or several work files, as a JSON line for each part or as a mark book.
int mark_works(const std::vector<std::string>& files, bool as_csv) {
  const auto text = open_file(files.front());
  if (!text) return used_wrongly;
  const std::vector<std::string> works = worksheet::files_in({files.begin() + 1, files.end()});
  bool is_fine = false;
  if (as_csv) {
    is_fine = worksheet::print_mark_book(files.front(), *text, works, std::cout, std::cerr);
  } else {
    auto lesson = open_lesson(files.front(), *text, std::cerr);
    if (!lesson) return found_problems;
    is_fine = worksheet::mark_works(std::move(*lesson), works, std::cout, std::cerr);
  }
  std::cout.flush();
  return is_fine && std::cout ? fine : found_problems;
}

int group(const std::string& file, const std::string& part) {
  const auto text = open_file(file);
  if (!text) return used_wrongly;
  auto lesson = open_lesson(file, *text, std::cerr);
  if (!lesson) return found_problems;
  worksheet::LineGrouper grouper(std::move(*lesson), part);
  if (!grouper.has_part()) {
    std::cerr << file << ": the lesson has no part `" << part << "`: name one by its label, as in --part 2b\n";
    return used_wrongly;
  }
  int result = fine;
  std::size_t number = 0;
  std::string line;
  while (read_line(*std::cin.rdbuf(), line)) {
    ++number;
    const char* problem = grouper.take(worksheet::repair_utf8(line));
    if (!problem) continue;
    std::cerr << "standard input:" << number << ": " << problem << ": it was left out\n";
    result = found_problems;
  }
  for (const std::string& one : grouper.groups()) std::cout << one << '\n';
  std::cout.flush();
  return std::cout ? result : found_problems;
}

/// What `ExportInput::built` gives where the web build lies beside this page.
worksheet::ExportInput::ReadFile files_of_build(const std::filesystem::path& page) {
  return [page](std::string_view name) {
    return page.empty() ? std::nullopt
                        : worksheet::read_file(name == "offline.html" ? page : page.parent_path() / name);
  };
}

worksheet::ExportInput::ReadFile files_beside(const std::filesystem::path& folder) {
  return [folder](std::string_view address) -> std::optional<std::string> {
    const auto file = worksheet::file_beside(folder, address);
    // What lies elsewhere on this machine, also where a link leads to it, is no business of the lesson's.
    if (!file || !worksheet::is_within(*file, folder)) return std::nullopt;
    return worksheet::read_file(*file);
  };
}

int export_lesson(const worksheet::Exporter& exporter, const std::string& file, const std::string& page) {
  const auto text = open_file(file);
  if (!text) return used_wrongly;
  const auto lesson = open_lesson(file, *text, std::cerr);  // standard output is for the export alone
  if (!lesson) return found_problems;
  const worksheet::Exported exported = worksheet::write_as(
      exporter, {*text, *lesson, files_beside(std::filesystem::path(file).parent_path()),
                 files_of_build(page.empty() ? worksheet::find_empty_page() : std::filesystem::path(page))});
  if (!exported.problem.empty()) {
    std::cerr << "worksheet export: " << exported.problem << '\n';
    return used_wrongly;
  }
  for (const std::string& what : exported.left_out) std::cerr << file << ": left out: " << what << '\n';
  std::cout << exported.text << std::flush;
  return std::cout ? fine : found_problems;
}

int import_lesson(const worksheet::Importer* importer, const std::string& file) {
  const auto text = open_file(file);
  if (!text) return used_wrongly;
  if (!importer) importer = &worksheet::guess_importer(*text, file);
  const worksheet::Imported imported = importer->read(*text, std::filesystem::path(file).stem().string());
  print(std::cerr, file, imported.problems);
  const auto tell = [&](const char* kind, const std::vector<worksheet::LineNote>& notes) {
    for (const worksheet::LineNote& note : notes)
      std::cerr << file << ':' << note.line << ": " << kind << note.what << '\n';
  };
  tell("", imported.guesses);
  tell("left out: ", imported.left_out);
  if (imported.lesson.empty()) return found_problems;
  std::cout << imported.lesson << std::flush;
  return std::cout ? fine : found_problems;
}

int unknown_source() {
  std::cerr << "worksheet import: give --from one of these, or leave it out:\n";
  for (const worksheet::Importer& importer : worksheet::importers())
    std::cerr << "  " << importer.name << "  " << importer.what << '\n';
  return used_wrongly;
}

int unknown_format() {
  std::cerr << "worksheet export: give --to and one of these:\n";
  for (const worksheet::Exporter& exporter : worksheet::exporters())
    std::cerr << "  " << exporter.name << "  " << exporter.what << '\n';
  return used_wrongly;
}

int misused() {
  std::cerr << usage;
  return used_wrongly;
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.empty()) return misused();
  const std::string command = words.front();
  words.erase(words.begin());
  if (command == "--help" || command == "-h" || command == "help") {
    std::cout << usage;
    return fine;
  }
  std::string format, page, source, part;
  bool as_csv = false;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_value = i + 1 < words.size();
    if (words[i] == "--to" && has_value)
      format = words[++i];
    else if (words[i] == "--from" && has_value)
      source = words[++i];
    else if (words[i] == "--page" && has_value)
      page = words[++i];
    else if (words[i] == "--part" && has_value)
      part = words[++i];
    else if (words[i] == "--csv")
      as_csv = true;
    else if (words[i].starts_with("--"))
      return misused();
    else
      files.push_back(words[i]);
  }
  if (command == "validate" && !files.empty()) return validate(files);
  if (command == "mark" && files.size() <= 1 && !as_csv) return mark(files);
  if (command == "mark" && !files.empty()) return mark_works(files, as_csv);
  if (command == "group" && files.size() == 1 && !part.empty()) return group(files.front(), part);
  if (command == "import" && files.size() == 1) {
    const worksheet::Importer* importer = worksheet::find_importer(source);
    return !source.empty() && !importer ? unknown_source() : import_lesson(importer, files.front());
  }
  if (command == "export" && files.size() == 1) {
    const worksheet::Exporter* exporter = worksheet::find_exporter(format);
    return exporter ? export_lesson(*exporter, files.front(), page) : unknown_format();
  }
  return misused();
}

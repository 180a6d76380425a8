#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <streambuf>
#include <string>
#include <vector>

#include "cli/empty_page.h"
#include "cli/missing_pictures.h"
#include "cli/pictures.h"
#include "formats/saved_page.h"
#include "lesson/mark_line.h"
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
  worksheet export --to html LESSON     one HTML file that works offline, on standard output
      --page FILE                           the empty page to fill, where it is not found by itself
)";

std::optional<std::string> read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) {
    std::cerr << name << ": this file cannot be opened: check its name and whether you may read it\n";
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void print(std::ostream& out, const std::string& file, const std::vector<Problem>& problems) {
  for (const Problem& problem : problems)
    out << file << ':' << problem.at.line << ':' << problem.at.column << ": " << problem.what << ": " << problem.remedy
        << '\n';
}

/// The lesson in a file, or nullopt once its problems have been printed.
std::optional<Lesson> open_lesson(const std::string& file, const std::string& text) {
  auto read = worksheet::read_lesson(text);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    print(std::cout, file, *problems);
    return std::nullopt;
  }
  return std::get<Lesson>(std::move(read));
}

int validate(const std::vector<std::string>& files) {
  int result = fine;
  for (const std::string& file : files) {
    const auto text = read_file(file);
    if (!text) {
      result = used_wrongly;
      continue;
    }
    bool is_right = open_lesson(file, *text).has_value();
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
    const auto text = read_file(files.front());
    if (!text) return used_wrongly;
    auto lesson = open_lesson(files.front(), *text);
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

int export_page(const std::string& file, std::string page_name) {
  const auto text = read_file(file);
  if (!text) return used_wrongly;
  auto read = worksheet::read_lesson(*text);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    print(std::cerr, file, *problems);  // standard output is for the page alone
    return found_problems;
  }
  if (page_name.empty()) page_name = worksheet::find_empty_page().string();
  if (page_name.empty()) {
    std::cerr << "The empty page (offline.html) is not built yet: run ./web/serve once, or name one with --page\n";
    return used_wrongly;
  }
  auto page = read_file(page_name);
  if (!page) return used_wrongly;
  const Lesson& lesson = *std::get_if<Lesson>(&read);
  const auto folder = std::filesystem::path(file).parent_path();
  const worksheet::PageContent content = {
      .lesson = *text,
      .pictures = worksheet::pictures_beside(*worksheet::read_json(*text).value, folder),
      .words = worksheet::words_beside(page_name, lesson.language),
      .spoken = lesson.language};
  const std::string filled = worksheet::fill_page(std::move(*page), lesson, content);
  if (filled.empty()) {
    std::cerr << page_name << ": this is no empty page: name the offline.html of the web build\n";
    return used_wrongly;
  }
  std::cout << filled << std::flush;
  return std::cout ? fine : found_problems;
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
  std::string format, page;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_value = i + 1 < words.size();
    if (words[i] == "--to" && has_value)
      format = words[++i];
    else if (words[i] == "--page" && has_value)
      page = words[++i];
    else if (words[i].starts_with("--"))
      return misused();
    else
      files.push_back(words[i]);
  }
  if (command == "validate" && !files.empty()) return validate(files);
  if (command == "mark" && files.size() <= 1) return mark(files);
  if (command == "export" && files.size() == 1) {
    if (format == "html") return export_page(files.front(), page);
    std::cerr << "worksheet export: give --to html\n";
    return used_wrongly;
  }
  return misused();
}

// The native side of the agreement between the library and the page's cores: reads sessions as JSON lines, prints what
// the cores' sheets must give for them, one line each.
//
//     {"lesson": {…}, "actions": [{"do": "begin", "copy": "a", "at": 1}, …]}
//     {"text": "a lesson as a text, which may be none"}
//
// For each session: the lesson's problems; then, where there are none, the view, the update of each action, the view
// again and the work file. `worksheet_transcript reader` prints what the reader gives, else it is the whole core.
#include <iostream>
#include <string>

#include "json/json.h"
#include "json/problem_json.h"
#include "session/reader.h"
#include "session/worksheet.h"
#include "text/utf8.h"

namespace {

using worksheet::Json;

std::string lesson_of(const Json& session, std::string_view line) {
  if (const Json* lesson = session.find("lesson"))
    return std::string(line.substr(lesson->offset, lesson->end - lesson->offset));
  const Json* text = session.find("text");
  return text ? text->text : "";
}

void print_problems(const std::vector<worksheet::Problem>& problems) {
  worksheet::JsonWriter out;
  worksheet::write_problems(out, "", problems);
  std::cout << out.written() << '\n';
}

template <typename Sheet>
void print_session(const Json& session, std::string_view line) {
  auto read = worksheet::read_lesson(worksheet::repair_utf8(lesson_of(session, line)));
  if (const auto* problems = std::get_if<std::vector<worksheet::Problem>>(&read)) return print_problems(*problems);
  print_problems({});
  Sheet sheet(std::get<worksheet::Lesson>(std::move(read)));
  std::cout << sheet.view() << '\n';
  const Json* actions = session.find("actions");
  if (actions && actions->elements())
    for (const Json& action : *actions->elements()) std::cout << sheet.act(action) << '\n';
  std::cout << sheet.view() << '\n' << sheet.work() << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  const bool reads_only = count > 1 && std::string_view(arguments[1]) == "reader";
  const auto print = reads_only ? print_session<worksheet::Reader> : print_session<worksheet::Worksheet>;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const worksheet::JsonText session = worksheet::read_json(line, {.most_bytes = std::size_t{100} << 20U});
    if (!session.value) {
      std::cerr << "This line is no session: " << line.substr(0, 80) << '\n';
      return 1;
    }
    print(*session.value, line);
  }
}

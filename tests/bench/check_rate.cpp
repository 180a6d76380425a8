// How fast answers are checked against a key that was made ready once, without the JSON around them: natively a program
// (in: the question, then a response a line; out: seconds), in WebAssembly two functions for checks.js.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "kinds/checker.h"
#include "lesson/read_question.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/bind.h>
#endif

namespace {

struct Bench {
  worksheet::Part part;
  worksheet::Checker checker;
  std::vector<worksheet::Response> responses;

  Bench(const std::string& question, const std::string& lines)
      : part(std::get<worksheet::Part>(worksheet::read_question(question))), checker(part.kind, part.prompt, {}) {
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      responses.emplace_back(lines.substr(at, end - at));
      at = end + 1;
    }
  }

  /// How many ideas were found, so that nothing of the work can be left out.
  unsigned check_all() const {
    unsigned covered = 0;
    for (const worksheet::Response& response : responses)
      for (const worksheet::IdeaMark& idea : checker.check(response).ideas)
        if (idea.state == worksheet::IdeaState::covered) ++covered;
    return covered;
  }
};

}  // namespace

#ifdef __EMSCRIPTEN__
namespace {

std::unique_ptr<const Bench> bench;
unsigned prepare(const std::string& question, const std::string& lines) {
  bench = std::make_unique<const Bench>(question, lines);
  return static_cast<unsigned>(bench->responses.size());
}
unsigned check_all() { return bench->check_all(); }

}  // namespace

EMSCRIPTEN_BINDINGS(check_rate) {
  emscripten::function("prepare", &prepare);
  emscripten::function("check_all", &check_all);
}
#else
int main() {
  std::string question, lines;
  std::getline(std::cin, question);
  for (std::string line; std::getline(std::cin, line);) lines += line + '\n';
  const Bench bench(question, lines);
  bench.check_all();
  const auto start = std::chrono::steady_clock::now();
  const unsigned covered = bench.check_all();
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  std::cout << time.count() << '\n';
  return covered > 0 ? 0 : 1;
}
#endif

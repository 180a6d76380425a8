#include "lesson/mark_line.h"

#include <unordered_map>
#include <utility>

#include "checking/checker.h"
#include "lesson/mark_json.h"
#include "lesson/read_question.h"
#include "lesson/response_json.h"

namespace worksheet {
namespace {

/// Questions that come on lines are kept compiled up to this many, so that memory stays constant.
constexpr std::size_t most_kept = 64;

std::string sentence(const Problem& problem) {
  std::string where = problem.path.empty() ? "" : problem.path + ": ";
  return where + problem.what + ": " + problem.remedy;
}

}  // namespace

struct LineMarker::State {
  struct Prepared {
    Part part;
    Checker checker;
    Prepared(Part one, const Setting& setting) : part(std::move(one)), checker(part.kind, part.prompt, setting) {}
  };

  std::unique_ptr<Lesson> lesson;
  Setting setting;
  std::unordered_map<std::string, std::unique_ptr<Prepared>> prepared;

  /// The part that a line is about, or what is wrong with the line.
  std::pair<const Prepared*, std::string> find(const Json& line) {
    if (lesson) {
      const Json* name = line.find("part");
      if (!name || !name->string()) return {nullptr, "the line has no `part`: add `\"part\": \"1\"`"};
      if (const auto kept = prepared.find(*name->string()); kept != prepared.end()) return {kept->second.get(), ""};
      const Part* part = lesson->find_part(*name->string());
      if (!part) return {nullptr, "the lesson has no part `" + *name->string() + "`"};
      return {keep(*name->string(), *part), ""};
    }
    const Json* question = line.find("question");
    if (!question) return {nullptr, "the line has no `question`: add one as in a lesson"};
    std::string text = question->dump();
    if (const auto kept = prepared.find(text); kept != prepared.end()) return {kept->second.get(), ""};
    PartOrProblems read = read_question(text);
    if (const auto* problems = std::get_if<std::vector<Problem>>(&read))
      return {nullptr, "question" + sentence(problems->front())};
    return {keep(std::move(text), std::get<Part>(std::move(read))), ""};
  }

  const Prepared* keep(std::string name, Part part) {
    if (!lesson && prepared.size() >= most_kept) prepared.clear();
    return prepared.emplace(std::move(name), std::make_unique<Prepared>(std::move(part), setting)).first->second.get();
  }
};

LineMarker::LineMarker() : state_(std::make_unique<State>()) {}

LineMarker::LineMarker(Lesson lesson) : LineMarker() {
  state_->setting.language = lesson.language;
  state_->setting.passage = std::make_shared<const Passage>(lesson.passage, lesson.language);
  state_->lesson = std::make_unique<Lesson>(std::move(lesson));
}

LineMarker::~LineMarker() = default;

std::string LineMarker::mark(std::string_view text) {
  JsonText line = read_json(text);
  if (!line.problems.empty() || !line.value || !line.value->members()) {
    Json answer = Json::object();
    answer.add("error", line.problems.empty() ? "the line is no JSON object" : sentence(line.problems.front()));
    return answer.dump();
  }
  Json answer = std::move(*line.value);
  const auto fail = [&](std::string why) {
    answer.set("error", std::move(why));
    return answer.dump();
  };
  const auto [prepared, why] = state_->find(answer);
  if (!prepared) return fail(why);
  const Json* given = answer.find("response");
  if (!given) return fail("the line has no `response`");
  const auto response = read_response(*given, prepared->part.kind);
  if (!response) return fail(std::string("the response does not fit a `") + type_name(prepared->part.kind) + "` question");
  Json mark = mark_json(prepared->checker.check(*response), prepared->part, *response);
  for (JsonMember& member : *mark.members()) answer.set(member.key, std::move(member.value));
  return answer.dump();
}

}  // namespace worksheet

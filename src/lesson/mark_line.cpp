#include "lesson/mark_line.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "kinds/checker.h"
#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "lesson/read_question.h"
#include "lesson/setting.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Questions that come on lines are kept compiled up to this many, so that memory stays constant.
constexpr std::size_t most_kept = 64;

std::string sentence(const Problem& problem, std::string_view file = "") {
  const std::string place = concat({file, problem.path});
  return concat({place, place.empty() ? "" : ": ", problem.what, ": ", problem.remedy});
}

struct Prepared {
  std::unique_ptr<const Part> own;  ///< Null where the part is the lesson's.
  const Part* part;
  Checker checker;
};

void pass_through(JsonWriter& out, const Json& line, std::string_view text) {
  static constexpr std::array<std::string_view, 8> ours{"score", "max",   "verdict",  "confidence",
                                                        "ideas", "items", "forgiven", "error"};
  for (const Json& member : *line.members())
    if (std::find(ours.begin(), ours.end(), member.key) == ours.end())
      out.raw(member.key, text.substr(member.offset, member.end - member.offset));
}

std::string fail(JsonWriter& out, std::string_view why) { return out.text("error", why).end().take(); }

std::string finish(JsonWriter& out, const Json& line, const Prepared& prepared) {
  const Json* given = line.find("response");
  if (!given) return fail(out, "the line has no `response`");
  const auto response = read_response(*given, prepared.part->kind);
  if (!response)
    return fail(out, concat({"the response does not fit a `", type_name(prepared.part->kind), "` question"}));
  const Part& part = *prepared.part;
  write_mark(out, prepared.checker.check(*response), part.kind, part.points, *response);
  return out.end().take();
}

}  // namespace

struct LineMarker::State {
  std::unique_ptr<Lesson> lesson;
  Setting setting;
  std::map<std::string, std::unique_ptr<Prepared>, std::less<>> prepared;

  /// How the last line began, where that was its question: lines about one question mostly begin alike, and what they
  /// begin with need not be read again.
  struct Opening {
    std::string text;          ///< Up to the end of the question; empty where there was none.
    std::size_t question = 0;  ///< Where in the text it begins.
    const Prepared* prepared = nullptr;
  };
  Opening opening;

  /// The part that a line is about, or what is wrong with the line.
  std::pair<const Prepared*, std::string> find(const Json& line, std::string_view text) {
    if (lesson) {
      if (!lesson->has_key())
        return {nullptr, "the lesson was published without its key: mark with the lesson that has it"};
      const Json* name = line.find("part");
      if (!name || !name->string()) return {nullptr, "the line has no `part`: add `\"part\": \"1\"`"};
      if (const auto kept = prepared.find(name->text); kept != prepared.end()) return {kept->second.get(), ""};
      const Part* part = lesson->find_part(name->text);
      if (!part) return {nullptr, concat({"the lesson has no part `", name->text, "`"})};
      return {keep(name->text, nullptr, part, setting), ""};
    }
    const Json* question = line.find("question");
    if (!question) return {nullptr, "the line has no `question`: add one as in a lesson"};
    const Json* language = line.find("language");
    const Language tag = language && language->string() ? read_language(language->text) : Language();
    std::string written = concat({tag.tag, " ", text.substr(question->offset, question->end - question->offset)});
    if (const auto kept = prepared.find(written); kept != prepared.end()) return {kept->second.get(), ""};
    PartOrProblems read = read_question(text.substr(question->offset, question->end - question->offset));
    if (const auto* problems = std::get_if<std::vector<Problem>>(&read))
      return {nullptr, sentence(problems->front(), "question")};
    auto own = std::make_unique<const Part>(std::get<Part>(std::move(read)));
    const Part* part = own.get();
    return {keep(std::move(written), std::move(own), part, setting_of(part->kind, tag)), ""};
  }

  void remember(const Json& line, std::string_view text, const Prepared* found) {
    const Json& first = line.members()->front();
    if (lesson || first.key != "question" || line.find("language"))
      opening = {};
    else
      opening = {std::string(text.substr(0, first.end)), first.offset, found};
  }

  /// The answer to a line that begins as the last one did; nullopt where it does not or is not as plain.
  std::optional<std::string> mark_rest(std::string_view text) const {
    const std::size_t begin = opening.text.size();
    if (begin == 0 || !text.starts_with(opening.text) || text.substr(begin, 1) != ",") return std::nullopt;
    const std::string rest = concat({"{", text.substr(begin + 1)});
    const JsonText read = read_json(rest);
    if (!read.problems.empty() || read.value->members()->empty() || read.value->find("question") ||
        read.value->find("language"))
      return std::nullopt;
    JsonWriter out;
    out.object().raw("question", std::string_view(opening.text).substr(opening.question));
    pass_through(out, *read.value, rest);
    return finish(out, *read.value, *opening.prepared);
  }

  const Prepared* keep(std::string name, std::unique_ptr<const Part> own, const Part* part, const Setting& around) {
    if (!lesson && prepared.size() >= most_kept) {
      prepared.clear();
      opening = {};
    }
    Checker checker(part->kind, part->prompt, around);
    auto one = std::make_unique<Prepared>(Prepared{std::move(own), part, std::move(checker)});
    return prepared.emplace(std::move(name), std::move(one)).first->second.get();
  }
};

LineMarker::LineMarker() : state_(std::make_unique<State>()) {}

LineMarker::LineMarker(Lesson lesson) : LineMarker() {
  state_->setting = setting_of(lesson);
  state_->lesson = std::make_unique<Lesson>(std::move(lesson));
}

LineMarker::~LineMarker() = default;

std::string LineMarker::mark(std::string_view text) {
  if (std::optional<std::string> marked = state_->mark_rest(text)) return std::move(*marked);
  const JsonText read = read_json(text);
  JsonWriter out;
  out.object();
  if (!read.problems.empty()) return fail(out, sentence(read.problems.front()));
  const Json& line = *read.value;
  if (!line.members()) return fail(out, "the line is no JSON object");
  pass_through(out, line, text);
  const auto [prepared, why] = state_->find(line, text);
  if (!prepared) return fail(out, why);
  state_->remember(line, text, prepared);
  return finish(out, line, *prepared);
}

}  // namespace worksheet

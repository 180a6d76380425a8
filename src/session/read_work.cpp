#include "session/read_work.h"

#include <algorithm>
#include <optional>

#include "json/format_version.h"
#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "session/comparison.h"
#include "session/work_format.h"
#include "session/write_work.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr const char* kept_as_it_was = "the file itself is kept as it was";

/// Reads what is there and tells what is not as it should be, going on in any case.
class WorkReader {
 public:
  explicit WorkReader(const LineIndex& lines) : lines_(lines) {}
  std::vector<Problem> take_problems() { return std::move(problems_); }

  /// Tells every member that no work file has.
  void only(const Json& object, std::initializer_list<std::string_view> keys, const std::string& path) {
    if (!object.members()) return;
    for (const Json& member : *object.members())
      if (std::find(keys.begin(), keys.end(), member.key) == keys.end())
        tell(member, path + pointer_step(member.key), "this key is not known");
  }

  /// The object of that name, or null once told.
  const Json* object(const Json& root, std::string_view key) {
    const Json* found = root.find(key);
    if (!found || found->members()) return found;
    tell(*found, pointer_step(key), "this should be an object");
    return nullptr;
  }

  std::string text(const Json& object, std::string_view key, const std::string& path) {
    const Json* found = object.find(key);
    if (!found) return "";
    if (found->string()) return found->text;
    tell(*found, path + "/" + std::string(key), "this should be text");
    return "";
  }

  Time time(const Json& object, std::string_view key, const std::string& path) {
    const Json* found = object.find(key);
    if (!found) return 0;
    const double* number = found->number();
    if (number && *number >= 0 && *number <= latest_time) return static_cast<Time>(*number);
    tell(*found, path + "/" + std::string(key), "this should be a time in milliseconds");
    return 0;
  }

  std::optional<Response> response(const Json& json, const std::string& path) {
    auto read = read_any_response(json);
    if (read) return read;
    read = read_any_response(json, Damage::left_out);
    tell(json, path, "not all of this answer can be read");
    return is_blank(*read) ? std::nullopt : read;
  }

  Stamped<double> stamped(const Json& object, std::string_view key, const std::string& path) {
    const Json* found = object.find(key);
    if (!found) return {};
    const std::string here = path + "/" + std::string(key);
    Stamped<double> result;
    const Json* value = found->find("value");
    if (value && value->number())
      result.value = *value->number();
    else if (value && value->boolean())
      result.value = *value->boolean() ? 1 : 0;
    else
      tell(*found, here, "this should hold a value and a time");
    result.at = time(*found, "at", here);
    only(*found, {"value", "at"}, here);
    return result;
  }

  Stamped<HandedIn> handed_in(const Json& root) {
    const Json* found = object(root, "handed_in");
    if (!found) return {};
    const std::string path = "/handed_in";
    only(*found, {"how", "answered", "responses", "at"}, path);
    HandedIn value{text(*found, "how", path), 0, text(*found, "responses", path)};
    if (const Json* answered = found->find("answered"); answered && answered->number())
      value.answered = static_cast<std::size_t>(std::clamp(*answered->number(), 0.0, 1e6));
    return {std::move(value), time(*found, "at", path)};
  }

  Stamped<Comparison> comparison(const Json& object, const std::string& path) {
    const Json* found = object.find("compared");
    if (!found) return {};
    const std::string here = path + "/compared";
    only(*found, {"value", "at"}, here);
    const Json* value = found->find("value");
    const auto read = value ? read_comparison(*value) : std::nullopt;
    if (read) return {*read, time(*found, "at", here)};
    tell(*found, here, "this should say `same` or `different`");
    return {};
  }

  std::optional<Answer> answer(const Json& json, const std::string& path) {
    if (!json.members()) {
      tell(json, path, "this should be an object");
      return std::nullopt;
    }
    only(json, {"value", "at", "by", "asked", "attempts", "hints", "revealed", "compared", "history"}, path);
    Answer result;
    bool is_damaged = false;
    if (const Json* value = json.find("value")) {
      if (auto read = response(*value, path + "/value"))
        result.value = std::move(*read);
      else
        is_damaged = true;
    }
    result.at = time(json, "at", path);
    result.by = text(json, "by", path);
    result.asked = text(json, "asked", path);
    if (const Json* attempts = json.find("attempts")) read_attempts(*attempts, path + "/attempts", result);
    const auto hints = stamped(json, "hints", path), revealed = stamped(json, "revealed", path);
    if (hints.value >= 0 && hints.value <= 1000) result.hints = {static_cast<std::size_t>(hints.value), hints.at};
    result.revealed = {revealed.value != 0, revealed.at};
    result.compared = comparison(json, path);
    if (const Json* history = json.find("history")) read_history(*history, path + "/history", result);
    if (is_damaged && result.attempts.empty() && result.history.empty()) return std::nullopt;
    return result;
  }

  void annotation(const Json& json, const std::string& path, Annotations& annotations) {
    const Json* value = json.find("value");
    auto read = value ? read_annotation(*value) : std::nullopt;
    if (!value || (!read && !value->is_null()) || !is_annotation_id(json.key))
      return tell(json, path, "this is no marking that can be read");
    annotations.insert_or_assign(json.key, Annotations::mapped_type{std::move(read), time(json, "at", path)});
  }

  void reviews(const Json& json, Work& work) {
    only(json, {"whole", "parts"}, "/reviews");
    if (const Json* whole = json.find("whole")) work.returned = returned(*whole, "/reviews/whole");
    const Json* parts = json.find("parts");
    if (!parts) return;
    if (!parts->members()) return tell(*parts, "/reviews/parts", "this should be an object");
    for (const Json& member : *parts->members()) review(member, "/reviews/parts" + pointer_step(member.key), work);
  }

 private:
  Stamped<Returned> returned(const Json& json, const std::string& path) {
    only(json, {"comment", "by", "go_on", "score", "max", "at"}, path);
    Returned said{text(json, "comment", path), text(json, "by", path)};
    const Json* go_on = json.find("go_on");
    said.go_on = go_on && go_on->boolean() && *go_on->boolean();
    said.score = points(json, "score", path).value_or(0.0);
    said.max = points(json, "max", path).value_or(0.0);
    return {std::move(said), time(json, "at", path)};
  }

  void review(const Json& json, const std::string& path, Work& work) {
    if (!json.members()) return tell(json, path, "this should be an object");
    only(json, {"verdict", "points", "comment", "by", "of", "at"}, path);
    Review said;
    const std::string verdict = text(json, "verdict", path);
    for (Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect})
      if (verdict == verdict_name(known)) said.verdict = known;
    if (!verdict.empty() && !said.verdict) tell(json, path + "/verdict", "this verdict is not known");
    said.points = points(json, "points", path);
    said.comment = text(json, "comment", path);
    said.by = text(json, "by", path);
    said.of = text(json, "of", path);
    work.reviews.insert_or_assign(json.key, Reviews::mapped_type{std::move(said), time(json, "at", path)});
  }

  std::optional<double> points(const Json& object, std::string_view key, const std::string& path) {
    constexpr double most = 1e6;
    const Json* found = object.find(key);
    if (!found) return std::nullopt;
    const double* number = found->number();
    if (number && *number >= 0 && *number <= most) return *number;
    tell(*found, path + "/" + std::string(key), "this should be a number of points");
    return std::nullopt;
  }

  /// Calls `take(one, value, path)` for each object of a list that holds an answer which can be read.
  template <typename Take>
  void answers_in(const Json& list, const std::string& path, const char* without_answer, Take take) {
    if (!list.elements()) return tell(list, path, "this should be a list");
    for (std::size_t i = 0; i < list.elements()->size(); ++i) {
      const Json& one = (*list.elements())[i];
      const std::string here = path + "/" + std::to_string(i);
      if (const Json* value = one.find("value")) {
        if (auto read = response(*value, here + "/value")) take(one, std::move(*read), here);
      } else {
        tell(one, here, without_answer);
      }
    }
  }

  void read_attempts(const Json& json, const std::string& path, Answer& answer) {
    answers_in(json, path, "this attempt has no answer in it",
               [&](const Json& one, Response value, const std::string& here) {
                 Attempt attempt{time(one, "at", here), std::move(value)};
                 const std::string verdict = text(one, "verdict", here);
                 for (Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect, Verdict::unsure})
                   if (verdict == verdict_name(known)) attempt.verdict = known;
                 if (const Json* score = one.find("score"); score && score->number()) attempt.score = *score->number();
                 answer.attempts.push_back(std::move(attempt));
               });
  }

  void read_history(const Json& json, const std::string& path, Answer& answer) {
    answers_in(json, path, "there is no answer in it",
               [&](const Json& one, const Response& value, const std::string& here) {
                 remember(answer, value, time(one, "at", here));
               });
  }

  void tell(const Json& at, std::string path, std::string what) {
    if (problems_.size() >= most_problems) return;
    problems_.push_back({lines_.at(at.offset), std::move(path), std::move(what), kept_as_it_was});
  }

  static constexpr std::size_t most_problems = 200;

  const LineIndex& lines_;
  std::vector<Problem> problems_;
};

/// Whether a file's check is that of what was read from it, however its text was laid out since; files of before there
/// was one have none.
bool is_as_written(const Json& root, const Work& work) {
  const Json* check = root.find("check");
  return !check || (check->string() && write_work(work).ends_with(concat({"\"check\":\"", check->text, "\"}"})));
}

WorkText refuse(WorkText::Fault fault, std::vector<Problem> problems) { return {fault, {}, std::move(problems)}; }

}  // namespace

WorkText read_work(std::string_view damaged_or_not) {
  std::string text = repair_utf8(damaged_or_not);
  // A byte that was wiped out costs no more than itself.
  const bool has_nul = text.find('\0') != std::string::npos;
  std::replace(text.begin(), text.end(), '\0', ' ');
  JsonText json = read_json(text, {.most_bytes = std::size_t{50} << 20U, .salvage = true});
  const Json root = json.value ? std::move(*json.value) : Json{};
  const LineIndex lines(text);
  const Json* version = root.find("format");
  const std::string format = version && version->string() ? *version->string() : "";
  const bool is_later = is_later_version(format, "lesson-work/");
  if (format != work_format && !is_later) {
    if (json.problems.empty())
      json.problems.push_back({{1, 1}, "/format", "this is no work file", "choose a file that ends in `.work.json`"});
    return refuse(WorkText::Fault::unreadable, std::move(json.problems));
  }
  if (is_later)
    return refuse(WorkText::Fault::newer_format, {{lines.at(version->offset), "/format",
                                                   "this work was saved by a newer worksheet", "open it there"}});
  WorkReader reader(lines);
  WorkText result;
  Work& work = result.work;
  reader.only(root,
              {"format", "lesson", "copy", "student", "started", "finished", "restarted", "handed_in", "responses",
               "annotations", "reviews", "check"},
              "");
  if (const Json* lesson = reader.object(root, "lesson")) {
    reader.only(*lesson, {"id", "title", "fingerprint"}, "/lesson");
    work.lesson_id = reader.text(*lesson, "id", "/lesson");
    work.lesson_title = reader.text(*lesson, "title", "/lesson");
    work.fingerprint = reader.text(*lesson, "fingerprint", "/lesson");
  }
  work.copy = reader.text(root, "copy", "");
  if (const Json* student = reader.object(root, "student")) {
    reader.only(*student, {"name", "date", "at"}, "/student");
    work.student_name = reader.text(*student, "name", "/student");
    work.student_date = reader.text(*student, "date", "/student");
    work.student_at = reader.time(*student, "at", "/student");
  }
  work.started = reader.time(root, "started", "");
  const auto finished = reader.stamped(root, "finished", ""), restarted = reader.stamped(root, "restarted", "");
  work.finished = {finished.value != 0, finished.at};
  if (restarted.value >= 0 && restarted.value <= latest_time)
    work.restarted = {static_cast<Time>(restarted.value), restarted.at};
  work.handed_in = reader.handed_in(root);
  if (const Json* responses = reader.object(root, "responses"))
    for (const Json& member : *responses->members())
      if (auto answer = reader.answer(member, "/responses" + pointer_step(member.key)))
        work.answers.emplace(member.key, std::move(*answer));
  if (const Json* annotations = reader.object(root, "annotations"))
    for (const Json& member : *annotations->members())
      reader.annotation(member, "/annotations" + pointer_step(member.key), work.annotations);
  keep_newest(work.annotations);
  if (const Json* reviews = reader.object(root, "reviews")) reader.reviews(*reviews, work);
  result.problems = std::move(json.problems);
  for (Problem& problem : reader.take_problems()) result.problems.push_back(std::move(problem));
  if (result.problems.empty() && (has_nul || !is_as_written(root, work)))
    result.problems.push_back({{1, 1}, "/check", "this file is not as it was saved", kept_as_it_was});
  return result;
}

}  // namespace worksheet

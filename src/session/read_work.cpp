#include "session/read_work.h"

#include <algorithm>
#include <optional>

#include "json/format_version.h"
#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "session/comparison.h"
#include "session/forgiving_reader.h"
#include "session/work_format.h"
#include "session/write_work.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Reads what a work file holds, going on where something cannot be read.
class WorkReader {
 public:
  explicit WorkReader(ForgivingReader& file) : file_(file) {}

  std::optional<Response> response(const Json& json, const std::string& path) {
    auto read = read_any_response(json);
    if (read) return read;
    read = read_any_response(json, Damage::left_out);
    file_.tell(json, path, "not all of this answer can be read");
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
      file_.tell(*found, here, "this should hold a value and a time");
    result.at = file_.time(*found, "at", here);
    file_.only(*found, {"value", "at"}, here);
    return result;
  }

  Stamped<HandedIn> handed_in(const Json& root) {
    const Json* found = file_.object(root, "handed_in");
    if (!found) return {};
    const std::string path = "/handed_in";
    file_.only(*found, {"how", "answered", "responses", "at"}, path);
    HandedIn value{file_.text(*found, "how", path), 0, file_.text(*found, "responses", path)};
    if (const Json* answered = found->find("answered"); answered && answered->number())
      value.answered = static_cast<std::size_t>(std::clamp(*answered->number(), 0.0, 1e6));
    return {std::move(value), file_.time(*found, "at", path)};
  }

  Stamped<Comparison> comparison(const Json& object, const std::string& path) {
    const Json* found = object.find("compared");
    if (!found) return {};
    const std::string here = path + "/compared";
    file_.only(*found, {"value", "at"}, here);
    const Json* value = found->find("value");
    const auto read = value ? read_comparison(*value) : std::nullopt;
    if (read) return {*read, file_.time(*found, "at", here)};
    file_.tell(*found, here, "this should say `same` or `different`");
    return {};
  }

  std::optional<Answer> answer(const Json& json, const std::string& path) {
    if (!file_.is_object(json, path)) return std::nullopt;
    file_.only(json, {"value", "at", "by", "asked", "attempts", "hints", "revealed", "compared", "history"}, path);
    Answer result;
    bool is_damaged = false;
    if (const Json* value = json.find("value")) {
      if (auto read = response(*value, path + "/value"))
        result.value = std::move(*read);
      else
        is_damaged = true;
    }
    result.at = file_.time(json, "at", path);
    result.by = file_.text(json, "by", path);
    result.asked = file_.text(json, "asked", path);
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
      return file_.tell(json, path, "this is no marking that can be read");
    annotations.insert_or_assign(json.key, Annotations::mapped_type{std::move(read), file_.time(json, "at", path)});
  }

  void reviews(const Json& json, Work& work) {
    file_.only(json, {"whole", "parts"}, "/reviews");
    if (const Json* whole = json.find("whole")) work.returned = returned(*whole, "/reviews/whole");
    if (const Json* parts = file_.object(json, "parts", "/reviews"))
      for (const Json& member : *parts->members()) review(member, "/reviews/parts" + pointer_step(member.key), work);
  }

 private:
  Stamped<Returned> returned(const Json& json, const std::string& path) {
    file_.only(json, {"comment", "by", "go_on", "score", "max", "at"}, path);
    Returned said{file_.text(json, "comment", path), file_.text(json, "by", path)};
    const Json* go_on = json.find("go_on");
    said.go_on = go_on && go_on->boolean() && *go_on->boolean();
    said.score = file_.points(json, "score", path).value_or(0.0);
    said.max = file_.points(json, "max", path).value_or(0.0);
    return {std::move(said), file_.time(json, "at", path)};
  }

  void review(const Json& json, const std::string& path, Work& work) {
    if (!file_.is_object(json, path)) return;
    file_.only(json, {"verdict", "points", "comment", "by", "of", "at"}, path);
    Review said;
    const std::string verdict = file_.text(json, "verdict", path);
    for (Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect})
      if (verdict == verdict_name(known)) said.verdict = known;
    if (!verdict.empty() && !said.verdict) file_.tell(json, path + "/verdict", "this verdict is not known");
    said.points = file_.points(json, "points", path);
    said.comment = file_.text(json, "comment", path);
    said.by = file_.text(json, "by", path);
    said.of = file_.text(json, "of", path);
    work.reviews.insert_or_assign(json.key, Reviews::mapped_type{std::move(said), file_.time(json, "at", path)});
  }

  /// Calls `take(one, value, path)` for each object of a list that holds an answer which can be read.
  template <typename Take>
  void answers_in(const Json& list, const std::string& path, const char* without_answer, Take take) {
    if (!list.elements()) return file_.tell(list, path, "this should be a list");
    for (std::size_t i = 0; i < list.elements()->size(); ++i) {
      const Json& one = (*list.elements())[i];
      const std::string here = path + "/" + std::to_string(i);
      if (const Json* value = one.find("value")) {
        if (auto read = response(*value, here + "/value")) take(one, std::move(*read), here);
      } else {
        file_.tell(one, here, without_answer);
      }
    }
  }

  void read_attempts(const Json& json, const std::string& path, Answer& answer) {
    answers_in(json, path, "this attempt has no answer in it",
               [&](const Json& one, Response value, const std::string& here) {
                 Attempt attempt{file_.time(one, "at", here), std::move(value)};
                 const std::string verdict = file_.text(one, "verdict", here);
                 for (Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect, Verdict::unsure})
                   if (verdict == verdict_name(known)) attempt.verdict = known;
                 if (const Json* score = one.find("score"); score && score->number()) attempt.score = *score->number();
                 answer.attempts.push_back(std::move(attempt));
               });
  }

  void read_history(const Json& json, const std::string& path, Answer& answer) {
    answers_in(json, path, "there is no answer in it",
               [&](const Json& one, const Response& value, const std::string& here) {
                 remember(answer, value, file_.time(one, "at", here));
               });
  }

  ForgivingReader& file_;
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
  ForgivingReader file(lines);
  WorkReader reader(file);
  WorkText result;
  Work& work = result.work;
  file.only(root,
            {"format", "lesson", "copy", "student", "started", "finished", "restarted", "handed_in", "responses",
             "annotations", "reviews", "check"},
            "");
  if (const Json* lesson = file.object(root, "lesson")) {
    file.only(*lesson, {"id", "title", "fingerprint"}, "/lesson");
    work.lesson_id = file.text(*lesson, "id", "/lesson");
    work.lesson_title = file.text(*lesson, "title", "/lesson");
    work.fingerprint = file.text(*lesson, "fingerprint", "/lesson");
  }
  work.copy = file.text(root, "copy", "");
  if (const Json* student = file.object(root, "student")) {
    file.only(*student, {"name", "date", "at"}, "/student");
    work.student_name = file.text(*student, "name", "/student");
    work.student_date = file.text(*student, "date", "/student");
    work.student_at = file.time(*student, "at", "/student");
  }
  work.started = file.time(root, "started", "");
  const auto finished = reader.stamped(root, "finished", ""), restarted = reader.stamped(root, "restarted", "");
  work.finished = {finished.value != 0, finished.at};
  if (restarted.value >= 0 && restarted.value <= latest_time)
    work.restarted = {static_cast<Time>(restarted.value), restarted.at};
  work.handed_in = reader.handed_in(root);
  if (const Json* responses = file.object(root, "responses"))
    for (const Json& member : *responses->members())
      if (auto answer = reader.answer(member, "/responses" + pointer_step(member.key)))
        work.answers.emplace(member.key, std::move(*answer));
  if (const Json* annotations = file.object(root, "annotations"))
    for (const Json& member : *annotations->members())
      reader.annotation(member, "/annotations" + pointer_step(member.key), work.annotations);
  keep_newest(work.annotations);
  if (const Json* reviews = file.object(root, "reviews")) reader.reviews(*reviews, work);
  result.problems = std::move(json.problems);
  for (Problem& problem : file.take_problems()) result.problems.push_back(std::move(problem));
  if (result.problems.empty() && (has_nul || !is_as_written(root, work)))
    result.problems.push_back(
        {{1, 1}, "/check", "this file is not as it was saved", "the file itself is kept as it was"});
  return result;
}

}  // namespace worksheet

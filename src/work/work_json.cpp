#include "work/work_json.h"

#include <optional>

#include "lesson/mark_json.h"
#include "lesson/response_json.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr const char* format = "lesson-work/1";

Json time_json(Time at) { return static_cast<double>(at); }

template <typename Value>
Json stamped_json(const Stamped<Value>& stamped, Json value) {
  Json json = Json::object();
  json.add("value", std::move(value));
  json.add("at", time_json(stamped.at));
  return json;
}

Json attempt_json(const Attempt& attempt) {
  Json json = Json::object();
  json.add("at", time_json(attempt.at));
  json.add("value", response_json(attempt.value));
  json.add("verdict", verdict_name(attempt.verdict));
  json.add("score", attempt.score);
  return json;
}

Json answer_json(const Answer& answer) {
  Json json = Json::object();
  json.add("value", response_json(answer.value));
  json.add("at", time_json(answer.at));
  if (!answer.by.empty()) json.add("by", answer.by);
  if (!answer.asked.empty()) json.add("asked", answer.asked);
  if (!answer.attempts.empty()) {
    Json attempts = Json::array();
    for (const Attempt& attempt : answer.attempts) attempts.push(attempt_json(attempt));
    json.add("attempts", std::move(attempts));
  }
  if (answer.hints.at != 0) json.add("hints", stamped_json(answer.hints, answer.hints.value));
  if (answer.revealed.at != 0) json.add("revealed", stamped_json(answer.revealed, answer.revealed.value));
  if (!answer.history.empty()) {
    Json history = Json::array();
    for (const PastValue& past : answer.history) history.push(stamped_json(Stamped<int>{0, past.at}, response_json(past.value)));
    json.add("history", std::move(history));
  }
  return json;
}

/// Reads what is there and tells what is not as it should be, going on in any case.
class WorkReader {
 public:
  explicit WorkReader(const LineIndex& lines) : lines_(lines) {}
  std::vector<Problem> take_problems() { return std::move(problems_); }

  std::string text(const Json& object, std::string_view key, const std::string& path) {
    const Json* found = object.find(key);
    if (!found) return "";
    if (const std::string* value = found->string()) return *value;
    tell(*found, path + "/" + std::string(key), "this should be text");
    return "";
  }

  Time time(const Json& object, std::string_view key, const std::string& path) {
    constexpr double latest = 8.64e15;
    const Json* found = object.find(key);
    if (!found) return 0;
    const auto* number = found->number();
    if (number && number->value >= 0 && number->value <= latest) return static_cast<Time>(number->value);
    tell(*found, path + "/" + std::string(key), "this should be a time in milliseconds");
    return 0;
  }

  std::optional<Response> response(const Json& json, const std::string& path) {
    if (json.is_null()) return Response{};
    if (const bool* value = json.boolean()) return Response{*value};
    if (const std::string* value = json.string()) return Response{*value};
    if (const auto* elements = json.elements()) {
      std::vector<std::string> lines;
      for (const Json& element : *elements) {
        const std::string* line = element.string();
        if (!line) break;
        lines.push_back(*line);
      }
      if (lines.size() == elements->size()) return Response{std::move(lines)};
    }
    tell(json, path, "this is no answer that can be read");
    return std::nullopt;
  }

  Stamped<double> stamped(const Json& object, std::string_view key, const std::string& path) {
    const Json* found = object.find(key);
    if (!found) return {};
    const std::string here = path + "/" + std::string(key);
    Stamped<double> result;
    const Json* value = found->find("value");
    if (value && value->number())
      result.value = value->number()->value;
    else if (value && value->boolean())
      result.value = *value->boolean() ? 1 : 0;
    else
      tell(*found, here, "this should hold a value and a time");
    result.at = time(*found, "at", here);
    return result;
  }

  std::optional<Answer> answer(const Json& json, const std::string& path) {
    if (!json.members()) {
      tell(json, path, "this should be an object");
      return std::nullopt;
    }
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
    if (const Json* history = json.find("history")) read_history(*history, path + "/history", result);
    if (is_damaged && result.attempts.empty() && result.history.empty()) return std::nullopt;
    return result;
  }

 private:
  void read_attempts(const Json& json, const std::string& path, Answer& answer) {
    if (!json.elements()) return tell(json, path, "this should be a list");
    for (std::size_t i = 0; i < json.elements()->size(); ++i) {
      const Json& one = (*json.elements())[i];
      const std::string here = path + "/" + std::to_string(i);
      const Json* value = one.find("value");
      if (!value) {
        tell(one, here, "this attempt has no answer in it");
        continue;
      }
      auto read = response(*value, here + "/value");
      if (!read) continue;
      Attempt attempt{time(one, "at", here), std::move(*read)};
      const std::string verdict = text(one, "verdict", here);
      for (Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect, Verdict::unsure})
        if (verdict == verdict_name(known)) attempt.verdict = known;
      if (const Json* score = one.find("score"); score && score->number()) attempt.score = score->number()->value;
      answer.attempts.push_back(std::move(attempt));
    }
  }

  void read_history(const Json& json, const std::string& path, Answer& answer) {
    if (!json.elements()) return tell(json, path, "this should be a list");
    for (std::size_t i = 0; i < json.elements()->size(); ++i) {
      const Json& one = (*json.elements())[i];
      const std::string here = path + "/" + std::to_string(i);
      const Json* value = one.find("value");
      if (!value) {
        tell(one, here, "there is no answer in it");
        continue;
      }
      if (const auto read = response(*value, here + "/value")) remember(answer, *read, time(one, "at", here));
    }
  }

  void tell(const Json& at, std::string path, std::string what) {
    problems_.push_back({lines_.at(at.offset), std::move(path), std::move(what), "the file itself is kept as it was"});
  }

  const LineIndex& lines_;
  std::vector<Problem> problems_;
};

WorkText refuse(WorkText::Fault fault, std::vector<Problem> problems) { return {fault, {}, std::move(problems)}; }

}  // namespace

std::string write_work(const Work& work) {
  Json json = Json::object();
  json.add("format", format);
  Json lesson = Json::object();
  lesson.add("id", work.lesson_id);
  lesson.add("title", work.lesson_title);
  lesson.add("fingerprint", work.fingerprint);
  json.add("lesson", std::move(lesson));
  json.add("copy", work.copy);
  Json student = Json::object();
  student.add("name", work.student_name);
  student.add("date", work.student_date);
  student.add("at", time_json(work.student_at));
  json.add("student", std::move(student));
  json.add("started", time_json(work.started));
  json.add("finished", stamped_json(work.finished, work.finished.value));
  json.add("restarted", stamped_json(work.restarted, time_json(work.restarted.value)));
  Json responses = Json::object();
  for (const auto& [id, answer] : work.answers) responses.add(id, answer_json(answer));
  json.add("responses", std::move(responses));
  return json.dump();
}

WorkText read_work(std::string_view damaged_or_not) {
  const std::string text = repair_utf8(damaged_or_not);
  JsonText json = read_json(text, {.most_bytes = std::size_t{50} << 20U, .salvage = true});
  if (!json.value || !json.value->members()) return refuse(WorkText::Fault::unreadable, std::move(json.problems));
  const Json& root = *json.value;
  const LineIndex lines(text);
  const Json* version = root.find("format");
  if (!version || !version->string() || !version->string()->starts_with("lesson-work/"))
    return refuse(WorkText::Fault::unreadable, {{{1, 1}, "/format", "this is no work file", "choose a file that ends in `.work.json`"}});
  if (*version->string() != format)
    return refuse(WorkText::Fault::newer_format,
                  {{lines.at(version->offset), "/format", "this work was saved by a newer worksheet", "open it there"}});
  WorkReader reader(lines);
  WorkText result;
  Work& work = result.work;
  if (const Json* lesson = root.find("lesson")) {
    work.lesson_id = reader.text(*lesson, "id", "/lesson");
    work.lesson_title = reader.text(*lesson, "title", "/lesson");
    work.fingerprint = reader.text(*lesson, "fingerprint", "/lesson");
  }
  work.copy = reader.text(root, "copy", "");
  if (const Json* student = root.find("student")) {
    work.student_name = reader.text(*student, "name", "/student");
    work.student_date = reader.text(*student, "date", "/student");
    work.student_at = reader.time(*student, "at", "/student");
  }
  work.started = reader.time(root, "started", "");
  const auto finished = reader.stamped(root, "finished", ""), restarted = reader.stamped(root, "restarted", "");
  work.finished = {finished.value != 0, finished.at};
  if (restarted.value >= 0 && restarted.value <= 8.64e15) work.restarted = {static_cast<Time>(restarted.value), restarted.at};
  const Json* responses = root.find("responses");
  if (const auto* members = responses ? responses->members() : nullptr)
    for (const JsonMember& member : *members)
      if (auto answer = reader.answer(member.value, "/responses/" + member.key))
        work.answers.emplace(member.key, std::move(*answer));
  result.problems = std::move(json.problems);
  for (Problem& problem : reader.take_problems()) result.problems.push_back(std::move(problem));
  return result;
}

}  // namespace worksheet

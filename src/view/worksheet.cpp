#include "view/worksheet.h"

#include <algorithm>

#include "lesson/fingerprint.h"
#include "lesson/problem_json.h"
#include "lesson/response_json.h"
#include "view/lesson_view.h"
#include "view/mark_view.h"
#include "work/work_json.h"

namespace worksheet {
namespace {

std::string text_of(const Json& action, std::string_view key) {
  const Json* found = action.find(key);
  return found && found->string() ? *found->string() : "";
}

Time time_of(const Json& action) {
  const Json* at = action.find("at");
  return at && at->number() ? static_cast<Time>(at->number()->value) : 0;
}

}  // namespace

struct Worksheet::Slot {
  const Part* part;
  std::string asked;               ///< The part's fingerprint.
  std::optional<Checker> checker;  ///< Built when first needed.
  Response marked;                 ///< What `mark` is about.
  std::optional<Mark> mark;
};

struct Worksheet::Outcome {
  Scope scope = Scope::nothing;
  Slot* slot = nullptr;
  const char* error = nullptr;
  std::vector<Problem> problems;
};

Worksheet::Worksheet(Lesson lesson) : lesson_(std::move(lesson)) {
  for (const Question& question : lesson_.questions)
    for (const Part& part : question.parts) {
      slots_.push_back(std::make_unique<Slot>(Slot{&part, fingerprint_of(part), {}, {}, {}}));
      by_id_.emplace(part.id, slots_.back().get());
    }
  setting_.language = lesson_.language;
}

Worksheet::~Worksheet() = default;

Json Worksheet::view() const { return lesson_view(lesson_, work_.copy); }

std::string Worksheet::work() const { return write_work(work_); }

Json Worksheet::act(const Json& action) {
  Outcome outcome = perform(action, text_of(action, "do"), time_of(action));
  Json update = Json::object();
  Json parts = Json::array();
  if (outcome.scope == Scope::one) parts.push(part_state(*outcome.slot));
  if (outcome.scope == Scope::all)
    for (const auto& slot : slots_) parts.push(part_state(*slot));
  update.add("parts", std::move(parts));
  update.add("progress", progress());
  Json student = Json::object();
  student.add("name", work_.student_name);
  student.add("date", work_.student_date);
  update.add("student", std::move(student));
  update.add("copy", work_.copy);
  update.add("finished", work_.finished.value);
  // Once the end has shown the key, going back would only be copying it.
  const Settings& settings = lesson_.settings;
  update.add("can_reopen", settings.feedback != FeedbackTime::end && settings.reveal != Reveal::end);
  update.add("can_undo_restart", before_restart_.has_value());
  update.add("orphans", orphans());
  update.add("problems", problems_json(outcome.problems));
  update.add("error", outcome.error ? Json(outcome.error) : Json());
  return update;
}

Worksheet::Outcome Worksheet::perform(const Json& action, std::string_view name, Time at) {
  if (name == "state") return {Scope::all};
  if (name == "begin") {
    work_ = {};
    work_.lesson_id = lesson_.id;
    work_.lesson_title = lesson_.title;
    work_.fingerprint = fingerprint_of(lesson_);
    work_.copy = text_of(action, "copy");
    work_.started = at;
    before_restart_.reset();
    return {Scope::all};
  }
  if (name == "student") {
    work_.student_name = text_of(action, "name");
    work_.student_date = text_of(action, "date");
    work_.student_at = at;
    return {};
  }
  if (name == "finish") return finish(at);
  if (name == "reopen") {
    work_.finished = {false, at};
    return {Scope::all};
  }
  if (name == "restart") {
    before_restart_ = work_;
    restart(work_, at);
    return {Scope::all};
  }
  if (name == "undo-restart") {
    if (!before_restart_) return {.error = "nothing-to-undo"};
    undo_restart(work_, *before_restart_, at);
    before_restart_.reset();
    return {Scope::all};
  }
  if (name == "restore" || name == "merge") return take_work(action, name == "merge");
  return on_part(action, name, at);
}

Worksheet::Outcome Worksheet::on_part(const Json& action, std::string_view name, Time at) {
  const auto found = by_id_.find(text_of(action, "part"));
  if (found == by_id_.end()) return {.error = "unknown-part"};
  Slot& slot = *found->second;
  if (name == "respond") return respond(slot, action, at);
  if (name == "check") return check(slot, at);
  if (name == "hint") {
    auto& hints = work_.answers[slot.part->id].hints;
    hints = {std::min(hints.value + 1, slot.part->hints.size()), at};
    return {Scope::one, &slot};
  }
  if (name == "reveal") {
    if (lesson_.settings.reveal != Reveal::attempts || !last_attempt(slot)) return {.error = "not-due"};
    work_.answers[slot.part->id].revealed = {true, at};
    return {Scope::one, &slot};
  }
  return {.error = "unknown-action"};
}

Worksheet::Outcome Worksheet::respond(Slot& slot, const Json& action, Time at) {
  const Json* value = action.find("value");
  auto response = value ? read_response(*value, slot.part->kind) : std::nullopt;
  if (!response) return {.error = "wrong-shape"};
  // What the page shows is never thrown away, even in a field that should have been locked.
  Answer& answer = work_.answers[slot.part->id];
  std::string by = text_of(action, "by");
  if (answer.by != by) remember(answer, answer.value, answer.at);
  answer.value = std::move(*response);
  answer.at = std::max(at, answer.at);
  answer.by = std::move(by);
  answer.asked = slot.asked;
  return {Scope::one, &slot};
}

Worksheet::Outcome Worksheet::check(Slot& slot, Time at) {
  if (lesson_.settings.feedback != FeedbackTime::each) return {.error = "not-due"};
  const Answer* answer = answer_of(slot);
  if (!answer || is_blank(answer->value) || !fits(slot)) return {Scope::one, &slot, "nothing-to-check"};
  if (is_locked(slot)) return {Scope::one, &slot, "locked"};
  const Attempt* last = last_attempt(slot);
  if (last && last->value == answer->value) return {Scope::one, &slot};
  const Mark& mark = mark_of(slot, answer->value);
  work_.answers[slot.part->id].attempts.push_back({at, answer->value, mark.verdict, mark.score * slot.part->points});
  return {Scope::one, &slot};
}

Worksheet::Outcome Worksheet::finish(Time at) {
  if (lesson_.settings.feedback != FeedbackTime::none)
    for (const auto& slot : slots_) {
      const Answer* answer = answer_of(*slot);
      if (!answer || is_blank(answer->value) || !fits(*slot) || is_locked(*slot)) continue;
      const Attempt* last = last_attempt(*slot);
      if (last && last->value == answer->value) continue;
      const Mark& mark = mark_of(*slot, answer->value);
      work_.answers[slot->part->id].attempts.push_back({at, answer->value, mark.verdict, mark.score * slot->part->points});
    }
  work_.finished = {true, at};
  return {Scope::all};
}

Worksheet::Outcome Worksheet::take_work(const Json& action, bool merging) {
  WorkText read = read_work(text_of(action, "work"));
  if (read.fault == WorkText::Fault::newer_format) return {.error = "newer-format", .problems = std::move(read.problems)};
  if (read.fault == WorkText::Fault::unreadable) return {.error = "unreadable", .problems = std::move(read.problems)};
  if (!read.work.lesson_id.empty() && read.work.lesson_id != lesson_.id)
    return {.error = "wrong-lesson", .problems = std::move(read.problems)};
  if (merging) {
    if (read.work.copy != work_.copy) return {.error = "wrong-copy", .problems = std::move(read.problems)};
    work_ = merge(work_, read.work);
  } else {
    work_ = std::move(read.work);
    before_restart_.reset();
  }
  work_.lesson_id = lesson_.id;
  work_.lesson_title = lesson_.title;
  work_.fingerprint = fingerprint_of(lesson_);
  return {Scope::all, nullptr, nullptr, std::move(read.problems)};
}

const Mark& Worksheet::mark_of(Slot& slot, const Response& response) {
  if (!slot.mark || slot.marked != response) {
    if (!slot.checker) {
      if (!setting_.passage && !lesson_.passage.empty())
        setting_.passage = std::make_shared<const Passage>(lesson_.passage, lesson_.language);
      slot.checker.emplace(slot.part->kind, slot.part->prompt, setting_);
    }
    slot.mark = slot.checker->check(response);
    slot.marked = response;
  }
  return *slot.mark;
}

const Answer* Worksheet::answer_of(const Slot& slot) const {
  const auto found = work_.answers.find(slot.part->id);
  return found == work_.answers.end() ? nullptr : &found->second;
}

const Attempt* Worksheet::last_attempt(const Slot& slot) const {
  const Answer* answer = answer_of(slot);
  if (!answer) return nullptr;
  const auto counted = counted_attempts(work_, *answer);
  return counted.empty() ? nullptr : counted.back();
}

std::optional<int> Worksheet::attempts_left(const Slot& slot) const {
  const Settings& settings = lesson_.settings;
  if (settings.attempts == 0 || settings.feedback != FeedbackTime::each || std::holds_alternative<Essay>(slot.part->kind))
    return std::nullopt;
  const Answer* answer = answer_of(slot);
  const auto used = answer ? static_cast<int>(counted_attempts(work_, *answer).size()) : 0;
  return std::max(0, settings.attempts - used);
}

bool Worksheet::is_due(Slot& slot) {
  const Settings& settings = lesson_.settings;
  if (settings.feedback == FeedbackTime::none || settings.reveal == Reveal::never) return false;
  const bool is_over = work_.finished.value;
  if (std::holds_alternative<Essay>(slot.part->kind)) return is_over;
  const Attempt* last = last_attempt(slot);
  if (settings.feedback == FeedbackTime::end && !is_over) return false;
  const Verdict verdict = last ? mark_of(slot, last->value).verdict : Verdict::unanswered;
  if (verdict == Verdict::correct && settings.reveal != Reveal::end) return true;
  switch (settings.reveal) {
    case Reveal::end: return is_over;
    // A student who may compare with the model answer needs to see it.
    case Reveal::right: return verdict == Verdict::unsure;
    case Reveal::attempts: {
      const Answer* answer = answer_of(slot);
      return verdict == Verdict::unsure || attempts_left(slot) == 0 || (answer && answer->revealed.value) ||
             settings.feedback == FeedbackTime::end;
    }
    case Reveal::never: break;
  }
  return false;
}

bool Worksheet::is_locked(Slot& slot) {
  const Settings& settings = lesson_.settings;
  if (settings.feedback == FeedbackTime::none) return false;
  if (settings.feedback == FeedbackTime::end) return work_.finished.value;
  if (std::holds_alternative<Essay>(slot.part->kind)) return is_due(slot);
  return attempts_left(slot) == 0 || is_right(slot) || is_due(slot);
}

bool Worksheet::is_right(const Slot& slot) {
  const Attempt* last = last_attempt(slot);
  return last && mark_of(*by_id_.at(slot.part->id), last->value).verdict == Verdict::correct;
}

bool Worksheet::fits(const Slot& slot) const {
  const Answer* answer = answer_of(slot);
  return !answer || read_response(response_json(answer->value), slot.part->kind).has_value();
}

Json Worksheet::part_state(Slot& slot) {
  const Part& part = *slot.part;
  const Answer* answer = answer_of(slot);
  const Response value = answer && fits(slot) ? answer->value : Response{};
  const Attempt* last = last_attempt(slot);
  const bool is_checked = last && last->value == value;
  const bool may_mark = lesson_.settings.feedback == FeedbackTime::each ||
                        (lesson_.settings.feedback == FeedbackTime::end && work_.finished.value);
  const bool locked = is_locked(slot), due = is_due(slot);
  const auto left = attempts_left(slot);
  const std::size_t hints = answer ? std::min(answer->hints.value, part.hints.size()) : 0;

  Json json = Json::object();
  json.add("id", part.id);
  json.add("value", response_json(value));
  json.add("answered", !is_blank(value));
  json.add("checked", is_checked);
  json.add("attempts", answer ? counted_attempts(work_, *answer).size() : std::size_t{0});
  json.add("attempts_left", left ? Json(*left) : Json());
  json.add("locked", locked);
  json.add("can_check", lesson_.settings.feedback == FeedbackTime::each && !locked);
  json.add("can_reveal", lesson_.settings.feedback == FeedbackTime::each &&
                             lesson_.settings.reveal == Reveal::attempts && last && !due &&
                             !std::holds_alternative<Essay>(part.kind));
  Json shown = Json::array();
  for (std::size_t i = 0; i < hints; ++i) shown.push(part.hints[i]);
  json.add("hints", std::move(shown));
  json.add("hints_left", part.hints.size() - hints);
  json.add("question_changed", answer && !is_blank(value) && !answer->asked.empty() && answer->asked != slot.asked);
  json.add("mark", last && may_mark ? mark_view(mark_of(slot, last->value), part, last->value, {due, is_checked}) : Json());
  Json told;
  if (due) {
    told = Json::object();
    told.add("answer", model_answer(part));
    told.add("explanation", part.explanation);
    Json evidence = Json::array();
    for (const std::string& words : part.evidence) evidence.push(words);
    told.add("evidence", std::move(evidence));
  }
  json.add("due", std::move(told));
  return json;
}

Json Worksheet::progress() {
  const bool may_mark = lesson_.settings.feedback == FeedbackTime::each ||
                        (lesson_.settings.feedback == FeedbackTime::end && work_.finished.value);
  const bool is_over = work_.finished.value;
  std::size_t answered = 0, right = 0, partly = 0, unsure = 0, wrong = 0;
  double score = 0.0;
  Json again = Json::array();
  for (const auto& slot : slots_) {
    const Answer* answer = answer_of(*slot);
    if (answer && !is_blank(answer->value)) ++answered;
    const Attempt* last = may_mark ? last_attempt(*slot) : nullptr;
    if (!last) {
      if (is_over && (!answer || is_blank(answer->value))) again.push(slot->part->id);
      continue;
    }
    const Mark& mark = mark_of(*slot, last->value);
    score += mark.score * slot->part->points;
    switch (mark.verdict) {
      case Verdict::correct: ++right; break;
      case Verdict::partly: ++partly; break;
      case Verdict::unsure: ++unsure; break;
      case Verdict::incorrect: ++wrong; break;
      case Verdict::unanswered: break;
    }
    if (is_over && (mark.verdict == Verdict::partly || mark.verdict == Verdict::incorrect)) again.push(slot->part->id);
  }
  Json json = Json::object();
  json.add("parts", slots_.size());
  json.add("answered", answered);
  json.add("right", right);
  json.add("partly", partly);
  json.add("unsure", unsure);
  json.add("wrong", wrong);
  json.add("score", score);
  json.add("max", lesson_.points());
  json.add("again", std::move(again));
  return json;
}

Json Worksheet::orphans() const {
  Json array = Json::array();
  for (const auto& [id, answer] : work_.answers) {
    const auto found = by_id_.find(id);
    if (is_blank(answer.value) || (found != by_id_.end() && fits(*found->second))) continue;
    Json one = Json::object();
    one.add("id", id);
    one.add("value", response_json(answer.value));
    array.push(std::move(one));
  }
  return array;
}

}  // namespace worksheet

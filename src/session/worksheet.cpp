#include "session/worksheet.h"

#include <algorithm>

#include "kinds/response_json.h"
#include "lesson/fingerprint.h"
#include "session/answer_key.h"
#include "session/lesson_view.h"
#include "session/work_json.h"
#include "session/worksheet_state.h"

namespace worksheet {
namespace {

std::string text_of(const Json& action, const char* key) {
  const Json* found = action.find(key);
  return found && found->string() ? found->text : "";
}

Time time_of(const Json& action) {
  constexpr double latest = 8.64e15;  // of the page's clock
  const Json* at = action.find("at");
  return at && at->number() ? static_cast<Time>(std::clamp(*at->number(), 0.0, latest)) : 0;
}

}  // namespace

Worksheet::Worksheet(Lesson lesson) : lesson_(std::move(lesson)) {
  for (const Question& question : lesson_.questions)
    for (const Part& part : question.parts) {
      slots_.push_back(std::make_unique<Slot>(Slot{&part, fingerprint_of(part), {}, {}, {}}));
      by_id_.emplace(part.id, slots_.back().get());
    }
  setting_.language = lesson_.language;
}

Worksheet::~Worksheet() = default;

std::string Worksheet::view() const { return lesson_view(lesson_, work_.copy); }

std::string Worksheet::work() const { return write_work(work_); }

std::string Worksheet::key() const { return answer_key(lesson_); }

std::string Worksheet::act(const Json& action) {
  return update_after(perform(action, text_of(action, "do"), time_of(action)));
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
  if (name == "respond" || name == "hint") return on_part(action, name, at);
  return perform_seldom(action, name, at);
}

Worksheet::Outcome Worksheet::perform_seldom(const Json& action, std::string_view name, Time at) {
  if (name == "finish") return finish(at);
  if (name == "reopen") {
    if (!can_reopen()) return {Scope::all, nullptr, "not-due"};
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
  if (name == "annotate") return annotate(action, at);
  if (name == "restore" || name == "merge") return take_work(action, name == "merge");
  return on_part(action, name, at);
}

Worksheet::Outcome Worksheet::on_part(const Json& action, std::string_view name, Time at) {
  const auto found = by_id_.find(text_of(action, "part"));
  if (found == by_id_.end()) return {.error = "unknown-part"};
  Slot& slot = *found->second;
  if (name == "respond") return respond(slot, action, at);
  if (name == "hint") {
    auto& hints = work_.answers[slot.part->id].hints;
    hints = {std::min(hints.value + 1, slot.part->hints.size()), at};
    return {Scope::one, &slot};
  }
  if (name == "check") return check(slot, at);
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
  if (answer.by != by && !is_blank(answer.value)) remember(answer, answer.value, answer.at);
  answer.value = std::move(*response);
  answer.at = std::max(at, answer.at);
  answer.by = std::move(by);
  answer.asked = slot.asked;
  return {Scope::one, &slot};
}

Worksheet::Outcome Worksheet::check(Slot& slot, Time at) {
  if (lesson_.settings.feedback != FeedbackTime::each) return {.error = "not-due"};
  if (!can_be_marked(slot)) return {Scope::one, &slot, "nothing-to-check"};
  if (is_locked(slot)) return {Scope::one, &slot, "locked"};
  attempt(slot, at);
  return {Scope::one, &slot};
}

Worksheet::Outcome Worksheet::finish(Time at) {
  if (lesson_.settings.feedback != FeedbackTime::none)
    for (const auto& slot : slots_)
      if (can_be_marked(*slot) && !is_locked(*slot)) attempt(*slot, at);
  work_.finished = {true, at};
  return {Scope::all};
}

bool Worksheet::can_be_marked(const Slot& slot) const {
  const Answer* answer = answer_of(slot);
  return answer && !is_blank(answer->value) && fits(answer->value, slot.part->kind);
}

void Worksheet::attempt(Slot& slot, Time at) {
  Answer& answer = work_.answers[slot.part->id];
  const Attempt* last = last_attempt(slot);
  // The same answer again is no new try.
  if (last && last->value == answer.value) return;
  const Mark& mark = mark_of(slot, answer.value);
  answer.attempts.push_back({at, answer.value, mark.verdict, earned(mark) * slot.part->points});
}

Worksheet::Outcome Worksheet::annotate(const Json& action, Time at) {
  const std::string id = text_of(action, "id");
  const Json* value = action.find("value");
  auto annotation = value ? read_annotation(*value) : std::nullopt;
  if (!is_annotation_id(id) || !value || (!annotation && !value->is_null()))
    return {.error = "wrong-shape", .annotated = true};
  Annotations& annotations = work_.annotations;
  const auto present = annotations.find(id);
  const bool is_shown = present != annotations.end() && present->second.value;
  if (annotation && !is_shown && count_annotations(annotations) >= most_annotations)
    return {.error = "too-many", .annotated = true};
  worksheet::annotate(annotations, id, std::move(annotation), at);
  return {.annotated = true};
}

Worksheet::Outcome Worksheet::take_work(const Json& action, bool merging) {
  WorkText read = read_work(text_of(action, "work"));
  if (read.fault == WorkText::Fault::newer_format)
    return {.error = "newer-format", .problems = std::move(read.problems)};
  if (read.fault == WorkText::Fault::unreadable) return {.error = "unreadable", .problems = std::move(read.problems)};
  if (!read.work.lesson_id.empty() && read.work.lesson_id != lesson_.id)
    return {.error = "wrong-lesson", .problems = std::move(read.problems)};
  if (merging) {
    if (read.work.copy != work_.copy) return {.error = "wrong-copy", .problems = std::move(read.problems)};
    work_ = merge(work_, read.work);
    const Json* bring = action.find("bring_back");
    if (bring && bring->boolean() && *bring->boolean()) bring_back(work_, read.work, time_of(action));
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
      if (!setting_.passage) setting_.passage = std::make_shared<const Passage>(lesson_.passage, lesson_.language);
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
  return answer ? worksheet::last_attempt(work_, *answer) : nullptr;
}

std::optional<int> Worksheet::attempts_left(const Slot& slot) const {
  const Settings& settings = lesson_.settings;
  if (settings.attempts == 0 || settings.feedback != FeedbackTime::each ||
      std::holds_alternative<Essay>(slot.part->kind))
    return std::nullopt;
  const Answer* answer = answer_of(slot);
  const auto used = answer ? static_cast<int>(count_attempts(work_, *answer)) : 0;
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
    case Reveal::end:
      return is_over;
    // A student who may compare with the model answer needs to see it.
    case Reveal::right:
      return verdict == Verdict::unsure;
    case Reveal::attempts: {
      const Answer* answer = answer_of(slot);
      return verdict == Verdict::unsure || attempts_left(slot) == 0 || (answer && answer->revealed.value) ||
             settings.feedback == FeedbackTime::end;
    }
    case Reveal::never:
      break;
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

bool Worksheet::can_reopen() const {
  // Once the end has shown the key, going back would only be copying it.
  return lesson_.settings.feedback != FeedbackTime::end && lesson_.settings.reveal != Reveal::end;
}

bool Worksheet::may_mark() const {
  return lesson_.settings.feedback == FeedbackTime::each ||
         (lesson_.settings.feedback == FeedbackTime::end && work_.finished.value);
}

}  // namespace worksheet

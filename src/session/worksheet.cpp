#include "session/worksheet.h"

#include <utility>

#include "lesson/fingerprint.h"
#include "session/answer_key.h"
#include "session/comparison.h"
#include "session/feedback.h"
#include "session/lesson_rules.h"
#include "session/lesson_view.h"
#include "session/update.h"
#include "session/write_work.h"
#include "text/concat.h"

namespace worksheet {
namespace {

bool is_set(const Json& action, std::string_view name) {
  const Json* flag = action.find(name);
  return flag && flag->boolean() && *flag->boolean();
}

}  // namespace

std::string Worksheet::view() const { return lesson_view(writing_.lesson(), writing_.work().copy); }

std::string Worksheet::work() const { return write_work(writing_.work()); }

std::string Worksheet::key() const { return answer_key(writing_.lesson()); }

std::string Worksheet::act(const Json& action) {
  Update update{perform(action), {}, {}};
  for (const Part* part : update.outcome.changed) update.parts.push_back(marking_.state_of(*part));
  update.progress = marking_.progress();
  update.can_undo_restart = before_restart_.has_value();
  return write_update(writing_, update, write_feedback);
}

void Worksheet::prepare(std::string_view part) {
  if (const Part* found = writing_.part(part)) marking_.prepare(*found);
}

Outcome Worksheet::perform(const Json& action) {
  static constexpr std::array<NamedAction<Worksheet>, 10> actions{{{"begin", &Worksheet::begin},
                                                                   {"check", &Worksheet::check},
                                                                   {"reveal", &Worksheet::reveal},
                                                                   {"compare", &Worksheet::compare},
                                                                   {"finish", &Worksheet::finish},
                                                                   {"reopen", &Worksheet::reopen},
                                                                   {"restart", &Worksheet::restart},
                                                                   {"undo-restart", &Worksheet::undo_restart},
                                                                   {"restore", &Worksheet::restore},
                                                                   {"merge", &Worksheet::merge}}};
  auto outcome = worksheet::perform(*this, actions, action);
  if (!outcome) outcome = writing_.act(action);
  return outcome ? std::move(*outcome) : Outcome{.error = "unknown-action"};
}

Outcome Worksheet::begin(const Json& action) {
  Outcome outcome = writing_.begin(action);
  if (!outcome.error) before_restart_.reset();
  return outcome;
}

const Part* Worksheet::part_of(const Json& action) const { return writing_.part(text_of(action, "part")); }

Outcome Worksheet::check(const Json& action) {
  const Part* part = part_of(action);
  if (!part) return {.error = "unknown-part"};
  if (!checks_each(writing_.lesson().settings)) return {.error = "not-due"};
  if (!marking_.can_be_marked(*part)) return {.changed = {part}, .error = "nothing-to-check"};
  if (marking_.is_locked(*part)) return {.changed = {part}, .error = "locked"};
  attempt(*part, time_of(action));
  return {.changed = {part}};
}

void Worksheet::attempt(const Part& part, Time at) {
  Answer& answer = writing_.work().answers[part.id];
  const Attempt* last = marking_.last_attempt(part);
  // The same answer again is no new try.
  if (last && last->value == answer.value) return;
  answer.attempts.push_back(marking_.attempt(part, at));
}

Outcome Worksheet::reveal(const Json& action) {
  const Part* part = part_of(action);
  if (!part) return {.error = "unknown-part"};
  if (marking_.can_reveal(*part))
    writing_.work().answers[part->id].revealed = {true, time_of(action)};
  else if (!marking_.is_due(*part))
    return {.error = "not-due"};
  return {.changed = {part}};
}

Outcome Worksheet::compare(const Json& action) {
  const Part* part = part_of(action);
  if (!part) return {.error = "unknown-part"};
  const Json* value = action.find("value");
  const auto comparison = value ? read_comparison(*value) : std::nullopt;
  if (!comparison) return {.error = "wrong-shape"};
  if (!marking_.can_compare(*part)) return {.changed = {part}, .error = "not-due"};
  writing_.work().answers[part->id].compared = {*comparison, time_of(action)};
  return {.changed = {part}};
}

Outcome Worksheet::finish(const Json& action) {
  const Time at = time_of(action);
  if (writing_.lesson().settings.feedback != FeedbackTime::none)
    for (const Part* part : writing_.parts())
      if (marking_.can_be_marked(*part) && !marking_.is_locked(*part)) attempt(*part, at);
  writing_.work().finished = {true, at};
  return writing_.everything();
}

Outcome Worksheet::reopen(const Json& action) {
  Outcome outcome = writing_.everything();
  if (can_reopen(writing_.lesson().settings))
    writing_.work().finished = {false, time_of(action)};
  else
    outcome.error = "not-due";
  return outcome;
}

Outcome Worksheet::restart(const Json& action) {
  before_restart_ = writing_.work();
  worksheet::restart(writing_.work(), time_of(action));
  return writing_.everything();
}

Outcome Worksheet::undo_restart(const Json& action) {
  if (!before_restart_) return {.error = "nothing-to-undo"};
  worksheet::undo_restart(writing_.work(), *before_restart_, time_of(action));
  before_restart_.reset();
  return writing_.everything();
}

/// Why this is no work on this lesson; null where it is one.
const char* Worksheet::fault_of(const WorkText& given) const {
  if (given.fault == WorkText::Fault::newer_format) return "newer-format";
  if (given.fault == WorkText::Fault::unreadable) return "unreadable";
  return is_on(writing_.lesson(), given.work) ? nullptr : "wrong-lesson";
}

/// Whether this work can be on the lesson that is here and not on another one that has the same id. A lesson that names
/// its id is believed; of one whose id comes from the title, a question that was answered must be there.
bool Worksheet::shares_with(const Work& work) const {
  const Lesson& lesson = writing_.lesson();
  if (lesson.earlier_id.empty()) return true;
  bool has_answers = false;
  for (const auto& [id, answer] : work.answers) {
    if (is_blank(answer.value)) continue;
    has_answers = true;
    const Part* part = writing_.part(id);
    const bool has_own_id = part && part->id != concat({"q", part->label});
    if (part && (has_own_id || answer.asked.empty() || answer.asked == fingerprint_of(*part))) return true;
  }
  return !has_answers && (work.lesson_id == lesson.id || work.lesson_title == lesson.title);
}

Outcome Worksheet::restore(const Json& action) {
  WorkText given = read_work(text_of(action, "work"));
  if (const char* fault = fault_of(given)) return {.error = fault, .problems = std::move(given.problems)};
  if (is_set(action, "if_shared") && !shares_with(given.work)) return {.error = "shares-nothing"};
  before_restart_.reset();
  writing_.take(std::move(given.work));
  Outcome outcome = writing_.everything();
  outcome.problems = std::move(given.problems);
  return outcome;
}

Outcome Worksheet::merge(const Json& action) {
  WorkText given = read_work(text_of(action, "work"));
  const Work& mine = writing_.work();
  const char* fault = fault_of(given);
  if (!fault && given.work.copy != mine.copy) fault = "wrong-copy";
  if (fault) return {.error = fault, .problems = std::move(given.problems)};
  // What is damaged may hold anything, with any time: it fills what is empty and stands over nothing.
  const bool is_damaged = !given.problems.empty();
  Work both = is_damaged ? mine : worksheet::merge(mine, given.work);
  if (is_damaged || is_set(action, "bring_back")) bring_back(both, given.work, time_of(action));
  writing_.take(std::move(both));
  Outcome outcome = writing_.everything();
  outcome.problems = std::move(given.problems);
  return outcome;
}

}  // namespace worksheet

// What an update tells: see Worksheet::act.
#include <algorithm>
#include <array>

#include "json/problem_json.h"
#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "session/mark_view.h"
#include "session/work_json.h"
#include "session/worksheet_state.h"

namespace worksheet {
namespace {

/// What a student may see of the key once it is due.
void write_key(JsonWriter& out, const Part& part) {
  out.object("due").texts("answer", model_answer_of(part.kind));
  out.text("explanation", part.explanation).texts("evidence", part.evidence).end();
}

}  // namespace

std::string Worksheet::update_after(const Outcome& outcome) {
  JsonWriter out;
  out.object().array("parts");
  if (outcome.scope == Scope::one) write_part(out, *outcome.slot);
  if (outcome.scope == Scope::all)
    for (const auto& slot : slots_) write_part(out, *slot);
  out.end();
  write_progress(out);
  out.object("student").text("name", work_.student_name).text("date", work_.student_date).end();
  out.text("copy", work_.copy).flag("finished", work_.finished.value);
  out.flag("can_reopen", can_reopen());
  out.flag("can_undo_restart", before_restart_.has_value());
  write_orphans(out);
  if (outcome.scope == Scope::all || outcome.annotated) write_annotations(out, work_.annotations);
  write_problems(out, "problems", outcome.problems);
  if (outcome.error)
    out.text("error", outcome.error);
  else
    out.null("error");
  return out.end().take();
}

void Worksheet::write_part(JsonWriter& out, Slot& slot) {
  const Part& part = *slot.part;
  const Answer* answer = answer_of(slot);
  const Response value = answer && fits(answer->value, part.kind) ? answer->value : Response{};
  const Attempt* last = last_attempt(slot);
  const bool is_essay = std::holds_alternative<Essay>(part.kind);
  const bool locked = is_locked(slot), due = is_due(slot);
  const bool checks_each = lesson_.settings.feedback == FeedbackTime::each;
  const auto left = attempts_left(slot);
  const std::size_t hints = answer ? std::min(answer->hints.value, part.hints.size()) : 0;

  out.object().text("id", part.id);
  write_response(out, "value", value);
  out.flag("answered", !is_blank(value)).flag("checked", last && last->value == value);
  out.number("attempts", answer ? static_cast<double>(count_attempts(work_, *answer)) : 0);
  if (left)
    out.number("attempts_left", *left);
  else
    out.null("attempts_left");
  out.flag("locked", locked).flag("can_check", checks_each && !locked);
  out.flag("can_reveal", checks_each && lesson_.settings.reveal == Reveal::attempts && last && !due && !is_essay);
  out.array("hints");
  for (std::size_t i = 0; i < hints; ++i) out.text(part.hints[i]);
  out.end().number("hints_left", static_cast<double>(part.hints.size() - hints));
  out.flag("question_changed", answer && !is_blank(value) && !answer->asked.empty() && answer->asked != slot.asked);
  if (last && may_mark())
    write_mark_view(out, "mark", mark_of(slot, last->value), part, last->value, {due, last->value == value});
  else
    out.null("mark");
  if (due)
    write_key(out, part);
  else
    out.null("due");
  out.end();
}

void Worksheet::write_progress(JsonWriter& out) {
  const bool is_over = work_.finished.value, marks = may_mark();
  std::size_t answered = 0;
  std::array<std::size_t, 5> verdicts{};
  double score = 0.0, most = 0.0;
  std::vector<std::string_view> again;
  for (const auto& slot : slots_) {
    const Answer* answer = answer_of(*slot);
    const bool is_answered = answer && !is_blank(answer->value);
    if (is_answered) ++answered;
    most += slot->part->points;
    const Attempt* last = marks ? last_attempt(*slot) : nullptr;
    Verdict verdict = is_answered ? Verdict::unsure : Verdict::unanswered;
    if (last) {
      const Mark& mark = mark_of(*slot, last->value);
      verdict = mark.verdict;
      score += earned(mark) * slot->part->points;
      ++verdicts[static_cast<std::size_t>(verdict)];
    }
    if (is_over && verdict != Verdict::correct && verdict != Verdict::unsure) again.push_back(slot->part->id);
  }
  const auto count = [&](Verdict verdict) { return static_cast<double>(verdicts[static_cast<std::size_t>(verdict)]); };
  out.object("progress")
      .number("parts", static_cast<double>(slots_.size()))
      .number("answered", static_cast<double>(answered));
  out.number("right", count(Verdict::correct)).number("partly", count(Verdict::partly));
  out.number("unsure", count(Verdict::unsure)).number("wrong", count(Verdict::incorrect));
  out.number("score", score).number("max", most).array("again");
  for (std::string_view id : again) out.text(id);
  out.end().end();
}

void Worksheet::write_orphans(JsonWriter& out) const {
  out.array("orphans");
  for (const auto& [id, answer] : work_.answers) {
    const auto found = by_id_.find(id);
    if (is_blank(answer.value) || (found != by_id_.end() && fits(answer.value, found->second->part->kind))) continue;
    out.object().text("id", id);
    write_response(out, "value", answer.value);
    out.end();
  }
  out.end();
}

}  // namespace worksheet

#include "session/update.h"

#include "json/problem_json.h"
#include "kinds/response_json.h"
#include "session/comparison.h"
#include "session/lesson_rules.h"

namespace worksheet {
namespace {

void write_part(JsonWriter& out, const PartState& state, FeedbackWriter write_feedback) {
  const Part& part = *state.part;
  out.object().text("id", part.id);
  write_response(out, "value", state.value);
  out.flag("answered", !is_blank(state.value)).flag("checked", state.is_checked);
  out.number("attempts", static_cast<double>(state.attempts));
  if (state.attempts_left)
    out.number("attempts_left", *state.attempts_left);
  else
    out.null("attempts_left");
  out.flag("locked", state.is_locked).flag("can_check", state.can_check).flag("can_reveal", state.can_reveal);
  out.flag("revealed", state.is_revealed).flag("can_compare", state.can_compare);
  write_comparison(out, "compared", state.compared);
  out.array("hints");
  for (std::size_t i = 0; i < state.hints; ++i) out.text(part.hints[i]);
  out.end().number("hints_left", static_cast<double>(part.hints.size() - state.hints));
  out.flag("question_changed", state.question_changed);
  if (state.review) {
    write_review_view(out.object("review"), *state.review, state.value);
    out.end();
  }
  write_feedback(out, state);
  out.end();
}

void write_progress(JsonWriter& out, const Progress& progress) {
  const auto count = [&](const char* key, std::size_t value) { out.number(key, static_cast<double>(value)); };
  out.object("progress");
  count("parts", progress.parts);
  count("answered", progress.answered);
  count("right", progress.right);
  count("partly", progress.partly);
  count("unsure", progress.unsure);
  count("wrong", progress.wrong);
  out.number("score", progress.score).number("open", progress.open).number("max", progress.max).array("again");
  for (std::string_view id : progress.again) out.text(id);
  out.end().array("to_compare");
  for (std::string_view id : progress.to_compare) out.text(id);
  out.end().end();
}

void write_orphans(JsonWriter& out, const Writing& writing) {
  out.array("orphans");
  for (std::string_view id : writing.orphans()) {
    out.object().text("id", id);
    write_response(out, "value", writing.work().answers.find(id)->second.value);
    out.end();
  }
  out.end();
}

}  // namespace

void write_no_feedback(JsonWriter& out, const PartState& /*state*/) { out.null("mark").null("due"); }

std::string write_update(const Writing& writing, const Update& update, FeedbackWriter write_feedback) {
  const Work& work = writing.work();
  JsonWriter out;
  out.object().array("parts");
  for (const PartState& state : update.parts) write_part(out, state, write_feedback);
  out.end();
  write_progress(out, update.progress);
  out.object("student").text("name", work.student_name).text("date", work.student_date).end();
  out.text("copy", work.copy).flag("finished", work.finished.value);
  out.flag("can_reopen", can_reopen(writing.lesson().settings));
  out.flag("can_undo_restart", update.can_undo_restart);
  if (const auto& [handed_in, at] = work.handed_in; at != 0)
    out.object("handed_in")
        .text("how", handed_in.how)
        .number("at", static_cast<double>(at))
        .number("answered", static_cast<double>(handed_in.answered))
        .flag("changed", !handed_in.responses.empty() && handed_in.responses != fingerprint_of_responses(work))
        .end();
  else
    out.null("handed_in");
  if (work.returned.at != 0) {
    write_returned(out.object("returned"), work.returned);
    out.end();
  }
  write_orphans(out, writing);
  if (update.outcome.annotated) write_annotations(out, work.annotations);
  write_problems(out, "problems", update.outcome.problems);
  if (update.outcome.error)
    out.text("error", update.outcome.error);
  else
    out.null("error");
  return out.end().take();
}

}  // namespace worksheet

#include "session/feedback.h"

#include "kinds/model_answer.h"
#include "session/mark_view.h"

namespace worksheet {
namespace {

void write_key(JsonWriter& out, const Part& part) {
  out.object("due").texts("answer", model_answer_of(part.kind));
  out.text("explanation", part.explanation).texts("evidence", part.evidence).end();
}

}  // namespace

void write_feedback(JsonWriter& out, const PartState& state) {
  if (state.mark)
    write_mark_view(out, "mark", *state.mark, *state.part, state.marked, {state.is_due, state.is_checked});
  else
    out.null("mark");
  if (state.is_due)
    write_key(out, *state.part);
  else
    out.null("due");
}

}  // namespace worksheet

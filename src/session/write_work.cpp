#include "session/write_work.h"

#include "json/json_writer.h"
#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "session/comparison.h"
#include "session/work_format.h"
#include "text/fingerprint.h"

namespace worksheet {
namespace {

void write_stamp(JsonWriter& out, Time at) { out.number("at", static_cast<double>(at)).end(); }

void write_answer(JsonWriter& out, std::string_view id, const Answer& answer) {
  out.object(id);
  write_response(out, "value", answer.value);
  out.number("at", static_cast<double>(answer.at));
  if (!answer.by.empty()) out.text("by", answer.by);
  if (!answer.asked.empty()) out.text("asked", answer.asked);
  if (!answer.attempts.empty()) out.array("attempts");
  for (const Attempt& attempt : answer.attempts) {
    out.object();
    write_response(out, "value", attempt.value);
    out.text("verdict", verdict_name(attempt.verdict)).number("score", attempt.score);
    write_stamp(out, attempt.at);
  }
  if (!answer.attempts.empty()) out.end();
  if (answer.hints.at != 0)
    write_stamp(out.object("hints").number("value", static_cast<double>(answer.hints.value)), answer.hints.at);
  if (answer.revealed.at != 0)
    write_stamp(out.object("revealed").flag("value", answer.revealed.value), answer.revealed.at);
  if (answer.compared.at != 0) {
    write_comparison(out.object("compared"), "value", answer.compared.value);
    write_stamp(out, answer.compared.at);
  }
  if (!answer.history.empty()) out.array("history");
  for (const PastValue& past : answer.history) {
    out.object();
    write_response(out, "value", past.value);
    write_stamp(out, past.at);
  }
  if (!answer.history.empty()) out.end();
  out.end();
}

void write_kept(JsonWriter& out, const Annotations& annotations) {
  if (annotations.empty()) return;
  out.object("annotations");
  for (const auto& [id, entry] : annotations) {
    out.object(id);
    if (entry.value) {
      write_annotation(out.object("value"), *entry.value);
      out.end();
    } else {
      out.null("value");
    }
    write_stamp(out, entry.at);
  }
  out.end();
}

void write_reviews(JsonWriter& out, const Work& work) {
  if (work.reviews.empty() && work.returned.at == 0) return;
  out.object("reviews");
  if (work.returned.at != 0) {
    const Returned& said = work.returned.value;
    out.object("whole").text("comment", said.comment).text("by", said.by).flag("go_on", said.go_on);
    write_stamp(out.number("score", said.score).number("max", said.max), work.returned.at);
  }
  out.object("parts");
  for (const auto& [part, review] : work.reviews) {
    const Review& said = review.value;
    out.object(part);
    if (said.verdict) out.text("verdict", verdict_name(*said.verdict));
    if (said.points) out.number("points", *said.points);
    if (!said.comment.empty()) out.text("comment", said.comment);
    write_stamp(out.text("by", said.by).text("of", said.of), review.at);
  }
  out.end().end();
}

}  // namespace

std::string write_work(const Work& work) {
  JsonWriter out;
  out.object().text("format", work_format).object("lesson");
  out.text("id", work.lesson_id).text("title", work.lesson_title).text("fingerprint", work.fingerprint).end();
  out.text("copy", work.copy).object("student").text("name", work.student_name).text("date", work.student_date);
  write_stamp(out, work.student_at);
  out.number("started", static_cast<double>(work.started));
  write_stamp(out.object("finished").flag("value", work.finished.value), work.finished.at);
  write_stamp(out.object("restarted").number("value", static_cast<double>(work.restarted.value)), work.restarted.at);
  if (work.handed_in.at != 0)
    write_stamp(out.object("handed_in")
                    .text("how", work.handed_in.value.how)
                    .number("answered", static_cast<double>(work.handed_in.value.answered))
                    .text("responses", work.handed_in.value.responses),
                work.handed_in.at);
  out.object("responses");
  for (const auto& [id, answer] : work.answers) write_answer(out, id, answer);
  out.end();
  write_kept(out, work.annotations);
  write_reviews(out, work);
  out.text("check", fingerprint_of(out.written()));
  return out.end().take();
}

}  // namespace worksheet

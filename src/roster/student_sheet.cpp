#include <algorithm>

#include "kinds/mark_json.h"
#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "roster/class_view.h"
#include "session/comparison.h"

namespace worksheet {
namespace {

void write_checker(JsonWriter& out, Roster& roster, const ClassAnswer& answer) {
  if (!answer.marked) {
    out.null("checker");
    return;
  }
  const Part& part = *answer.part;
  // What was decided on this very answer is no opinion of the checker's.
  const Mark& mark = answer.judgement ? roster.untaught(part, *answer.response) : answer.marked->mark;
  const Lines lines = lines_of(*answer.response);
  out.object("checker").text("verdict", verdict_name(mark.verdict)).number("score", mark.score * part.points);
  out.number("open", mark.open * part.points).number("confidence", mark.confidence).array("ideas");
  const IdeasKey* key = ideas_of(part.kind);
  for (std::size_t i = 0; key && i < std::min(mark.ideas.size(), key->ideas.size()); ++i) {
    out.object().text("state", state_name(mark.ideas[i].state)).text("text", key->ideas[i].say.front());
    write_spans(out, "spans", mark.ideas[i].spans, lines);
    out.end();
  }
  out.end().array("items");
  const ItemTexts texts = item_texts_of(part.kind, *answer.response);
  for (std::size_t i = 0; i < mark.items.size(); ++i) {
    out.object();
    if (i < texts.names.size()) out.text("name", texts.names[i]);
    out.text("verdict", verdict_name(mark.items[i].verdict));
    if (i < texts.answers.size()) out.text("answer", texts.answers[i]);
    out.end();
  }
  out.end();
  write_forgiven(out, "forgiven", mark.forgiven);
  out.flag("by_equal", !answer.judgement && answer.marked->by_equal).end();
}

/// A decision on what the student has written over since.
void write_earlier_decision(JsonWriter& out, const ClassAnswer& answer) {
  const Standing::Said said = answer.standing ? answer.standing->judgement : Standing::Said{};
  const Judgement* judgement = answer.judgement ? nullptr : judgement_of(said);
  if (!judgement) {
    out.null("earlier_decision");
    return;
  }
  out.object("earlier_decision").text("verdict", verdict_name(*judgement->verdict));
  out.number("points", judgement->points).array("criteria");
  for (const double points : judgement->criteria) out.number("", points);
  out.end().text("by", said.entry->by).number("at", static_cast<double>(said.entry->at));
  const Response* response = answer.student->response_called(answer.part->id, said.of);
  write_response(out, "response", response ? *response : Response{});
  out.end();
}

void write_sheet_part(JsonWriter& out, Roster& roster, const Part& part, const Student& student) {
  const ClassAnswer answer = roster.answer(part, student, Roster::Marking::now);
  const Answer* written = student.answer_to(part.id);
  out.object().text("id", part.id).text("label", part.label);
  write_response(out, "response", answer.response ? *answer.response : Response{});
  out.number("at", written ? static_cast<double>(written->at) : 0.0);
  out.flag("question_changed",
           answer.response && !written->asked.empty() && written->asked != roster.fingerprint_of_part(part));
  out.text("state", state_name(answer.state)).text("verdict", verdict_name(answer.verdict));
  out.number("points", answer.points).number("open", answer.open).number("max", part.points);
  write_checker(out, roster, answer);
  write_decision(out, "decision", answer.judgement ? answer.standing->judgement : Standing::Said{});
  write_earlier_decision(out, answer);
  write_comment(out, "comment", answer.standing);
  out.array("attempts");
  for (const Attempt& attempt : written ? written->attempts : std::vector<Attempt>()) {
    out.object().number("at", static_cast<double>(attempt.at));
    write_response(out, "value", attempt.value);
    out.text("verdict", verdict_name(attempt.verdict)).number("score", attempt.score).end();
  }
  out.end().number("hints", written ? static_cast<double>(written->hints.value) : 0.0);
  out.flag("revealed", written && written->revealed.value);
  write_comparison(out, "compared", written ? written->compared.value : Comparison::none);
  out.end();
}

}  // namespace

std::string student_sheet(Roster& roster, const Student& student) {
  for (const Part* part : roster.parts()) roster.answer(*part, student, Roster::Marking::now);
  JsonWriter out;
  out.object();
  write_student_overview(out, roster, student);
  write_comment(out, "comment", roster.standings().find("", student));
  out.array("parts");
  for (const Part* part : roster.parts()) write_sheet_part(out, roster, *part, student);
  out.end().array("orphans");
  for (const auto& [id, answer] : student.work.answers) {
    const Part* part = roster.part(id);
    if (is_blank(answer.value) || (part && part->id == id && fits(answer.value, part->kind))) continue;
    out.object().text("id", id);
    write_response(out, "value", answer.value);
    out.end();
  }
  return out.end().end().take();
}

}  // namespace worksheet

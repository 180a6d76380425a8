#include "roster/class_view.h"

#include <algorithm>
#include <map>

#include "json/problem_json.h"
#include "kinds/mark_json.h"
#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "roster/equal_answers.h"

namespace worksheet {
namespace {

void count(JsonWriter& out, const char* key, std::size_t value) { out.number(key, static_cast<double>(value)); }
void time(JsonWriter& out, const char* key, Time at) { out.number(key, static_cast<double>(at)); }

/// How many answers are in which state.
struct StateCounts {
  std::size_t answered = 0, person = 0, checker = 0, open = 0;
  void add(const ClassAnswer& answer) {
    answered += answer.state != AnswerState::unanswered ? 1 : 0;
    person += answer.state == AnswerState::person ? 1 : 0;
    checker += answer.state == AnswerState::checker ? 1 : 0;
    open += answer.state == AnswerState::open ? 1 : 0;
  }
};

void write_equal_answers(JsonWriter& out, Roster& roster) {
  out.array("equal_answers");
  for (const EqualAnswers& equal : equal_answers(roster)) {
    const ClassAnswer& first = equal.answers.front();
    out.object().text("part", first.part->id);
    write_response(out, "response", *first.response);
    count(out, "words", equal.words);
    out.array("students");
    for (const ClassAnswer& answer : equal.answers) {
      out.object().text("id", answer.student->id);
      time(out, "at", answer.student->answer_to(answer.part->id)->at);
      out.end();
    }
    out.end().end();
  }
  out.end();
}

void write_comments(JsonWriter& out, const Roster& roster) {
  std::map<std::string_view, std::size_t> used;
  const auto count_used = [&](std::string_view part) {
    for (const auto& [student, standing] : roster.standings().of_part(part))
      if (const Comment* comment = comment_of(standing.comment)) ++used[comment->text];
  };
  count_used("");
  for (const Part* part : roster.parts()) count_used(part->id);
  out.array("comments");
  for (const auto& [text, kept] : roster.record().comments) {
    if (!kept.value) continue;
    count(out.object().text("text", text), "used", used[text]);
    out.end();
  }
  out.end();
}

void write_same_name(JsonWriter& out, const Roster& roster) {
  out.array("same_name");
  for (const PerhapsSame& pair : roster.students().perhaps_same(roster.record()))
    out.object().text("name", pair.name).array("students").text(pair.one).text(pair.other).end().end();
  out.end();
}

void write_undo_step(JsonWriter& out, const char* key, const ClassRecord& record,
                     std::map<std::string, ClassEntry>::const_iterator step) {
  if (step == record.entries.end()) {
    out.null(key);
    return;
  }
  const ClassEntry& entry = step->second;
  const char* action = std::holds_alternative<Judgement>(entry.what) ? "decide"
                       : std::holds_alternative<Comment>(entry.what) ? "comment"
                                                                     : "move";
  out.object(key).text("action", action).text("part", entry.part);
  count(out, "answers", entry.answers.size());
  time(out, "at", entry.at);
  out.end();
}

Time last_written(const Work& work) {
  Time last = std::max({work.started, work.finished.at, work.student_at});
  for (const auto& [part, answer] : work.answers) last = std::max(last, answer.at);
  return last;
}

void write_sources(JsonWriter& out, const Student& student) {
  out.array("sources");
  for (const WorkSource& source : student.sources)
    out.object().text("name", source.name).text("folder", source.folder).end();
  out.end();
}

void write_edition(JsonWriter& out, const Roster& roster, const Student& student) {
  out.flag("same_edition", student.work.fingerprint.empty() || student.work.fingerprint == roster.fingerprint());
  out.array("changed_parts");
  for (const Part* part : roster.parts()) {
    const Answer* answer = student.answer_to(part->id);
    if (answer && !is_blank(answer->value) && !answer->asked.empty() &&
        answer->asked != roster.fingerprint_of_part(*part))
      out.text(part->id);
  }
  out.end();
}

}  // namespace

void write_undo(JsonWriter& out, const ClassRecord& record) {
  write_undo_step(out, "undo", record, last_standing(record));
  write_undo_step(out, "redo", record, last_taken_back(record));
}

void write_decision(JsonWriter& out, const char* key, const Standing::Said& said) {
  const Judgement* judgement = judgement_of(said);
  if (!judgement) {
    out.null(key);
    return;
  }
  out.object(key).text("verdict", verdict_name(*judgement->verdict)).number("points", judgement->points);
  out.array("criteria");
  for (const double points : judgement->criteria) out.number("", points);
  out.end().text("by", said.entry->by);
  time(out, "at", said.entry->at);
  out.end();
}

void write_comment(JsonWriter& out, const char* key, const Standing* standing) {
  const Comment* comment = standing ? comment_of(standing->comment) : nullptr;
  if (!comment) {
    out.null(key);
    return;
  }
  out.object(key).text("text", comment->text).text("by", standing->comment.entry->by);
  time(out, "at", standing->comment.entry->at);
  out.end();
}

void write_part_overview(JsonWriter& out, const char* key, Roster& roster, const Part& part) {
  const Question& question = roster.question_of(part);
  out.object(key).text("id", part.id).text("label", part.label).text("prompt", part.prompt);
  out.text("question_prompt", question.is_group ? question.prompt : "").text("type", type_name(part.kind));
  out.number("points", part.points);
  StateCounts counts;
  for (const Student* student : roster.students().all()) counts.add(roster.answer(part, *student));
  count(out, "answered", counts.answered);
  count(out, "person", counts.person);
  count(out, "checker", counts.checker);
  count(out, "open", counts.open);
  out.array("rubric");
  if (const auto* essay = std::get_if<Essay>(&part.kind))
    for (const Essay::Criterion& one : essay->rubric)
      out.object().text("criterion", one.criterion).number("points", one.points).end();
  out.end().texts("answer", model_answer_of(part.kind)).text("explanation", part.explanation);
  out.texts("accepted", roster.taught(part).accept).texts("rejected", roster.taught(part).reject);
  out.flag("can_learn", key_can_learn(part.kind)).end();
}

void write_student_overview(JsonWriter& out, Roster& roster, const Student& student) {
  const Work& work = student.work;
  out.text("id", student.id).text("name", student.name).text("own_name", work.student_name);
  out.text("date", work.student_date);
  write_sources(out, student);
  time(out, "received", student.received);
  time(out, "started", work.started);
  time(out, "last_at", last_written(work));
  StateCounts counts;
  double score = 0.0, open = 0.0;
  for (const Part* part : roster.parts()) {
    const ClassAnswer answer = roster.answer(*part, student);
    counts.add(answer);
    score += answer.points;
    open += answer.open;
  }
  count(out, "answered", counts.answered);
  out.flag("finished", work.finished.value);
  if (work.handed_in.at != 0) {
    time(out.object("handed_in").text("how", work.handed_in.value.how), "at", work.handed_in.at);
    out.end();
  } else {
    out.null("handed_in");
  }
  write_edition(out, roster, student);
  write_problems(out, "problems", student.problems);
  out.number("score", score).number("open", open).number("max", roster.lesson().points());
  count(out, "person", counts.person);
}

std::string overview(Roster& roster) {
  const Lesson& lesson = roster.lesson();
  const ClassRecord& record = roster.record();
  JsonWriter out;
  out.object().text("id", record.id).text("name", record.name.value);
  out.object("lesson").text("id", lesson.id).text("title", lesson.title).text("language", lesson.language.tag);
  out.text("fingerprint", roster.fingerprint()).end().text("lesson_text", record.lesson.value);
  out.array("parts");
  for (const Part* part : roster.parts()) write_part_overview(out, "", roster, *part);
  out.end().array("students");
  for (const Student* student : roster.students().all()) {
    write_student_overview(out.object(), roster, *student);
    out.end();
  }
  out.end().array("removed");
  for (const Student* student : roster.students().removed())
    out.object().text("id", student->id).text("name", student->name).end();
  out.end();
  write_same_name(out, roster);
  write_equal_answers(out, roster);
  write_comments(out, roster);
  out.object("giving_back").flag("go_on", record.go_on.value).end();
  write_undo(out, record);
  const Roster::MarkingProgress marking = roster.mark(0);
  count(out, "to_mark", marking.total - marking.done);
  return out.end().take();
}

}  // namespace worksheet

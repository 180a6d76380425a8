#include <algorithm>
#include <set>

#include "kinds/mark_json.h"
#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "roster/class_view.h"

namespace worksheet {
namespace {

void number_of(JsonWriter& out, const char* key, std::size_t value) { out.number(key, static_cast<double>(value)); }

/// The ideas that are in an answer, rightly or not.
void write_common_ideas(JsonWriter& out, const Part& part, const Mark& mark) {
  const IdeasKey* key = ideas_of(part.kind);
  out.array("ideas");
  for (std::size_t i = 0; key && i < std::min(mark.ideas.size(), key->ideas.size()); ++i)
    if (mark.ideas[i].state != IdeaState::missing)
      out.object().text("state", state_name(mark.ideas[i].state)).text("text", key->ideas[i].say.front()).end();
  out.end();
}

void write_row_ideas(JsonWriter& out, const Part& part, const Mark& mark, const Response& response) {
  const IdeasKey* key = ideas_of(part.kind);
  const Lines lines = lines_of(response);
  out.array("ideas");
  for (std::size_t i = 0; key && i < std::min(mark.ideas.size(), key->ideas.size()); ++i) {
    out.object().text("state", state_name(mark.ideas[i].state)).text("text", key->ideas[i].say.front());
    write_spans(out, "spans", mark.ideas[i].spans, lines);
    out.end();
  }
  out.end();
}

void write_row_items(JsonWriter& out, const Part& part, const Mark& mark, const Response& response) {
  const ItemTexts texts = item_texts_of(part.kind, response);
  out.array("items");
  for (std::size_t i = 0; i < mark.items.size(); ++i) {
    out.object();
    if (i < texts.names.size()) out.text("name", texts.names[i]);
    out.text("verdict", verdict_name(mark.items[i].verdict)).end();
  }
  out.end();
}

/// What all answers of a row were decided to be; null where they were not, or differently.
const Standing::Said* common_decision(const AnswerRow& row) {
  const Standing::Said* common = nullptr;
  for (const ClassAnswer& answer : row.answers) {
    if (answer.state != AnswerState::person) return nullptr;
    const Standing::Said& said = answer.standing->judgement;
    if (common && (answer.judgement->verdict != judgement_of(*common)->verdict ||
                   answer.judgement->points != judgement_of(*common)->points))
      return nullptr;
    common = &said;
  }
  return common;
}

class GroupsWriter {
 public:
  GroupsWriter(JsonWriter& out, const Part& part, const Language& language)
      : out_(out), part_(part), language_(language) {}

  void group(const AnswerGroup& group, std::size_t number) {
    const Mark& mark = group.rows.front().marked().mark;
    out_.object().text("id", group.id);
    number_of(out_, "number", number);
    out_.text("why", why_name(group.why)).text("verdict", verdict_name(group.verdict()));
    out_.number("confidence", group.rows[group.rows.size() / 2].chance);
    write_common_ideas(out_, part_, mark);
    out_.array("rows");
    for (const AnswerRow& one : group.rows) row(one, group.rows.front());
    out_.end();
    number_of(out_, "students", group.students());
    number_of(out_, "decided", group.decided());
    out_.end();
  }

 private:
  void row(const AnswerRow& row, const AnswerRow& first) {
    const Mark& mark = row.marked().mark;
    out_.object();
    number_of(out_, "rank", row.rank);
    write_response(out_, "response", row.response());
    out_.array("others");
    std::set<Response> written{row.response()};
    for (const ClassAnswer& answer : row.answers)
      if (written.insert(*answer.response).second) write_response(out_, "", *answer.response);
    out_.end().array("students");
    std::size_t decided = 0;
    for (const ClassAnswer& answer : row.answers) {
      out_.text(answer.student->id);
      decided += answer.state == AnswerState::person ? 1 : 0;
    }
    out_.end().text("verdict", verdict_name(mark.verdict)).number("confidence", row.chance);
    out_.number("score", mark.score * part_.points).number("open", mark.open * part_.points);
    write_row_ideas(out_, part_, mark, row.response());
    write_row_items(out_, part_, mark, row.response());
    write_forgiven(out_, "forgiven", mark.forgiven);
    const bool is_first = &row == &first;
    write_spans(out_, "differs",
                is_first ? std::vector<Span>() : words_not_in(first.response(), row.response(), language_),
                lines_of(row.response()));
    const Standing::Said* decision = common_decision(row);
    write_decision(out_, "decision", decision ? *decision : Standing::Said{});
    number_of(out_, "decided", decided);
    out_.flag("by_equal", row.marked().by_equal).end();
  }

  JsonWriter& out_;
  const Part& part_;
  const Language& language_;
};

}  // namespace

std::string groups_view(Roster& roster, const Part& part) {
  const PartGroups all = group_answers(roster, part);
  JsonWriter out;
  out.object().text("part", part.id).array("groups");
  GroupsWriter writer(out, part, roster.lesson().language);
  for (std::size_t i = 0; i < all.groups.size(); ++i) writer.group(all.groups[i], i + 1);
  out.end().array("unanswered");
  for (const Student* student : all.unanswered) out.text(student->id);
  out.end();
  number_of(out, "line", all.line);
  return out.end().take();
}

}  // namespace worksheet

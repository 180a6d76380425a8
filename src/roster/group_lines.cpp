#include "roster/group_lines.h"

#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "roster/groups.h"

namespace worksheet {
namespace {

ClassText class_of(Lesson lesson) {
  ClassText result;
  result.lesson = std::move(lesson);
  return result;
}

}  // namespace

LineGrouper::LineGrouper(Lesson lesson, std::string_view part)
    : roster_(class_of(std::move(lesson))), part_(roster_.part(part)) {}

const char* LineGrouper::take(std::string_view line) {
  ++lines_;
  const JsonText read = read_json(line);
  if (!read.problems.empty() || !read.value->members()) return "this line is no JSON object";
  const Json* about = read.value->find("part");
  if (about && (!about->string() || roster_.part(about->text) != part_)) return nullptr;
  const Json* given = read.value->find("response");
  if (!given) return "the line has no `response`";
  auto response = read_response(*given, part_->kind);
  if (!response) return "the response does not fit the question";
  ReceivedWork received;
  received.work.copy = std::to_string(lines_);
  received.work.answers[part_->id].value = std::move(*response);
  roster_.hold(std::move(received));
  return nullptr;
}

std::vector<std::string> LineGrouper::groups() {
  roster_.change_people([](ClassRecord&) {});
  std::vector<std::string> result;
  for (const AnswerGroup& group : group_answers(roster_, *part_).groups) {
    const Mark& mark = group.rows.front().marked().mark;
    JsonWriter out;
    out.object().number("group", static_cast<double>(result.size() + 1)).text("why", why_name(group.why));
    out.text("verdict", verdict_name(group.verdict())).number("confidence", group.rows[group.rows.size() / 2].chance);
    out.number("students", static_cast<double>(group.students())).array("ideas");
    for (const IdeaMark& idea : mark.ideas) out.text(state_name(idea.state));
    out.end().array("answers");
    for (const AnswerRow& row : group.rows) {
      write_response(out.object(), "response", row.response());
      out.array("lines");
      for (const ClassAnswer& answer : row.answers) out.number("", std::stod(answer.student->work.copy));
      out.end().number("confidence", row.chance).end();
    }
    result.push_back(out.end().end().take());
  }
  return result;
}

}  // namespace worksheet

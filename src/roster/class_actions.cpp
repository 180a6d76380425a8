#include "roster/class_actions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "json/problem_json.h"
#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "roster/class_view.h"
#include "session/action.h"
#include "session/lesson_rules.h"
#include "session/read_work.h"
#include "text/fingerprint.h"

namespace worksheet {
namespace {

/// What an action did, for its update to tell.
struct ClassOutcome {
  const char* error = nullptr;
  const Part* part = nullptr;
  std::vector<ChangedAnswer> changed;
};

bool flag_of(const Json& action, std::string_view key, bool otherwise) {
  const Json* flag = action.find(key);
  return flag && flag->boolean() ? *flag->boolean() : otherwise;
}

class Actions {
 public:
  Actions(Roster& roster, const Json& action)
      : roster_(roster), action_(action), at_(roster.time_for(time_of(action))), by_(text_of(action, "by")) {}

  ClassOutcome perform() {
    struct Named {
      std::string_view name;
      ClassOutcome (Actions::*perform)();
    };
    static constexpr std::array<Named, 13> all{{{"decide", &Actions::decide},
                                                {"comment", &Actions::comment},
                                                {"keep-comment", &Actions::keep_comment},
                                                {"move", &Actions::move},
                                                {"join", &Actions::join},
                                                {"keep-apart", &Actions::keep_apart},
                                                {"rename", &Actions::rename},
                                                {"name-class", &Actions::name_class},
                                                {"remove", &Actions::remove},
                                                {"bring-back", &Actions::bring_back},
                                                {"giving-back", &Actions::giving_back},
                                                {"undo", &Actions::undo},
                                                {"redo", &Actions::redo}}};
    const std::string wanted = text_of(action_, "do");
    for (const Named& one : all)
      if (one.name == wanted) return (this->*one.perform)();
    return {.error = "unknown-action"};
  }

 private:
  /// The part that the action is about; null also where it names none.
  const Part* part() const {
    const std::string id = text_of(action_, "part");
    return id.empty() ? nullptr : roster_.part(id);
  }

  /// The students that the action names; nothing where one of them is not there.
  std::optional<std::vector<const Student*>> students() const {
    const Json* list = action_.find("students");
    if (!list || !list->elements() || list->elements()->empty()) return std::nullopt;
    std::vector<const Student*> result;
    for (const Json& id : *list->elements()) {
      const Student* student = id.string() ? roster_.students().find(id.text) : nullptr;
      if (!student) return std::nullopt;
      result.push_back(student);
    }
    return result;
  }

  /// An entry about the answers that the action names; empty ones are left out. With no part: about whole works.
  ClassEntry entry(const Part* part, const std::vector<const Student*>& students,
                   decltype(ClassEntry::what) what) const {
    ClassEntry result{at_, by_, part ? part->id : "", {}, std::move(what)};
    for (const Student* student : students) {
      const auto of = part ? student->of.find(part->id) : student->of.end();
      if (of != student->of.end())
        result.answers.emplace(student->id, of->second);
      else if (!part || std::holds_alternative<Comment>(result.what))
        result.answers.emplace(student->id, "");
    }
    return result;
  }

  ClassOutcome add(const Part* part, ClassEntry entry) {
    if (entry.answers.empty()) return {.error = "wrong-shape"};
    return {nullptr, part, roster_.add(std::move(entry))};
  }

  /// What the action says an answer is worth; nothing where that is not to be understood.
  std::optional<Judgement> judgement(const Part& part) const {
    const Json* verdict = action_.find("verdict");
    if (!verdict || (!verdict->string() && !verdict->is_null())) return std::nullopt;
    Judgement result;
    result.teaches = flag_of(action_, "teach", true);
    for (const Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect})
      if (verdict->text == verdict_name(known) && verdict->string()) result.verdict = known;
    if (!result.verdict) return verdict->is_null() ? std::optional(result) : std::nullopt;
    result.points = *result.verdict == Verdict::correct ? part.points : 0.0;
    if (const Json* criteria = action_.find("criteria")) {
      double sum = 0.0;
      for (const Json& points : criteria->elements() ? *criteria->elements() : std::vector<Json>()) {
        if (!points.number()) return std::nullopt;
        result.criteria.push_back(std::clamp(*points.number(), 0.0, part.points));
        sum += result.criteria.back();
      }
      if (!result.criteria.empty()) result.points = std::min(sum, part.points);
    }
    if (const Json* points = action_.find("points"); points && !points->is_null()) {
      if (!points->number()) return std::nullopt;
      result.points = std::clamp(*points->number(), 0.0, part.points);
    } else if (*result.verdict == Verdict::partly && result.criteria.empty()) {
      result.points = part.points / 2.0;
    }
    return result;
  }

  ClassOutcome decide() {
    const Part* about = part();
    if (!about) return {.error = "unknown-part"};
    const auto named = students();
    if (!named) return {.error = "unknown-student"};
    auto judged = judgement(*about);
    if (!judged) return {.error = "wrong-shape"};
    return add(about, entry(about, *named, std::move(*judged)));
  }

  ClassOutcome comment() {
    const Json* text = action_.find("text");
    const Part* about = part();
    if (!about && !text_of(action_, "part").empty()) return {.error = "unknown-part"};
    const auto named = students();
    if (!named) return {.error = "unknown-student"};
    if (!text || !text->string()) return {.error = "wrong-shape"};
    ClassOutcome outcome = add(about, entry(about, *named, Comment{text->text}));
    if (!outcome.error && !text->text.empty() && flag_of(action_, "keep", true))
      roster_.change_class([&](ClassRecord& record) { record.comments[text->text] = {true, at_}; });
    return outcome;
  }

  ClassOutcome keep_comment() {
    const std::string text = text_of(action_, "text");
    if (text.empty()) return {.error = "wrong-shape"};
    roster_.change_class([&](ClassRecord& record) { record.comments[text] = {flag_of(action_, "keep", true), at_}; });
    return {};
  }

  ClassOutcome move() {
    const Part* about = part();
    if (!about) return {.error = "unknown-part"};
    const auto named = students();
    if (!named) return {.error = "unknown-student"};
    std::string group = text_of(action_, "group");
    if (group.empty()) group = fingerprint_of(std::to_string(at_) + named->front()->id);
    return add(about, entry(about, *named, Placement{std::move(group)}));
  }

  ClassOutcome say_of_pair(const char* how) {
    const auto named = students();
    if (!named || named->size() != 2) return {.error = "unknown-student"};
    roster_.change_people([&](ClassRecord& record) {
      record.joined[pair_of((*named)[0]->id, (*named)[1]->id)] = {how, at_};
    });
    return {};
  }
  ClassOutcome join() { return say_of_pair("same"); }
  ClassOutcome keep_apart() { return say_of_pair("apart"); }

  ClassOutcome rename() {
    const Student* student = roster_.students().find(text_of(action_, "student"));
    if (!student) return {.error = "unknown-student"};
    if (!are_texts(action_, {"name"})) return {.error = "wrong-shape"};
    const std::string id = student->id;
    roster_.change_people([&](ClassRecord& record) { record.names[id] = {text_of(action_, "name"), at_}; });
    return {};
  }

  ClassOutcome name_class() {
    if (!are_texts(action_, {"name"})) return {.error = "wrong-shape"};
    roster_.change_class([&](ClassRecord& record) { record.name = {text_of(action_, "name"), at_}; });
    return {};
  }

  ClassOutcome set_removed(bool removed) {
    const Student* student = roster_.students().find(text_of(action_, "student"));
    if (!student) return {.error = "unknown-student"};
    const std::vector<std::string> ids = student->ids;
    roster_.change_people([&](ClassRecord& record) {
      for (const std::string& id : ids) record.removed[id] = {removed, at_};
    });
    return {};
  }
  ClassOutcome remove() { return set_removed(true); }
  ClassOutcome bring_back() { return set_removed(false); }

  ClassOutcome giving_back() {
    roster_.change_class([&](ClassRecord& record) { record.go_on = {flag_of(action_, "go_on", false), at_}; });
    return {};
  }

  ClassOutcome take_back(std::map<std::string, ClassEntry>::const_iterator entry, bool taken_back) {
    if (entry == roster_.record().entries.end()) return {.error = "nothing-to-undo"};
    const Part* about = entry->second.part.empty() ? nullptr : roster_.part(entry->second.part);
    return {nullptr, about, roster_.set_taken_back(entry->first, taken_back, at_)};
  }
  ClassOutcome undo() { return take_back(last_standing(roster_.record()), true); }
  ClassOutcome redo() { return take_back(last_taken_back(roster_.record()), false); }

  Roster& roster_;
  const Json& action_;
  const Time at_;
  const std::string by_;
};

void write_mark_of(JsonWriter& out, const char* key, const Mark& mark, double points) {
  out.object(key).text("verdict", verdict_name(mark.verdict));
  out.number("score", mark.score * points).number("open", mark.open * points).end();
}

void write_fault(JsonWriter& out, const char* fault) {
  if (fault)
    out.text("fault", fault);
  else
    out.null("fault");
}

std::size_t count_judgements(const ClassRecord& record) {
  std::size_t count = 0;
  for (const auto& [id, entry] : record.entries) count += std::holds_alternative<Judgement>(entry.what) ? 1 : 0;
  return count;
}

void write_arrived_student(JsonWriter& out, Roster& roster, const Student& student) {
  write_student_overview(out.object("student"), roster, student);
  out.end();
}

}  // namespace

std::string act(Roster& roster, const Json& action) {
  const ClassOutcome outcome = Actions(roster, action).perform();
  JsonWriter out;
  out.object();
  if (outcome.error)
    out.text("error", outcome.error);
  else
    out.null("error");
  out.array("changed");
  for (const ChangedAnswer& one : outcome.changed) {
    out.object().text("part", one.part->id).text("student", one.student->id);
    write_response(out, "response", one.student->answer_to(one.part->id)->value);
    write_mark_of(out, "before", one.before, one.part->points);
    write_mark_of(out, "after", one.after, one.part->points);
    out.end();
  }
  out.end();
  if (outcome.part)
    write_part_overview(out, "part", roster, *outcome.part);
  else
    out.null("part");
  write_undo(out, roster.record());
  const Roster::MarkingProgress marking = roster.mark(0);
  return out.number("to_mark", static_cast<double>(marking.total - marking.done)).end().take();
}

std::string add_work(Roster& roster, std::string_view text, const Json& source, Time at) {
  WorkText read = read_work(text);
  const char* fault = read.fault == WorkText::Fault::newer_format ? "newer-format"
                      : read.fault == WorkText::Fault::unreadable ? "unreadable"
                      : is_on(roster.lesson(), read.work)         ? nullptr
                                                                  : "other-lesson";
  JsonWriter out;
  out.object();
  write_fault(out, fault);
  write_problems(out, "problems", read.problems);
  out.object("lesson").text("id", read.work.lesson_id).text("title", read.work.lesson_title).end();
  if (fault) return out.null("student").null("how").array("same_name").end().end().take();
  ReceivedWork received = received_work(text, std::move(read.work), std::move(read.problems));
  received.sources.insert({text_of(source, "name"), text_of(source, "folder")});
  received.at = at;
  const std::string id = student_of(received.work);
  const Student* before = roster.students().find(id);
  const bool was_here = before != nullptr;
  const TakenWork taken = roster.take(std::move(received));
  const Student& student = *roster.students().find(id);
  if (const auto removed = roster.record().removed.find(id);
      removed != roster.record().removed.end() && removed->second.value)
    roster.change_people([&](ClassRecord& record) {
      for (const std::string& one : student.ids) record.removed[one] = {false, roster.time_for(at)};
    });
  write_arrived_student(out, roster, *roster.students().find(id));
  out.text("how", !taken.is_new ? "same" : was_here || student.ids.size() > 1 ? "merged" : "new");
  out.array("same_name");
  for (const PerhapsSame& pair : roster.students().perhaps_same(roster.record(), *roster.students().find(id)))
    out.text(pair.other);
  return out.end().end().take();
}

std::string merge_class(Roster& roster, std::string_view text) {
  ClassText read = read_class(text);
  const bool is_other = read.lesson && read.record.id != roster.record().id;
  JsonWriter out;
  out.object();
  write_fault(out, read.fault == ClassText::Fault::newer_format ? "newer-format"
                   : !read.lesson                               ? "unreadable"
                   : is_other                                   ? "other-class"
                                                                : nullptr);
  write_problems(out, "problems", read.problems);
  const std::size_t students = roster.students().all().size(), judgements = count_judgements(roster.record());
  if (read.lesson && !is_other) roster.change_people([&](ClassRecord& record) { record = merge(record, read.record); });
  const auto more = [](std::size_t now, std::size_t before) {
    return static_cast<double>(now) - static_cast<double>(before);
  };
  out.number("new_students", std::max(0.0, more(roster.students().all().size(), students)));
  out.number("new_decisions", more(count_judgements(roster.record()), judgements));
  return out.end().take();
}

}  // namespace worksheet

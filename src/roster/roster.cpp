#include "roster/roster.h"

#include <algorithm>

#include "kinds/response_json.h"
#include "lesson/fingerprint.h"
#include "lesson/setting.h"

namespace worksheet {
namespace {

/// The last time at which anything was done.
Time latest_of(const ClassRecord& record) {
  Time last = std::max({record.name.at, record.lesson.at, record.go_on.at});
  for (const auto& [id, entry] : record.entries) last = std::max(last, entry.at);
  const auto look = [&](const auto& map) {
    for (const auto& [key, stamped] : map) last = std::max(last, stamped.at);
  };
  look(record.taken_back);
  look(record.joined);
  look(record.names);
  look(record.removed);
  look(record.comments);
  return last;
}

}  // namespace

const char* state_name(AnswerState state) {
  switch (state) {
    case AnswerState::person:
      return "person";
    case AnswerState::checker:
      return "checker";
    case AnswerState::open:
      return "open";
    case AnswerState::unanswered:
      return "unanswered";
  }
  return "";
}

Roster::Roster(ClassText opened)
    : lesson_(std::move(*opened.lesson)),
      setting_(setting_of(lesson_)),
      fingerprint_(fingerprint_of(lesson_)),
      record_(std::move(opened.record)) {
  for (const Question& question : lesson_.questions)
    for (const Part& part : question.parts) {
      parts_.push_back(&part);
      questions_.push_back(&question);
      part_fingerprints_.push_back(fingerprint_of(part));
      markers_.emplace_back(part, setting_);
    }
  last_ = latest_of(record_);
  update();
}

std::size_t Roster::index_of(const Part& part) const {
  return static_cast<std::size_t>(std::find(parts_.begin(), parts_.end(), &part) - parts_.begin());
}

const Part* Roster::part(std::string_view id_or_label) const { return lesson_.find_part(id_or_label); }

const Question& Roster::question_of(const Part& part) const { return *questions_[index_of(part)]; }

const Response* Roster::response_of(const Part& part, const Student& student) const {
  const Answer* answer = student.answer_to(part.id);
  return answer && !is_blank(answer->value) && fits(answer->value, part.kind) ? &answer->value : nullptr;
}

ClassAnswer Roster::answer(const Part& part, const Student& student, Marking marking) {
  ClassAnswer result{&part, &student, response_of(part, student)};
  result.standing = standings_.find(part.id, student);
  if (!result.response) return result;
  PartMarker& marker = markers_[index_of(part)];
  result.marked = marking == Marking::now ? &marker.mark(*result.response) : marker.known(*result.response);
  const Judgement* judgement = result.standing ? judgement_of(result.standing->judgement) : nullptr;
  if (judgement && result.standing->judgement.of == student.of.find(part.id)->second) {
    result.judgement = judgement;
    result.state = AnswerState::person;
    result.verdict = *judgement->verdict;
    result.points = std::min(judgement->points, part.points);
    return result;
  }
  result.state = AnswerState::open;
  result.verdict = Verdict::unsure;
  result.open = part.points;
  if (!result.marked) return result;
  const Mark& mark = result.marked->mark;
  result.verdict = mark.verdict;
  result.points = mark.score * part.points;
  result.open = mark.open * part.points;
  if (mark.verdict == Verdict::unsure) {
    // An essay's points are all open, though its mark names none.
    if (std::holds_alternative<Essay>(part.kind)) result.open = part.points;
  } else {
    result.state = AnswerState::checker;
  }
  return result;
}

Roster::MarkingProgress Roster::mark(std::size_t most) {
  if (!waiting_) {
    waiting_.emplace();
    next_waiting_ = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i)
      for (const Student* student : students_.all())
        if (const Response* response = response_of(*parts_[i], *student); response && !markers_[i].known(*response))
          waiting_->emplace_back(i, response);
  }
  for (; most > 0 && next_waiting_ < waiting_->size(); --most, ++next_waiting_) {
    const auto [part, response] = (*waiting_)[next_waiting_];
    markers_[part].mark(*response);
  }
  return {next_waiting_, waiting_->size()};
}

TakenWork Roster::take(ReceivedWork received) {
  TakenWork taken = take_work(record_, std::move(received));
  waiting_.reset();
  const bool is_one = students_.update_one(record_, taken.student);
  const Student& student = *students_.find(taken.student);
  const auto is_about = [&](const Part* part) { return standings_.find(part->id, student) != nullptr; };
  if (!is_one || std::any_of(parts_.begin(), parts_.end(), is_about)) update();
  return taken;
}

std::vector<ChangedAnswer> Roster::add(ClassEntry entry) {
  std::string id = id_of(entry);
  const Part* about = part(entry.part);
  last_ = std::max(last_, entry.at);
  record_.entries.emplace(std::move(id), std::move(entry));
  standings_.update(record_, students_);
  return about ? teach(index_of(*about)) : std::vector<ChangedAnswer>();
}

std::vector<ChangedAnswer> Roster::set_taken_back(const std::string& id, bool taken_back, Time at) {
  const auto entry = record_.entries.find(id);
  const Part* about = entry == record_.entries.end() ? nullptr : part(entry->second.part);
  record_.taken_back[id] = {taken_back, at};
  standings_.update(record_, students_);
  return about ? teach(index_of(*about)) : std::vector<ChangedAnswer>();
}

Time Roster::time_for(Time at) {
  last_ = std::min(std::max(at, last_ + 1), static_cast<Time>(latest_time));
  return last_;
}

void Roster::update() {
  students_.update(record_);
  standings_.update(record_, students_);
  teach();
}

Taught Roster::lessons_of(const Part& part, PartMarker& marker) const {
  Taught taught;
  std::map<std::string, Time> decided_at;
  for (const auto& [id, standing] : standings_.of_part(part.id)) {
    const Judgement* judgement = judgement_of(standing.judgement);
    const Student* student = judgement && judgement->teaches ? students_.find(id) : nullptr;
    const Response* response = student ? student->response_called(part.id, standing.judgement.of) : nullptr;
    if (!response || !fits(*response, part.kind) || std::holds_alternative<Essay>(part.kind)) continue;
    const std::string& normal = marker.content(*response).normal;
    const Time at = standing.judgement.entry->at;
    if (const auto [before, is_first] = decided_at.try_emplace(normal, at); !is_first) {
      if (before->second > at) continue;
      before->second = at;
    }
    const double score = part.points > 0 ? std::min(judgement->points / part.points, 1.0) : 0.0;
    taught.equal.insert_or_assign(normal, Taught::Worth{*judgement->verdict, score});
    if (*judgement->verdict != Verdict::partly)
      marker.learn(taught, *response, *judgement->verdict == Verdict::correct);
  }
  for (std::vector<std::string>* texts : {&taught.accept, &taught.reject}) {
    std::sort(texts->begin(), texts->end());
    texts->erase(std::unique(texts->begin(), texts->end()), texts->end());
  }
  return taught;
}

std::vector<ChangedAnswer> Roster::teach() {
  std::vector<ChangedAnswer> all;
  for (std::size_t i = 0; i < parts_.size(); ++i)
    for (ChangedAnswer& one : teach(i)) all.push_back(std::move(one));
  return all;
}

std::vector<ChangedAnswer> Roster::teach(std::size_t part) {
  waiting_.reset();
  PartMarker& marker = markers_[part];
  Taught taught = lessons_of(*parts_[part], marker);
  if (taught == marker.taught()) return {};
  std::vector<std::pair<const Student*, Mark>> before;
  for (const Student* student : students_.all()) {
    const ClassAnswer one = answer(*parts_[part], *student);
    if (one.state != AnswerState::person && one.marked) before.emplace_back(student, one.marked->mark);
  }
  marker.teach(std::move(taught));
  std::vector<ChangedAnswer> changed;
  for (auto& [student, mark] : before) {
    const Mark& after = marker.mark(*response_of(*parts_[part], *student)).mark;
    if (after.verdict != mark.verdict || after.score != mark.score || after.open != mark.open)
      changed.push_back({parts_[part], student, std::move(mark), after});
  }
  return changed;
}

}  // namespace worksheet

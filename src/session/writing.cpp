#include "session/writing.h"

#include <algorithm>

#include "kinds/response_json.h"
#include "lesson/fingerprint.h"
#include "session/lesson_rules.h"

namespace worksheet {

Writing::Writing(Lesson lesson) : lesson_(std::move(lesson)) {
  for (const Question& question : lesson_.questions)
    for (const Part& part : question.parts) {
      parts_.push_back(&part);
      by_id_.emplace(part.id, &part);
    }
}

const Part* Writing::part(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

void Writing::take(Work work) {
  work_ = std::move(work);
  work_.lesson_id = lesson_.id;
  work_.lesson_title = lesson_.title;
  work_.fingerprint = fingerprint_of(lesson_);
}

const Answer* Writing::answer_to(const Part& part) const {
  const auto found = work_.answers.find(part.id);
  return found == work_.answers.end() ? nullptr : &found->second;
}

std::optional<Outcome> Writing::act(const Json& action) {
  static constexpr std::array<NamedAction<Writing>, 7> actions{{{"begin", &Writing::begin},
                                                                {"state", &Writing::state},
                                                                {"respond", &Writing::respond},
                                                                {"hint", &Writing::hint},
                                                                {"student", &Writing::student},
                                                                {"annotate", &Writing::annotate},
                                                                {"hand-in", &Writing::hand_in}}};
  return perform(*this, actions, action);
}

Outcome Writing::everything() const { return {.changed = parts_, .annotated = true}; }

Outcome Writing::state(const Json& /*action*/) { return everything(); }

Outcome Writing::begin(const Json& action) {
  if (!are_texts(action, {"copy"})) return {.error = "wrong-shape"};
  Work work;
  work.copy = text_of(action, "copy");
  work.started = time_of(action);
  take(std::move(work));
  return everything();
}

Outcome Writing::respond(const Json& action) {
  const Part* part = this->part(text_of(action, "part"));
  if (!part) return {.error = "unknown-part"};
  const Json* value = action.find("value");
  auto response = value ? read_response(*value, part->kind) : std::nullopt;
  if (!response) return {.error = "wrong-shape"};
  // What the page shows is never thrown away, even in a field that should have been locked.
  Answer& answer = work_.answers[part->id];
  std::string by = text_of(action, "by");
  if (answer.by != by && !is_blank(answer.value)) remember(answer, answer.value, answer.at);
  if (answer.value != *response) answer.compared = {};
  answer.value = std::move(*response);
  answer.at = std::max(time_of(action), answer.at);
  answer.by = std::move(by);
  answer.asked = fingerprint_of(*part);
  return {.changed = {part}};
}

Outcome Writing::hint(const Json& action) {
  const Part* part = this->part(text_of(action, "part"));
  if (!part) return {.error = "unknown-part"};
  auto& hints = work_.answers[part->id].hints;
  hints = {std::min(hints.value + 1, part->hints.size()), time_of(action)};
  return {.changed = {part}};
}

Outcome Writing::student(const Json& action) {
  if (!are_texts(action, {"name", "date"})) return {.error = "wrong-shape"};
  work_.student_name = text_of(action, "name");
  work_.student_date = text_of(action, "date");
  work_.student_at = time_of(action);
  return {};
}

Outcome Writing::annotate(const Json& action) {
  const std::string id = text_of(action, "id");
  const Json* value = action.find("value");
  auto annotation = value ? read_annotation(*value) : std::nullopt;
  if (!is_annotation_id(id) || !value || (!annotation && !value->is_null()))
    return {.annotated = true, .error = "wrong-shape"};
  Annotations& annotations = work_.annotations;
  const auto present = annotations.find(id);
  const bool is_shown = present != annotations.end() && present->second.value;
  if (annotation && !is_shown && count_annotations(annotations) >= most_annotations)
    return {.annotated = true, .error = "too-many"};
  worksheet::annotate(annotations, id, std::move(annotation), time_of(action));
  return {.annotated = true};
}

Outcome Writing::hand_in(const Json& action) {
  static constexpr std::array<std::string_view, 4> ways{"send", "share", "download", "code"};
  std::string how = text_of(action, "how");
  if (std::find(ways.begin(), ways.end(), how) == ways.end()) return {.error = "wrong-shape"};
  work_.handed_in = {{std::move(how), progress().answered, fingerprint_of_responses(work_)}, time_of(action)};
  return {};
}

PartState Writing::state_of(const Part& part) const {
  PartState state{.part = &part};
  state.attempts_left = attempts_allowed(lesson_.settings, part.kind);
  state.can_check = checks_each(lesson_.settings) && may_go_on(work_);
  state.is_locked = !may_go_on(work_);
  const auto review = work_.reviews.find(part.id);
  if (review != work_.reviews.end()) state.review = &review->second;
  const Answer* answer = answer_to(part);
  if (!answer) return state;
  if (fits(answer->value, part.kind)) state.value = answer->value;
  state.hints = std::min(answer->hints.value, part.hints.size());
  state.is_revealed = answer->revealed.value;
  state.compared = answer->compared.value;
  state.question_changed = !is_blank(state.value) && !answer->asked.empty() && answer->asked != fingerprint_of(part);
  return state;
}

Progress Writing::progress() const {
  Progress progress{.parts = parts_.size()};
  for (const Part* part : parts_) {
    const Answer* answer = answer_to(*part);
    if (answer && !is_blank(answer->value)) ++progress.answered;
    progress.max += part->points;
  }
  return progress;
}

std::vector<std::string_view> Writing::orphans() const {
  std::vector<std::string_view> ids;
  for (const auto& [id, answer] : work_.answers) {
    const Part* asked = part(id);
    if (!is_blank(answer.value) && !(asked && fits(answer.value, asked->kind))) ids.push_back(id);
  }
  return ids;
}

}  // namespace worksheet

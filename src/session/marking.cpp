#include "session/marking.h"

#include <algorithm>

#include "kinds/mark_json.h"
#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "lesson/setting.h"
#include "session/comparison.h"
#include "session/lesson_rules.h"

namespace worksheet {

Marking::Marking(const Writing& writing) : writing_(writing) { setting_.language = writing.lesson().language; }

bool Marking::can_be_marked(const Part& part) const {
  const Answer* answer = writing_.answer_to(part);
  return answer && !is_blank(answer->value) && fits(answer->value, part.kind);
}

const Attempt* Marking::last_attempt(const Part& part) const {
  const Answer* answer = writing_.answer_to(part);
  return answer ? worksheet::last_attempt(writing_.work(), *answer) : nullptr;
}

Attempt Marking::attempt(const Part& part, Time at) {
  const Response& value = writing_.answer_to(part)->value;
  const Mark& mark = mark_of(part, value);
  return {at, value, mark.verdict, mark.score * part.points};
}

const Mark& Marking::mark_of(const Part& part, const Response& response) {
  auto found = found_.find(&part);
  if (found == found_.end()) {
    if (!setting_.passage) setting_ = setting_of(writing_.lesson());
    found = found_.emplace(&part, Found{Checker(part.kind, part.prompt, setting_)}).first;
  }
  auto& [checker, marked] = found->second;
  for (const Marked& known : marked)
    if (known.response == response) return known.mark;
  if (marked.size() == 2) marked.pop_front();
  return marked.emplace_back(Marked{response, checker.check(response)}).mark;
}

void Marking::prepare(const Part& part) {
  if (checks_each(writing_.lesson().settings) && can_be_marked(part) && !is_locked(part))
    mark_of(part, writing_.answer_to(part)->value);
}

std::size_t Marking::count_attempts(const Part& part) const {
  const Answer* answer = writing_.answer_to(part);
  return answer ? worksheet::count_attempts(writing_.work(), *answer) : 0;
}

std::optional<int> Marking::attempts_left(const Part& part) const {
  const auto allowed = attempts_allowed(writing_.lesson().settings, part.kind);
  if (!allowed) return std::nullopt;
  return std::max(0, *allowed - static_cast<int>(count_attempts(part)));
}

bool Marking::is_due(const Part& part) {
  const Settings& settings = writing_.lesson().settings;
  if (settings.feedback == FeedbackTime::none || settings.reveal == Reveal::never) return false;
  const bool is_over = writing_.work().finished.value;
  // Whoever has written nothing may still want to, before a model is seen.
  if (std::holds_alternative<Essay>(part.kind)) return is_over && (last_attempt(part) || is_revealed(part));
  if (settings.feedback == FeedbackTime::end && !is_over) return false;
  if (settings.reveal == Reveal::end) return is_over;
  if (is_right(part)) return true;
  return settings.reveal == Reveal::attempts &&
         (attempts_left(part) == 0 || is_revealed(part) || settings.feedback == FeedbackTime::end);
}

bool Marking::is_locked(const Part& part) {
  if (!may_go_on(writing_.work())) return true;
  const Settings& settings = writing_.lesson().settings;
  if (settings.feedback == FeedbackTime::none) return false;
  if (settings.feedback == FeedbackTime::end) return writing_.work().finished.value;
  if (std::holds_alternative<Essay>(part.kind)) return is_due(part);
  return attempts_left(part) == 0 || is_right(part) || is_due(part);
}

bool Marking::can_reveal(const Part& part) {
  const Settings& settings = writing_.lesson().settings;
  if (is_due(part)) return false;
  if (std::holds_alternative<Essay>(part.kind))
    return settings.feedback != FeedbackTime::none && settings.reveal != Reveal::never &&
           writing_.work().finished.value && !model_answer_of(part.kind).empty();
  return checks_each(settings) && settings.reveal == Reveal::attempts && last_attempt(part);
}

bool Marking::can_compare(const Part& part) {
  const Answer* answer = writing_.answer_to(part);
  const Attempt* last = last_attempt(part);
  return last && last->value == answer->value && is_open(part) && is_due(part);
}

bool Marking::is_right(const Part& part) { return verdict_of_last(part) == Verdict::correct; }

bool Marking::is_open(const Part& part) {
  return !std::holds_alternative<Essay>(part.kind) && verdict_of_last(part) == Verdict::unsure;
}

bool Marking::is_revealed(const Part& part) const {
  const Answer* answer = writing_.answer_to(part);
  return answer && answer->revealed.value;
}

std::optional<Verdict> Marking::verdict_of_last(const Part& part) {
  const Attempt* last = last_attempt(part);
  if (!last) return std::nullopt;
  return mark_of(part, last->value).verdict;
}

bool Marking::may_tell_marks() const {
  const Settings& settings = writing_.lesson().settings;
  return checks_each(settings) || (settings.feedback == FeedbackTime::end && writing_.work().finished.value);
}

PartState Marking::state_of(const Part& part) {
  PartState state = writing_.state_of(part);
  const Attempt* last = last_attempt(part);
  state.is_checked = last && last->value == state.value;
  state.attempts = count_attempts(part);
  state.attempts_left = attempts_left(part);
  state.is_locked = is_locked(part);
  state.is_due = is_due(part);
  state.can_check = state.can_check && !state.is_locked;
  state.can_reveal = can_reveal(part);
  state.can_compare = can_compare(part);
  if (last && may_tell_marks()) {
    state.mark = &mark_of(part, last->value);
    state.marked = last->value;
  }
  return state;
}

Marking::Standing Marking::standing_of(const Part& part) {
  const Attempt* last = may_tell_marks() ? last_attempt(part) : nullptr;
  if (last) {
    const Mark& mark = mark_of(part, last->value);
    const bool has_right_item = std::any_of(mark.items.begin(), mark.items.end(),
                                            [](const ItemMark& item) { return item.verdict == Verdict::correct; });
    return {mark.verdict, true, mark.score * part.points, mark.open * part.points, has_right_item};
  }
  const Answer* answer = writing_.answer_to(part);
  return {answer && !is_blank(answer->value) ? Verdict::unsure : Verdict::unanswered};
}

void Marking::note_open(const Part& part, Progress& progress) {
  if (can_compare(part)) {
    if (writing_.answer_to(part)->compared.value == Comparison::none) progress.to_compare.push_back(part.id);
  } else if (is_open(part) && !is_locked(part)) {
    progress.again.push_back(part.id);
  }
}

Progress Marking::progress() {
  Progress progress = writing_.progress();
  for (const Part* part : writing_.parts()) {
    const auto [verdict, is_marked, score, open, has_right_item] = standing_of(*part);
    // As many wrong picks as right ones earn nothing, and are not all wrong.
    const bool is_half_right = verdict == Verdict::incorrect && has_right_item;
    progress.score += score;
    progress.open += open;
    if (is_marked && verdict == Verdict::correct) ++progress.right;
    if (is_marked && (verdict == Verdict::partly || is_half_right)) ++progress.partly;
    if (is_marked && verdict == Verdict::unsure) ++progress.unsure;
    if (is_marked && verdict == Verdict::incorrect && !is_half_right) ++progress.wrong;
    if (!writing_.work().finished.value || verdict == Verdict::correct) continue;
    if (verdict != Verdict::unsure)
      progress.again.push_back(part->id);
    else if (is_marked)
      note_open(*part, progress);
  }
  return progress;
}

std::string Marking::results() {
  JsonWriter out;
  out.object().array("parts");
  for (const Part* part : writing_.parts()) {
    const Standing standing = standing_of(*part);
    out.object().text("id", part->id).text("label", part->label);
    write_response(out, "response", writing_.state_of(*part).value);
    out.number("score", standing.score).number("open", standing.open).number("max", part->points);
    out.text("verdict", verdict_name(standing.verdict));
    write_comparison(out, "compared", writing_.state_of(*part).compared);
    out.end();
  }
  const Progress whole = progress();
  return out.end().number("score", whole.score).number("open", whole.open).number("max", whole.max).end().take();
}

}  // namespace worksheet

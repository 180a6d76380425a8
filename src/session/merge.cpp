#include <algorithm>
#include <tuple>

#include "session/work.h"

namespace worksheet {
namespace {

/// So long at most an answer is still being written, as far as it is no version of its own meanwhile.
constexpr Time one_writing_ms = 60'000;

/// An answer that merely grew into the other, letter by letter on one page, is no version of its own. Of two that were
/// written at one time neither did, and what stood for a while is one.
bool grew_into(const Answer& earlier, const Answer& later) {
  if (!earlier.by.empty() && earlier.by == later.by && earlier.at != later.at &&
      later.at - earlier.at <= one_writing_ms)
    return true;
  const auto* before = std::get_if<std::string>(&earlier.value);
  const auto* after = std::get_if<std::string>(&later.value);
  return before && after && after->starts_with(*before);
}

/// Written in the same millisecond: any rule will do, as long as both sides follow it.
bool holds_over(const Answer& one, const Answer& other) {
  return std::tie(other.at, other.value, other.by, other.asked) < std::tie(one.at, one.value, one.by, one.asked);
}

bool stands_before(const Attempt& one, const Attempt& other) {
  return std::tie(one.at, one.value, one.verdict, one.score) <
         std::tie(other.at, other.value, other.verdict, other.score);
}

/// Puts an attempt in its place in time, once.
void add_in_order(const Attempt& attempt, std::vector<Attempt>& attempts) {
  if (std::find(attempts.begin(), attempts.end(), attempt) != attempts.end()) return;
  attempts.insert(std::upper_bound(attempts.begin(), attempts.end(), attempt, stands_before), attempt);
}

Answer merge(const Answer& one, const Answer& other) {
  const bool first = one == other || holds_over(one, other);
  const Answer& newer = first ? one : other;
  const Answer& older = first ? other : one;
  Answer result = newer;
  for (const PastValue& past : older.history) remember(result, past.value, past.at);
  if (older.value != newer.value && !grew_into(older, newer)) remember(result, older.value, older.at);
  result.attempts.clear();
  for (const Answer* from : {&newer, &older})
    for (const Attempt& attempt : from->attempts) add_in_order(attempt, result.attempts);
  result.hints = later(one.hints, other.hints);
  result.revealed = later(one.revealed, other.revealed);
  // A comparison belongs to the answer that was compared.
  if (!holds_over(one, other) && !holds_over(other, one)) result.compared = later(one.compared, other.compared);
  return result;
}

}  // namespace

Work merge(const Work& one, const Work& other) {
  Work result = one;
  if (std::tie(one.student_at, one.student_name, one.student_date) <
      std::tie(other.student_at, other.student_name, other.student_date)) {
    result.student_name = other.student_name;
    result.student_date = other.student_date;
    result.student_at = other.student_at;
  }
  if (other.started != 0 && (one.started == 0 || other.started < one.started)) result.started = other.started;
  result.finished = later(one.finished, other.finished);
  result.restarted = later(one.restarted, other.restarted);
  result.handed_in = later(one.handed_in, other.handed_in);
  for (const auto& [id, answer] : other.answers) {
    const auto [mine, is_new] = result.answers.try_emplace(id, answer);
    if (!is_new) mine->second = merge(mine->second, answer);
  }
  result.annotations = merge(one.annotations, other.annotations);
  result.reviews = merge(one.reviews, other.reviews);
  result.returned = later(one.returned, other.returned);
  return result;
}

}  // namespace worksheet

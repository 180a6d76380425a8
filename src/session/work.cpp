#include "session/work.h"

#include <algorithm>
#include <tuple>

namespace worksheet {
namespace {

constexpr std::size_t most_remembered = 20;

}  // namespace

void remember(Answer& answer, const Response& value, Time at) {
  if (is_blank(value)) return;
  auto& history = answer.history;
  const auto same =
      std::find_if(history.begin(), history.end(), [&](const PastValue& past) { return past.value == value; });
  if (same != history.end()) {
    at = std::max(same->at, at);
    history.erase(same);
  }
  const PastValue past{value, at};
  const auto place =
      std::upper_bound(history.begin(), history.end(), past, [](const PastValue& one, const PastValue& other) {
        return std::tie(one.at, one.value) < std::tie(other.at, other.value);
      });
  history.insert(place, past);
  if (history.size() > most_remembered) history.erase(history.begin());
}

void replace_value(Answer& answer, Response value, Time at) {
  if (answer.value != value) {
    remember(answer, answer.value, answer.at);
    answer.compared = {};
  }
  answer.value = std::move(value);
  answer.at = at;
}

std::size_t count_attempts(const Work& work, const Answer& answer) {
  return static_cast<std::size_t>(std::count_if(answer.attempts.begin(), answer.attempts.end(),
                                                [&](const Attempt& one) { return one.at > work.restarted.value; }));
}

const Attempt* last_attempt(const Work& work, const Answer& answer) {
  const auto last = std::find_if(answer.attempts.rbegin(), answer.attempts.rend(),
                                 [&](const Attempt& one) { return one.at > work.restarted.value; });
  return last == answer.attempts.rend() ? nullptr : &*last;
}

void restart(Work& work, Time at) {
  for (auto& [id, answer] : work.answers) {
    replace_value(answer, {}, at);
    answer.hints = {0, at};
    answer.revealed = {false, at};
  }
  work.finished = {false, at};
  work.restarted = {at, at};
}

void undo_restart(Work& work, const Work& before, Time at) {
  for (const auto& [id, old] : before.answers) {
    Answer& answer = work.answers[id];
    replace_value(answer, old.value, at);
    answer.asked = old.asked;
    answer.hints = {old.hints.value, at};
    answer.revealed = {old.revealed.value, at};
    answer.compared = old.compared;
  }
  work.finished = {before.finished.value, at};
  work.restarted = {before.restarted.value, at};
}

void bring_back(Work& work, const Work& earlier, Time at) {
  for (const auto& [id, old] : earlier.answers) {
    Answer& answer = work.answers[id];
    if (!is_blank(answer.value) || is_blank(old.value)) continue;
    replace_value(answer, old.value, at);
    answer.asked = old.asked;
    answer.compared = old.compared;
  }
}

}  // namespace worksheet

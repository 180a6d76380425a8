#include "session/work.h"

#include <algorithm>
#include <tuple>

#include "json/json_writer.h"
#include "kinds/response_json.h"
#include "text/fingerprint.h"

namespace worksheet {
namespace {

constexpr std::size_t most_remembered = 40;

/// Whether a text is the beginning of another that is no older, so that keeping that keeps it.
bool lives_on_in(const PastValue& past, const PastValue& other) {
  const auto* text = std::get_if<std::string>(&past.value);
  const auto* longer = std::get_if<std::string>(&other.value);
  return past.at <= other.at && (past.value == other.value || (text && longer && longer->starts_with(*text)));
}

}  // namespace

void remember(Answer& answer, const Response& value, Time at) {
  if (is_blank(value)) return;
  auto& history = answer.history;
  const PastValue past{value, at};
  if (std::any_of(history.begin(), history.end(), [&](const PastValue& one) { return lives_on_in(past, one); })) return;
  std::erase_if(history, [&](const PastValue& one) { return lives_on_in(one, past); });
  const auto place =
      std::upper_bound(history.begin(), history.end(), past, [](const PastValue& one, const PastValue& other) {
        return std::tie(one.at, one.value) < std::tie(other.at, other.value);
      });
  history.insert(place, past);
  if (history.size() > most_remembered) history.erase(history.begin());
}

bool HandedIn::operator<(const HandedIn& other) const {
  return std::tie(how, answered, responses) < std::tie(other.how, other.answered, other.responses);
}

std::string fingerprint_of_responses(const Work& work) {
  JsonWriter out;
  out.object();
  for (const auto& [id, answer] : work.answers)
    if (!is_blank(answer.value)) write_response(out, id.c_str(), answer.value);
  return fingerprint_of(out.end().take());
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

bool may_go_on(const Work& work) { return work.returned.at == 0 || work.returned.value.go_on; }

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

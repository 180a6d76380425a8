#include "marker/asks.h"

#include <algorithm>

namespace worksheet {
namespace {

bool asks_for_number(const Terms& prompt) {
  for (std::size_t i = 0; i < prompt.all.size(); ++i) {
    const std::string& word = prompt.all[i].plain;
    const std::string next = i + 1 < prompt.all.size() ? prompt.all[i + 1].plain : std::string();
    if (word == "when" && i == 0) return true;
    if (word == "how" && (next == "many" || next == "much" || next == "long" || next == "old" || next == "far" ||
                          next == "tall" || next == "high"))
      return true;
    if ((word == "what" || word == "which" || word == "in") &&
        (next == "year" || next == "percentage" || next == "percent" || next == "number"))
      return true;
  }
  return false;
}

bool asks_for_person(const Terms& prompt) {
  return std::any_of(prompt.all.begin(), prompt.all.end(), [](const Term& term) {
    return term.clause == 0 && (term.plain == "who" || term.plain == "whom" || term.plain == "whose");
  });
}

bool asks_for_reason(const Terms& prompt) {
  return std::any_of(prompt.all.begin(), prompt.all.end(), [](const Term& term) {
    return term.plain == "why" || term.plain == "how" || term.stem == "explain" || term.stem == "reason";
  });
}

}  // namespace

Asks read_asks(const Terms& prompt) {
  return {asks_for_number(prompt), asks_for_person(prompt), asks_for_reason(prompt)};
}

}  // namespace worksheet

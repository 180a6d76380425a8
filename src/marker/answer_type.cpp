#include "marker/answer_type.h"

#include <algorithm>

#include "text/among.h"

namespace worksheet {
namespace {

bool asks_for_number(const Terms& prompt, const LanguageData& data) {
  const WordList phrases = data.files.number_questions;
  if (prompt.all.empty()) return false;
  if (is_among(prompt.all.front().plain, phrases)) return true;
  for (std::size_t i = 0; i + 1 < prompt.all.size(); ++i)
    if (has_phrase(phrases, prompt.all[i].plain, prompt.all[i + 1].plain)) return true;
  return false;
}

bool asks_for_person(const Terms& prompt, const LanguageData& data) {
  return std::any_of(prompt.all.begin(), prompt.all.end(), [&](const Term& term) {
    return term.clause == 0 && is_among(term.plain, data.files.person_questions);
  });
}

bool asks_for_reason(const Terms& prompt, const LanguageData& data) {
  return std::any_of(prompt.all.begin(), prompt.all.end(),
                     [&](const Term& term) { return is_among(term.stem, data.reasons); });
}

bool asks_for_order(const Terms& prompt, const LanguageData& data) {
  return std::any_of(prompt.all.begin(), prompt.all.end(),
                     [&](const Term& term) { return is_among(term.plain, data.files.order_questions); });
}

}  // namespace

AnswerType read_answer_type(const Terms& prompt, const LanguageData& data) {
  return {asks_for_number(prompt, data), asks_for_person(prompt, data), asks_for_reason(prompt, data),
          asks_for_order(prompt, data)};
}

}  // namespace worksheet

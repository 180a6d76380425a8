#include "kinds/gap.h"

#include <algorithm>

#include "kinds/response.h"
#include "marker/marker.h"
#include "marker/values.h"

namespace worksheet {

namespace {

/// Whether a text of so many bytes is so much longer than an answer that it cannot be the same in other words, signs or
/// numbers.
bool is_far_longer(std::size_t wrote, const std::string& answer) {
  constexpr std::size_t times = 16, more = 16;
  return wrote > times * (answer.size() + more);
}

std::size_t bytes_without_blanks(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; }));
}

}  // namespace

Verdict check_gap(const std::vector<std::string>& answers, const std::string& wrote, Filling filling, TextRules rules,
                  const CheckContext& context, std::vector<Forgiven>& forgiven) {
  if (is_blank(wrote)) return Verdict::unanswered;
  const bool typed = filling == Filling::typed;
  if (!typed) rules.strict_spelling = true;
  // An equal answer wins over an earlier one that is only forgiven.
  for (const std::string& answer : answers)
    if (wrote == answer) return Verdict::correct;
  bool open = false;
  const std::size_t length = bytes_without_blanks(wrote);
  for (const std::string& answer : answers) {
    if (is_far_longer(length, answer)) continue;
    if (typed && !rules.match_case)
      if (const auto value = compare_values(wrote, answer, context.language)) {
        if (*value == Verdict::correct) return Verdict::correct;
        if (*value == Verdict::incorrect) continue;
        open = true;
      }
    if (same_words(wrote, answer, rules, context.language, context.passage, forgiven)) return Verdict::correct;
  }
  return open ? Verdict::unsure : Verdict::incorrect;
}

}  // namespace worksheet

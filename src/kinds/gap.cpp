#include "kinds/gap.h"

#include "kinds/response.h"
#include "marker/marker.h"
#include "marker/values.h"

namespace worksheet {

Verdict check_gap(const std::vector<std::string>& answers, const std::string& wrote, Filling filling, TextRules rules,
                  const CheckContext& context, std::vector<Forgiven>& forgiven) {
  if (is_blank(wrote)) return Verdict::unanswered;
  const bool typed = filling == Filling::typed;
  if (!typed) rules.strict_spelling = true;
  // An equal answer wins over an earlier one that is only forgiven.
  for (const std::string& answer : answers)
    if (wrote == answer) return Verdict::correct;
  bool open = false;
  for (const std::string& answer : answers) {
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

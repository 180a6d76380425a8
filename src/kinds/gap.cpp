#include "kinds/gap.h"

#include "kinds/response.h"
#include "marker/marker.h"

namespace worksheet {

Verdict check_gap(const std::vector<std::string>& answers, const std::string& wrote, Filling filling, TextRules rules,
                  const Language& language, std::vector<Forgiven>& forgiven) {
  if (is_blank(wrote)) return Verdict::unanswered;
  if (filling != Filling::typed) rules.strict_spelling = true;
  // An equal answer wins over an earlier one that is only forgiven.
  for (const std::string& answer : answers)
    if (wrote == answer) return Verdict::correct;
  for (const std::string& answer : answers)
    if (same_words(wrote, answer, rules, language, forgiven)) return Verdict::correct;
  return Verdict::incorrect;
}

}  // namespace worksheet

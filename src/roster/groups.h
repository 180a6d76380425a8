#pragma once

#include <string>
#include <vector>

#include "roster/roster.h"

namespace worksheet {

/// Answers that are equal but for what their kind does not look at.
struct AnswerRow {
  std::vector<ClassAnswer> answers;  ///< Never empty; the most frequent wording first.
  std::size_t rank = 0;              ///< Among all rows of the part, the likeliest to be right being 0.
  double chance = 0.0;               ///< How much of the points a teacher would give, as far as can be told.
  const MarkedResponse& marked() const { return *answers.front().marked; }
  const Response& response() const { return *answers.front().response; }
};

/// Answers to look at together.
struct AnswerGroup {
  /// What they have in common. `own`: a person put them together.
  enum class Why { single, equal, near, ideas, own };
  std::string id;  ///< The same as long as the group is.
  Why why = Why::single;
  std::vector<AnswerRow> rows;  ///< By rank.
  Verdict verdict() const { return rows.front().marked().mark.verdict; }
  std::size_t students() const;
  std::size_t decided() const;  ///< By a person.
};
const char* why_name(AnswerGroup::Why why);

struct PartGroups {
  std::vector<AnswerGroup> groups;  ///< The unsure ones first, then by how many students they are of.
  std::vector<const Student*> unanswered;
  std::size_t line = 0;  ///< Rows whose rank is below are more likely right than wrong.
};

/// Answers to one part as groups: those that are equal; of them those in which the checker found the same ideas, or the
/// same items right; where it is unsure, of them those of like words. What a person moved stands where it was put.
PartGroups group_answers(Roster& roster, const Part& part);

}  // namespace worksheet

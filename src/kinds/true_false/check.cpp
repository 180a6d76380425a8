#include "kinds/true_false/key.h"

namespace worksheet {

Mark check(const TrueFalse& kind, const Response& response, const CheckContext& /*context*/) {
  const bool* said = std::get_if<bool>(&response);
  const bool right = said && *said == kind.answer;
  return {.verdict = right ? Verdict::correct : Verdict::incorrect,
          .score = right ? 1.0 : 0.0,
          .confidence = right ? 1.0 : 0.0};
}

}  // namespace worksheet

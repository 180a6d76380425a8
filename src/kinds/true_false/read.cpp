#include "json/reader.h"
#include "kinds/true_false/key.h"

namespace worksheet {

std::optional<TrueFalse> TrueFalse::read(ObjectReader& object, const Surroundings& /*around*/) {
  const auto answer = object.required("answer", "true");
  if (!answer) return std::nullopt;
  if (const bool* value = answer->value->boolean()) return TrueFalse{*value};
  object.problem(*answer, problems::answer_must_be_true_or_false(*answer->value));
  return std::nullopt;
}

}  // namespace worksheet

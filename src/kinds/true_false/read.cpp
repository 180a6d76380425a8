#include "json/reader.h"
#include "kinds/true_false/key.h"
#include "text/concat.h"

namespace worksheet {

std::optional<TrueFalse> TrueFalse::read(ObjectReader& object, const Surroundings& /*around*/) {
  const auto answer = object.required("answer", "true");
  if (!answer) return std::nullopt;
  if (const bool* value = answer->value->boolean()) return TrueFalse{*value};
  object.problem(*answer, concat({"the answer must be `true` or `false`, not ", kind_name(*answer->value)}),
                 "write it without quotes");
  return std::nullopt;
}

}  // namespace worksheet

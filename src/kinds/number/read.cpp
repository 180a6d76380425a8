#include "kinds/number/key.h"
#include "kinds/surroundings.h"
#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

void read_tolerance(ObjectReader& object, const Place& place, Number& kind) {
  if (const auto* number = place.value->number()) {
    if (*number >= 0)
      kind.tolerance = *number;
    else
      object.problem(place, "a tolerance cannot be below zero",
                     "write how far off is still right, such as `5` or `\"2%\"`");
    return;
  }
  const std::string* text = place.value->string();
  if (text && text->size() > 1 && text->back() == '%') {
    const std::string_view share = std::string_view(*text).substr(0, text->size() - 1);
    const bool has_digit = share.find_first_of("0123456789") != std::string_view::npos;
    const bool is_plain = share.find_first_not_of("0123456789.") == std::string_view::npos && !share.ends_with('.') &&
                          share.find('.') == share.rfind('.');
    if (has_digit && is_plain) {
      kind.tolerance = read_decimal(share) / 100.0;
      kind.tolerance_is_relative = true;
      return;
    }
  }
  object.problem(place, "this is no tolerance", "write a number such as `5`, or a share such as `\"2%\"`");
}

}  // namespace

std::optional<Number> Number::read(ObjectReader& object, const Surroundings& around) {
  const auto answer = object.required("answer", "1250");
  if (!answer) return std::nullopt;
  Number kind;
  if (const auto* number = answer->value->number()) {
    kind.value = *number;
    return kind;
  }
  if (!answer->value->members()) {
    object.problem(*answer,
                   concat({"the answer of a number question must be a number, not ", kind_name(*answer->value)}),
                   "write digits without quotes, or `{\"value\": 1250, \"unit\": \"km\"}`");
    return std::nullopt;
  }
  ObjectReader key(*answer, "the answer of a number question", around.problems);
  bool usable = false;
  if (const auto value = key.required("value", "1250")) {
    if (const auto* number = value->value->number()) {
      kind.value = *number;
      usable = true;
    } else {
      key.wrong_type(*value, "a number", "write digits without quotes");
    }
  }
  if (const auto tolerance = key.optional("tolerance")) read_tolerance(key, *tolerance, kind);
  kind.unit = key.text("unit");
  key.finish();
  if (!usable) return std::nullopt;
  return kind;
}

}  // namespace worksheet

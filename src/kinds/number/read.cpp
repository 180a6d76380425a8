#include <cstdlib>

#include "kinds/number/key.h"
#include "kinds/surroundings.h"

namespace worksheet {
namespace {

void read_tolerance(ObjectReader& object, const Place& place, Number& kind) {
  if (const auto* number = place.value->number()) {
    if (*number >= 0)
      kind.tolerance = *number;
    else
      object.problem(place, problems::tolerance_below_zero());
    return;
  }
  const std::string* text = place.value->string();
  if (text && text->size() > 1 && text->back() == '%') {
    const std::string_view share = std::string_view(*text).substr(0, text->size() - 1);
    const bool has_digit = share.find_first_of("0123456789") != std::string_view::npos;
    const bool is_plain = share.find_first_not_of("0123456789.") == std::string_view::npos && !share.ends_with('.') &&
                          share.find('.') == share.rfind('.');
    if (has_digit && is_plain) {
      kind.tolerance = std::strtod(text->c_str(), nullptr) / 100.0;
      kind.tolerance_is_relative = true;
      return;
    }
  }
  object.problem(place, problems::not_a_tolerance());
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
    object.problem(*answer, problems::number_answer_must_be_number(*answer->value));
    return std::nullopt;
  }
  ObjectReader key(*answer, problems::a_number_answer, around.problems);
  bool usable = false;
  if (const auto value = key.required("value", "1250")) {
    if (const auto* number = value->value->number()) {
      kind.value = *number;
      usable = true;
    } else {
      key.problem(*value, problems::must_be_number(*value->value));
    }
  }
  if (const auto tolerance = key.optional("tolerance")) read_tolerance(key, *tolerance, kind);
  kind.unit = key.text("unit");
  key.finish();
  if (!usable) return std::nullopt;
  return kind;
}

}  // namespace worksheet

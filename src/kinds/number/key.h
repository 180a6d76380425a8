#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// A number, in any usual form.
struct Number {
  static constexpr const char* type = "number";
  static constexpr Form takes = Form::text;
  double value = 0.0;
  double tolerance = 0.0;              ///< How far off is still right, in the key's unit or as a share of it.
  bool tolerance_is_relative = false;  ///< A share of `value`: 0.02 is two per cent.
  std::string unit;
  bool operator==(const Number&) const = default;

  static std::optional<Number> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Number> read_without_key(ObjectReader& object, const Surroundings& around);
};

/// The unit may be left out, for it stands beside the field; another unit than the key's is wrong. Where the prompt
/// asks below (or above) how much, "less than 250" says 250.
Mark check(const Number& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Number& kind, const Mixing& mixing);
std::string asked(const Number& kind);
void write_without_key(Json& question, const Number& kind);

std::vector<std::string> model_answer(const Number& kind);
Response right_response(const Number& kind);
ItemTexts item_texts(const Number& kind, const Response& response);

}  // namespace worksheet

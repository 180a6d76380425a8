#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

struct TrueFalse {
  static constexpr const char* type = "true-false";
  static constexpr Form takes = Form::truth;
  bool answer = true;
  bool operator==(const TrueFalse&) const = default;

  static std::optional<TrueFalse> read(ObjectReader& object, const Surroundings& around);
  static std::optional<TrueFalse> read_without_key(ObjectReader& object, const Surroundings& around);
};

Mark check(const TrueFalse& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const TrueFalse& kind, const Mixing& mixing);
std::string asked(const TrueFalse& kind);
void write_without_key(Json& question, const TrueFalse& kind);

std::vector<std::string> model_answer(const TrueFalse& kind);
Response right_response(const TrueFalse& kind);
ItemTexts item_texts(const TrueFalse& kind, const Response& response);

}  // namespace worksheet

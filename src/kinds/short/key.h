#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// A word or some sentences.
struct ShortText {
  static constexpr const char* type = "short";
  static constexpr Form takes = Form::text;
  IdeasKey key;
  bool operator==(const ShortText&) const = default;

  static std::optional<ShortText> read(ObjectReader& object, const Surroundings& around);
};

Mark check(const ShortText& kind, const Response& response, const CheckContext& context);

void write_field(JsonWriter& out, const ShortText& kind, const Mixing& mixing);
std::string asked(const ShortText& kind);

std::vector<std::string> model_answer(const ShortText& kind);
Response right_response(const ShortText& kind);
ItemTexts item_texts(const ShortText& kind, const Response& response);

}  // namespace worksheet

#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// A word or some sentences.
struct ShortText {
  static constexpr const char* type = "short";
  static constexpr Form takes = Form::text;
  static constexpr std::size_t most_lines = 5;
  IdeasKey key;           ///< Of no idea where the lesson was published without it:
  std::size_t lines = 0;  ///< then how many lines there are to write on.
  bool operator==(const ShortText&) const = default;

  static std::optional<ShortText> read(ObjectReader& object, const Surroundings& around);
  static std::optional<ShortText> read_without_key(ObjectReader& object, const Surroundings& around);

  /// How many lines to offer for writing: as a rule of thumb from what the key says, which tells little of it.
  std::size_t lines_to_write() const;
};

Mark check(const ShortText& kind, const Response& response, const CheckContext& context);

void write_field(JsonWriter& out, const ShortText& kind, const Mixing& mixing);
std::string asked(const ShortText& kind);
void write_without_key(Json& question, const ShortText& kind);

std::vector<std::string> model_answer(const ShortText& kind);
Response right_response(const ShortText& kind);
ItemTexts item_texts(const ShortText& kind, const Response& response);

}  // namespace worksheet

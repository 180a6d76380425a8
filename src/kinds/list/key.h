#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// As many lines as are asked for, in any order; one line earns one idea, no idea twice.
struct List {
  static constexpr const char* type = "list";
  static constexpr Form takes = Form::lines;
  IdeasKey key;
  bool operator==(const List&) const = default;

  static std::optional<List> read(ObjectReader& object, const Surroundings& around);
  static std::optional<List> read_without_key(ObjectReader& object, const Surroundings& around);
};

Mark check(const List& kind, const Response& response, const CheckContext& context);

void write_field(JsonWriter& out, const List& kind, const Mixing& mixing);
std::string asked(const List& kind);
void write_without_key(Json& question, const List& kind);

std::vector<std::string> model_answer(const List& kind);
Response right_response(const List& kind);
ItemTexts item_texts(const List& kind, const Response& response);

}  // namespace worksheet

#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// Putting things in sequence.
struct Order {
  static constexpr const char* type = "order";
  static constexpr Form takes = Form::lines;
  std::vector<std::string> items;  ///< Markdown, in the right order, no two alike; also how a response names them.
  bool operator==(const Order&) const = default;

  static std::optional<Order> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Order> read_without_key(ObjectReader& object, const Surroundings& around);
};

/// With n items of which at most L, left as they are, stand in the right order, (L - 1) / (n - 1) is earned: each item
/// that would have to be moved costs an equal share. `items` has one entry per line of the response: right where it
/// may stay.
Mark check(const Order& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Order& kind, const Mixing& mixing);
std::string asked(const Order& kind);
void write_without_key(Json& question, const Order& kind);

std::vector<std::string> model_answer(const Order& kind);
Response right_response(const Order& kind);
ItemTexts item_texts(const Order& kind, const Response& response);

}  // namespace worksheet

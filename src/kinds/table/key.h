#pragma once

#include <variant>

#include "kinds/choice/key.h"
#include "kinds/kind_types.h"
#include "kinds/number/key.h"
#include "kinds/short/key.h"

namespace worksheet {

/// A table of which some cells are to be filled.
struct Table {
  static constexpr const char* type = "table";
  static constexpr Form takes = Form::rows;
  /// Text (Markdown) that stands there, or what is to be filled in. A choice in a cell has one right answer.
  using Cell = std::variant<std::string, ShortText, Number, Choice>;
  std::vector<std::string> columns;     ///< Markdown.
  std::vector<std::vector<Cell>> rows;  ///< Each with one cell for each column; at least one is to be filled.
  bool operator==(const Table&) const = default;

  static std::optional<Table> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Table> read_without_key(ObjectReader& object, const Surroundings& around);
};

/// Each cell to fill earns an equal share, of which it may be given a part. Cells that wait for a person earn nothing;
/// where everything else is right the whole mark waits. `items` has one entry per cell to fill, row by row. The markers
/// of the context are those of the `short` cells, in that order.
Mark check(const Table& kind, const Response& response, const CheckContext& context);

void write_field(JsonWriter& out, const Table& kind, const Mixing& mixing);
std::string asked(const Table& kind);
void write_without_key(Json& question, const Table& kind);

std::vector<std::string> model_answer(const Table& kind);
Response right_response(const Table& kind);
ItemTexts item_texts(const Table& kind, const Response& response);

}  // namespace worksheet

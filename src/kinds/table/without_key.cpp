#include "json/make_json.h"
#include "kinds/table/key.h"

namespace worksheet {
namespace {

/// Appends one cell to a row.
struct CellWithoutKey {
  Json& row;

  void operator()(const std::string& text) const { add(row, make_text(text)); }
  template <typename Field>
  void operator()(const Field& field) const {
    Json& cell = add(row, make_object());
    add(cell, "type", make_text(field.type));
    write_without_key(cell, field);
  }
};

}  // namespace

void write_without_key(Json& question, const Table& kind) {
  add(question, "columns", make_texts(kind.columns));
  Json& rows = add(question, "rows", make_array());
  for (const auto& cells : kind.rows) {
    Json& row = add(rows, make_array());
    for (const Table::Cell& cell : cells) std::visit(CellWithoutKey{row}, cell);
  }
}

std::optional<Table> Table::read_without_key(ObjectReader& object, const Surroundings& around) {
  return read(object, around);
}

}  // namespace worksheet

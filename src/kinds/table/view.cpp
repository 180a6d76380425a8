#include "json/json_writer.h"
#include "kinds/table/key.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Writes one cell of a table.
struct CellWriter {
  JsonWriter& out;
  const Mixing mixing;

  void operator()(const std::string& text) const { out.object().text("text", text).end(); }
  template <typename Field>
  void operator()(const Field& field) const {
    out.object().text("type", field.type).object("field");
    write_field(out, field, mixing);
    out.end().end();
  }
};

struct AskedInCell {
  std::string operator()(const std::string& text) const { return text; }
  template <typename Field>
  std::string operator()(const Field& field) const {
    return asked(field);
  }
};

}  // namespace

void write_field(JsonWriter& out, const Table& kind, const Mixing& mixing) {
  out.texts("columns", kind.columns);
  out.array("rows");
  for (std::size_t row = 0; row < kind.rows.size(); ++row) {
    out.array();
    for (std::size_t column = 0; column < kind.rows[row].size(); ++column) {
      const std::string place = concat({mixing.seed, "/", std::to_string(row), "/", std::to_string(column)});
      std::visit(CellWriter{out, {place, mixing.shuffle_choices}}, kind.rows[row][column]);
    }
    out.end();
  }
  out.end();
}

std::string asked(const Table& kind) {
  std::string all;
  for (const std::string& column : kind.columns) all += column + '\n';
  for (const auto& row : kind.rows)
    for (const Table::Cell& cell : row) all += '\n' + std::visit(AskedInCell{}, cell);
  return all;
}

}  // namespace worksheet

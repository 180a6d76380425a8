#include "kinds/kind_readers.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_columns = 12, most_rows = 50;
constexpr const char* cell_example = R"({"type": "short", "answer": "…"})";

using Reader = std::optional<Kind> (*)(ObjectReader& object, const Surroundings& around);

/// What reads a cell of this type; null once told that none does.
Reader reader_of(const ObjectReader& object, const Place& type) {
  constexpr std::string_view remedy = R"(write `"short"`, `"number"` or `"choice"`)";
  const std::string* name = type.value->string();
  if (!name) {
    object.wrong_type(type, "text", remedy);
    return nullptr;
  }
  if (*name == ShortText::type) return read_short;
  if (*name == Number::type) return read_number_kind;
  if (*name == Choice::type) return read_choice;
  object.problem(type, concat({"`", *name, "` cannot stand in a table"}), remedy);
  return nullptr;
}

/// A cell to fill; text in its place where it is wrong, which has been told.
Table::Cell read_field(const Place& place, const Surroundings& around) {
  ObjectReader object(place, "a cell", around.problems);
  const auto type = object.required("type", "\"short\"");
  const Reader read = type ? reader_of(object, *type) : nullptr;
  if (!read) return std::string();
  auto kind = read(object, around);
  object.finish();
  if (!kind) return std::string();
  if (auto* short_text = std::get_if<ShortText>(&*kind)) return std::move(*short_text);
  if (auto* number = std::get_if<Number>(&*kind)) return *number;
  auto& choice = std::get<Choice>(*kind);
  if (choice.several)
    object.problem(*object.optional("answer"), "a cell takes one answer", "write one of the choices, without brackets");
  return std::move(choice);
}

Table::Cell read_cell(const Place& place, const Surroundings& around) {
  if (const std::string* text = place.value->string()) return *text;
  if (place.value->members()) return read_field(place, around);
  around.problems.add(place.value->offset, place.path,
                      concat({"a cell must be text or an object, not ", kind_name(*place.value)}),
                      "put it in double quotes");
  return std::string();
}

/// The elements of a list of 1 to `most`, or null once told that there is none.
const std::vector<Json>* read_list_of(ObjectReader& object, const Place& place, std::string_view things,
                                      std::size_t most, std::string_view example) {
  const auto* elements = place.value->elements();
  if (!elements)
    object.wrong_type(place, "a list", concat({"write `", example, "`"}));
  else if (elements->empty() || elements->size() > most)
    object.problem(place, concat({"the number of ", things, " here is ", std::to_string(elements->size())}),
                   concat({"give 1 to ", std::to_string(most), " ", things}));
  return elements;
}

}  // namespace

std::optional<Kind> read_table(ObjectReader& object, const Surroundings& around) {
  constexpr const char* columns_example = R"(["…", "…"])";
  constexpr const char* rows_example = R"([["…", {"type": "short", "answer": "…"}]])";
  Table kind;
  std::size_t width = 0;
  if (const auto columns = object.required("columns", columns_example))
    if (const auto* elements = read_list_of(object, *columns, "columns", most_columns, columns_example)) {
      width = elements->size();
      for (std::size_t i = 0; i < width; ++i)
        kind.columns.push_back(read_text(columns->at(i), around.problems).value_or(""));
    }
  const auto rows = object.required("rows", rows_example);
  const auto* elements = rows ? read_list_of(object, *rows, "rows", most_rows, rows_example) : nullptr;
  if (!elements) return std::nullopt;
  bool has_field = false;
  for (std::size_t i = 0; i < elements->size(); ++i) {
    const Place place = rows->at(i);
    const auto* cells = place.value->elements();
    if (!cells) {
      object.wrong_type(place, "a list", concat({"write `[\"…\", ", cell_example, "]`"}));
      continue;
    }
    if (width > 0 && cells->size() != width)
      object.problem(place,
                     concat({"the number of cells here is ", std::to_string(cells->size()), ", that of columns is ",
                             std::to_string(width)}),
                     "give each row one cell for each column, `\"\"` for an empty one");
    std::vector<Table::Cell>& row = kind.rows.emplace_back();
    for (std::size_t j = 0; j < cells->size(); ++j) {
      row.push_back(read_cell(place.at(j), around));
      has_field = has_field || (*cells)[j].members();
    }
  }
  if (!has_field && !elements->empty())
    object.problem(*rows, "there is nothing to fill in in this table",
                   concat({"write `", cell_example, "` in place of a text"}));
  return kind;
}

}  // namespace worksheet

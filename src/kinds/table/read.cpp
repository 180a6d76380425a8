#include "kinds/read_list.h"
#include "kinds/surroundings.h"
#include "kinds/table/key.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_columns = 12, most_rows = 50;
constexpr const char* cell_example = R"({"type": "short", "answer": "…"})";

/// A cell to fill in by this kind; text in its place where its key cannot be used.
template <typename Field>
Table::Cell read_field(ObjectReader& object, const Surroundings& around) {
  auto field = around.has_key ? Field::read(object, around) : Field::read_without_key(object, around);
  object.finish();
  if (!field) return std::string();
  return std::move(*field);
}

using FieldReader = Table::Cell (*)(ObjectReader& object, const Surroundings& around);

/// What reads a cell of this type; null once told that none does.
FieldReader reader_of(const ObjectReader& object, const Place& type) {
  const std::string* name = type.value->string();
  if (!name) {
    object.problem(type, problems::cell_type_must_be_text(*type.value));
    return nullptr;
  }
  if (*name == ShortText::type) return read_field<ShortText>;
  if (*name == Number::type) return read_field<Number>;
  if (*name == Choice::type) return read_field<Choice>;
  object.problem(type, problems::cannot_stand_in_table(*name));
  return nullptr;
}

/// A cell to fill in; text in its place where it is wrong, which has been told.
Table::Cell read_cell_to_fill(const Place& place, const Surroundings& around) {
  ObjectReader object(place, problems::a_cell, around.problems);
  const auto type = object.required("type", "\"short\"");
  const FieldReader read = type ? reader_of(object, *type) : nullptr;
  if (!read) return std::string();
  Table::Cell cell = read(object, around);
  const auto* choice = std::get_if<Choice>(&cell);
  if (choice && choice->several)
    object.problem(*object.optional(around.has_key ? "answer" : "several"), problems::cell_takes_one_answer());
  return cell;
}

Table::Cell read_cell(const Place& place, const Surroundings& around) {
  if (const std::string* text = place.value->string()) return *text;
  if (place.value->members()) return read_cell_to_fill(place, around);
  around.problems.add(place, problems::thing_must_be_text_or_object(problems::a_cell, *place.value));
  return std::string();
}

/// The elements of a list of 1 to `most`, or null once told that it is none.
const std::vector<Json>* read_list_of(const Place& place, std::string_view things, std::size_t most,
                                      std::string_view example, ProblemList& problems) {
  const auto* elements = elements_of(place, example, problems);
  if (elements) tell_unless_between(elements->size(), 1, most, things, place, problems);
  return elements;
}

}  // namespace

std::optional<Table> Table::read(ObjectReader& object, const Surroundings& around) {
  constexpr const char* columns_example = R"(["…", "…"])";
  constexpr const char* rows_example = R"([["…", {"type": "short", "answer": "…"}]])";
  Table kind;
  std::size_t width = 0;
  if (const auto columns = object.required("columns", columns_example))
    if (const auto* elements =
            read_list_of(*columns, problems::columns, most_columns, columns_example, around.problems)) {
      width = elements->size();
      for (std::size_t i = 0; i < width; ++i)
        kind.columns.push_back(read_text(columns->at(i), around.problems).value_or(""));
    }
  const auto rows = object.required("rows", rows_example);
  const auto* elements = rows ? read_list_of(*rows, problems::rows, most_rows, rows_example, around.problems) : nullptr;
  if (!elements) return std::nullopt;
  bool has_field = false;
  for (std::size_t i = 0; i < elements->size(); ++i) {
    const Place place = rows->at(i);
    const auto* cells = elements_of(place, concat({"[\"…\", ", cell_example, "]"}), around.problems);
    if (!cells) continue;
    if (width > 0 && cells->size() != width)
      object.problem(place, problems::wrong_number_of_cells(cells->size(), width));
    std::vector<Table::Cell>& row = kind.rows.emplace_back();
    for (std::size_t j = 0; j < cells->size(); ++j) {
      row.push_back(read_cell(place.at(j), around));
      has_field = has_field || (*cells)[j].members();
    }
  }
  if (!has_field && !elements->empty()) object.problem(*rows, problems::nothing_to_fill_in(cell_example));
  return kind;
}

}  // namespace worksheet

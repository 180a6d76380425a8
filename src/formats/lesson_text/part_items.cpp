#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/lesson_text/part_builder.h"
#include "formats/lesson_text/typed_values.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  std::string cell;
  int depth = 0;
  for (std::size_t i = 1; i < row.size(); ++i) {
    const std::string_view here = row.substr(i);
    if (here.starts_with("\\|")) {
      cell += '|';
      ++i;
    } else if (here.starts_with("{{") || here.starts_with("}}")) {
      depth += here.front() == '{' ? 1 : -1;
      cell += here.substr(0, 2);
      ++i;
    } else if (row[i] == '|' && depth <= 0) {
      cells.emplace_back(trim(cell));
      cell.clear();
    } else {
      cell += row[i];
    }
  }
  return cells;
}

Json choice_cell(std::string_view inside, std::size_t offset) {
  Json cell = make_object(offset), choices = make_array(offset);
  std::string right;
  add(cell, "type", make_text("choice", offset));
  for (std::size_t at = 0; at < inside.size();) {
    const auto next = std::min({inside.find("(x)", at + 3), inside.find("( )", at + 3), inside.size()});
    const std::string_view text = trim(inside.substr(at + 3, next - at - 3));
    if (inside[at + 1] == 'x') right = text;
    add(choices, make_text(text, offset));
    at = next;
  }
  add(cell, "choices", std::move(choices));
  if (!right.empty()) add(cell, "answer", make_text(right, offset));
  return cell;
}

Json cell_of(std::string_view text, std::size_t offset) {
  if (!text.starts_with("{{") || !text.ends_with("}}") || text.size() < 5) return make_text(text, offset);
  const std::string_view inside = trim(text.substr(2, text.size() - 4));
  if (inside.starts_with("(x)") || inside.starts_with("( )")) return choice_cell(inside, offset);
  Json cell = make_object(offset);
  if (inside.starts_with('='))
    if (Json number = read_number_key(trim(inside.substr(1)), offset); !number.is_null()) {
      add(cell, "type", make_text("number", offset));
      add(cell, "answer", std::move(number));
      return cell;
    }
  add(cell, "type", make_text("short", offset));
  add(cell, "answer", make_text_or_texts(split_at_bars(inside), offset));
  return cell;
}

}  // namespace

void PartBuilder::add_pairs() {
  Json pairs = make_array(block_.offset), distractors = make_array(block_.offset);
  for (const Sign& sign : block_.signs) {
    if (sign.kind == SignKind::next) add(distractors, make_text(sign.text, sign.offset));
    if (sign.kind != SignKind::pair) continue;
    std::size_t length = 0;
    const auto at = find_arrow(sign.text, length);
    Json pair = make_array(sign.offset);
    add(pair, make_text(trim(std::string_view(sign.text).substr(0, at)), sign.offset));
    add(pair, make_text(trim(std::string_view(sign.text).substr(at + length)), sign.offset));
    add(pairs, std::move(pair));
  }
  if (!pairs.items.empty()) add(out_, "pairs", std::move(pairs));
  if (!distractors.items.empty()) add(out_, "distractors", std::move(distractors));
}

void PartBuilder::add_items() {
  std::vector<std::string> items;
  std::size_t length = 0;
  for (const Sign& sign : block_.signs) {
    if (sign.kind == SignKind::next) items.push_back(sign.text);
    if (sign.kind != SignKind::right) continue;
    std::string_view rest = sign.text;
    for (auto at = find_arrow(rest, length); at != std::string_view::npos; at = find_arrow(rest, length)) {
      items.emplace_back(trim(rest.substr(0, at)));
      rest.remove_prefix(at + length);
    }
    items.emplace_back(trim(rest));
  }
  if (!items.empty()) add(out_, "items", make_texts(items, block_.offset));
}

void PartBuilder::add_groups() {
  Json groups = make_object(block_.offset);
  for (const Sign* right : all(SignKind::right)) {
    Json items = make_array(right->offset);
    for (const Sign& under : right->under)
      if (under.kind == SignKind::item) add(items, make_text(under.text, under.offset));
    add(groups, right->text, std::move(items));
  }
  if (!groups.items.empty()) add(out_, "groups", std::move(groups));
}

void PartBuilder::add_rows() {
  const auto rows = all(SignKind::row);
  if (rows.empty()) return;
  add(out_, "columns", make_texts(cells_of(rows.front()->text), rows.front()->offset));
  Json all_rows = make_array(rows.front()->offset);
  for (const Sign* row : rows) {
    if (row == rows.front()) continue;
    if (row->text.find_first_not_of("|-: ") == std::string::npos) continue;
    Json cells = make_array(row->offset);
    for (const std::string& cell : cells_of(row->text)) add(cells, cell_of(cell, row->offset));
    add(all_rows, std::move(cells));
  }
  add(out_, "rows", std::move(all_rows));
}

void PartBuilder::add_labels() {
  if (!image_.is_null()) add(out_, "image", image_);
  Json labels = make_array(block_.offset);
  for (const Sign* place : all(SignKind::place)) {
    Json label = make_object(place->offset);
    add(label, "x", make_number(place->x, place->offset));
    add(label, "y", make_number(place->y, place->offset));
    add(label, "answer", make_text_or_texts(wordings_of(*place), place->offset));
    add(labels, std::move(label));
  }
  if (!labels.items.empty()) add(out_, "labels", std::move(labels));
}

void PartBuilder::add_essay() {
  Json rubric = make_array(block_.offset), ideas = make_array(block_.offset);
  for (const Sign& sign : block_.signs) {
    if (sign.kind == SignKind::right) add(ideas, idea_of(sign));
    if (sign.kind != SignKind::criterion) continue;
    Json row = make_object(sign.offset);
    add(row, "criterion", make_text(sign.text, sign.offset));
    add(row, "points", make_number(sign.points, sign.offset));
    add(rubric, std::move(row));
  }
  if (!rubric.items.empty()) add(out_, "rubric", std::move(rubric));
  if (!ideas.items.empty()) add(out_, "ideas", std::move(ideas));
}

}  // namespace worksheet

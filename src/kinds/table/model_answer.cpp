#include "kinds/table/key.h"
#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

/// The model answer of one cell; what stands there where there is nothing to fill in.
struct ModelCell {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Choice& kind) const {
    const std::vector<std::string> right = model_answer(kind);
    return right.empty() ? "" : right.front();
  }
  std::string operator()(const Number& kind) const { return model_answer(kind).front(); }
  std::string operator()(const ShortText& kind) const {
    std::string line;
    for (const std::string& wording : model_answer(kind)) line += concat({line.empty() ? "" : "; ", wording});
    return line;
  }
};

std::string model_cell(const Table::Cell& cell) { return std::visit(ModelCell{}, cell); }

/// What is written into a cell; the unit of a number stands beside it already.
std::string entered(const Table::Cell& cell) {
  if (std::holds_alternative<std::string>(cell)) return "";
  if (const auto* number = std::get_if<Number>(&cell)) return decimal(number->value);
  return model_cell(cell);
}

}  // namespace

std::vector<std::string> model_answer(const Table& kind) {
  std::vector<std::string> lines;
  for (const auto& row : kind.rows) {
    std::string& line = lines.emplace_back();
    for (const Table::Cell& cell : row) line += concat({&cell == &row.front() ? "" : " · ", model_cell(cell)});
  }
  return lines;
}

Response right_response(const Table& kind) {
  Rows all;
  for (const auto& row : kind.rows) {
    Lines& line = all.emplace_back();
    for (const Table::Cell& cell : row) line.push_back(entered(cell));
  }
  return all;
}

ItemTexts item_texts(const Table& kind, const Response& response) {
  ItemTexts texts;
  for (std::size_t row = 0; row < kind.rows.size(); ++row)
    for (std::size_t column = 0; column < kind.rows[row].size(); ++column) {
      const Table::Cell& cell = kind.rows[row][column];
      if (std::holds_alternative<std::string>(cell)) continue;
      texts.answers.push_back(model_cell(cell));
      const auto* choice = std::get_if<Choice>(&cell);
      texts.feedback.push_back(choice ? choice->feedback_on(cell_of(response, row, column)) : "");
    }
  return texts;
}

}  // namespace worksheet

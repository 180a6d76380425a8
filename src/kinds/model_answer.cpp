#include "kinds/model_answer.h"

#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

struct ModelAnswer {
  std::vector<std::string> operator()(const ShortText& kind) const { return wordings(kind.key); }
  std::vector<std::string> operator()(const List& kind) const { return wordings(kind.key); }
  std::vector<std::string> operator()(const Number& kind) const {
    return {concat({decimal(kind.value), kind.unit.empty() ? "" : " ", kind.unit})};
  }
  std::vector<std::string> operator()(const Choice& kind) const {
    std::vector<std::string> texts;
    for (const Choice::Option& option : kind.options)
      if (option.right) texts.push_back(option.text);
    return texts;
  }
  std::vector<std::string> operator()(const TrueFalse& kind) const { return {kind.answer ? "true" : "false"}; }
  std::vector<std::string> operator()(const Blanks& kind) const {
    std::vector<std::string> texts;
    for (const Blanks::Gap& gap : kind.gaps()) texts.push_back(gap.answers.front());
    return texts;
  }
  std::vector<std::string> operator()(const Match& kind) const {
    std::vector<std::string> texts;
    for (const Match::Pair& pair : kind.pairs) texts.push_back(concat({pair.term, ": ", pair.meaning}));
    return texts;
  }
  std::vector<std::string> operator()(const Order& kind) const { return kind.items; }
  std::vector<std::string> operator()(const Sort& kind) const {
    std::vector<std::string> texts;
    for (const Sort::Group& group : kind.groups) {
      std::string line = group.name;
      for (const std::string& item : group.items)
        line += concat({line.size() == group.name.size() ? ": " : "; ", item});
      texts.push_back(std::move(line));
    }
    return texts;
  }
  std::vector<std::string> operator()(const Evidence& kind) const { return kind.sentences; }
  std::vector<std::string> operator()(const Table& kind) const {
    std::vector<std::string> lines;
    for (const auto& row : kind.rows) {
      std::string& line = lines.emplace_back();
      for (const Table::Cell& cell : row) line += concat({&cell == &row.front() ? "" : " · ", model_cell(cell)});
    }
    return lines;
  }
  std::vector<std::string> operator()(const Label& kind) const {
    std::vector<std::string> texts;
    for (const Label::Spot& spot : kind.spots) texts.push_back(spot.answers.front());
    return texts;
  }
  std::vector<std::string> operator()(const Essay& kind) const {
    if (!kind.model.empty()) return {kind.model};
    return wordings(kind.coverage);
  }

  static std::vector<std::string> wordings(const IdeasKey& key) {
    std::vector<std::string> texts;
    for (const Idea& idea : key.ideas) texts.push_back(idea.say.front());
    return texts;
  }
};

}  // namespace

std::string model_cell(const Table::Cell& cell) {
  struct Cell {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Choice& kind) const { return ModelAnswer{}(kind).front(); }
    std::string operator()(const Number& kind) const { return ModelAnswer{}(kind).front(); }
    std::string operator()(const ShortText& kind) const {
      std::string line;
      for (const std::string& wording : ModelAnswer{}(kind)) line += concat({line.empty() ? "" : "; ", wording});
      return line;
    }
  };
  return std::visit(Cell{}, cell);
}

std::vector<std::string> model_answer(const Kind& kind) { return std::visit(ModelAnswer{}, kind); }

}  // namespace worksheet

#include "lesson/fingerprint.h"

#include "text/decimal.h"
#include "text/sort_texts.h"

namespace worksheet {
namespace {

/// Texts that are shown in an order of the worksheet's own.
std::string in_any_order(std::vector<std::string> texts) {
  sort_texts(texts);
  std::string all;
  for (const std::string& text : texts) all += '\n' + text;
  return all;
}

/// What a kind shows the student beside the prompt.
struct Asked {
  std::string operator()(const ShortText& /*kind*/) const { return ""; }
  std::string operator()(const List& kind) const { return std::to_string(kind.key.need); }
  std::string operator()(const Number& kind) const { return kind.unit; }
  std::string operator()(const Choice& kind) const {
    std::string asked = kind.several ? "several" : "one";
    for (const Choice::Option& option : kind.options) asked += '\n' + option.text;
    return asked;
  }
  std::string operator()(const TrueFalse& /*kind*/) const { return ""; }
  std::string operator()(const Blanks& kind) const {
    std::string asked;
    for (const Blanks::Piece& piece : kind.pieces) {
      const auto* text = std::get_if<std::string>(&piece);
      asked += text ? *text : std::string("\n");
    }
    return asked;
  }
  std::string operator()(const Match& kind) const {
    std::string asked;
    for (const Match::Pair& pair : kind.pairs) asked += pair.term + '\n';
    return asked + in_any_order(kind.meanings());
  }
  std::string operator()(const Order& kind) const { return in_any_order(kind.items); }
  std::string operator()(const Sort& kind) const {
    std::string asked;
    for (const Sort::Group& group : kind.groups) asked += group.name + '\n';
    for (const Sort::Item& item : kind.items()) asked += '\n' + item.text;
    return asked;
  }
  std::string operator()(const Evidence& kind) const { return std::to_string(kind.need); }
  std::string operator()(const Label& kind) const {
    std::string asked = kind.image.src;
    for (const Label::Spot& spot : kind.spots) asked += '\n' + decimal(spot.x) + ' ' + decimal(spot.y);
    return asked;
  }
  std::string operator()(const Table& kind) const {
    std::string asked;
    for (const std::string& column : kind.columns) asked += column + '\n';
    for (const auto& row : kind.rows)
      for (const Table::Cell& cell : row) asked += '\n' + std::visit(*this, cell);
    return asked;
  }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Essay& /*kind*/) const { return ""; }
};

}  // namespace

std::string fingerprint_of(const Part& part) {
  return fingerprint_of(std::string(type_name(part.kind)) + '\n' + part.prompt + '\n' + std::visit(Asked{}, part.kind));
}

std::string fingerprint_of(const Lesson& lesson) {
  std::string all;
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) all += part.id + ' ' + fingerprint_of(part) + '\n';
  return fingerprint_of(all);
}

}  // namespace worksheet

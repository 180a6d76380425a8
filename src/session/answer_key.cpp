#include "session/answer_key.h"

#include <algorithm>

#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

/// What is written into a cell; the unit of a number stands beside it already.
std::string entered(const Table::Cell& cell) {
  if (std::holds_alternative<std::string>(cell)) return "";
  if (const auto* number = std::get_if<Number>(&cell)) return decimal(number->value);
  return model_cell(cell);
}

/// What a student would enter to be wholly right. Free text has no one such answer.
struct RightResponse {
  Response operator()(const ShortText& /*kind*/) const { return {}; }
  Response operator()(const List& /*kind*/) const { return {}; }
  Response operator()(const Essay& /*kind*/) const { return {}; }
  Response operator()(const TrueFalse& kind) const { return kind.answer; }
  Response operator()(const Choice& kind) const {
    if (kind.several) return model_answer(kind);
    return model_answer(kind).front();
  }
  Response operator()(const Match& kind) const {
    Joined all;
    for (const Match::Pair& pair : kind.pairs) all.emplace(pair.term, pair.meaning);
    return all;
  }
  Response operator()(const Sort& kind) const {
    Joined all;
    for (const Sort::Item& item : kind.items()) all.emplace(item.text, item.group);
    return all;
  }
  Response operator()(const Number& /*kind*/) const { return {}; }
  Response operator()(const Blanks& kind) const { return model_answer(kind); }
  Response operator()(const Order& kind) const { return kind.items; }
  Response operator()(const Evidence& kind) const { return kind.sentences; }
  Response operator()(const Label& kind) const { return model_answer(kind); }
  Response operator()(const Table& kind) const {
    Rows all;
    for (const auto& row : kind.rows) {
      Lines& line = all.emplace_back();
      for (const Table::Cell& cell : row) line.push_back(entered(cell));
    }
    return all;
  }
};

std::size_t needed(const Kind& kind, std::size_t offered) {
  if (const auto* evidence = std::get_if<Evidence>(&kind)) return evidence->need;
  const IdeasKey* ideas = ideas_of(kind);
  return ideas ? std::min(ideas->need, offered) : offered;
}

}  // namespace

std::string answer_key(const Lesson& lesson) {
  JsonWriter out;
  out.array();
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) {
      const std::vector<std::string> answer = model_answer(part.kind);
      out.object().text("id", part.id);
      write_response(out, "response", std::visit(RightResponse{}, part.kind));
      out.array("answer");
      for (const std::string& line : answer) out.text(line);
      out.end().number("need", static_cast<double>(needed(part.kind, answer.size())));
      out.text("explanation", part.explanation).array("evidence");
      for (const std::string& words : part.evidence) out.text(words);
      out.end().end();
    }
  return out.end().take();
}

}  // namespace worksheet

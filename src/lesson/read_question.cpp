#include "lesson/read_question.h"

#include <algorithm>

namespace worksheet {
namespace {

constexpr std::size_t most_parts = 26;

}  // namespace

bool is_id(std::string_view id) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !id.empty() && id.size() <= 64 && is_plain(id.front()) &&
         std::all_of(id.begin(), id.end(), [&](char c) { return is_plain(c) || c == '-'; });
}

Question QuestionReader::read(const Place& place, std::size_t index) {
  Question question;
  question.label = std::to_string(index + 1);
  ObjectReader object(place, problems::a_question, problems_);
  question.id = read_id(object, "q" + question.label);
  question.is_group = object.has("parts");
  if (question.is_group)
    read_group(object, question);
  else
    read_single(object, question);
  return question;
}

void QuestionReader::read_group(ObjectReader& object, Question& question) {
  question.prompt = object.text("prompt");
  const Place parts = *object.optional("parts");
  const auto* elements = parts.value->elements();
  if (!elements || elements->empty() || elements->size() > most_parts) {
    object.problem(parts, elements ? problems::wrong_number_of_parts(elements->size(), most_parts)
                                   : problems::parts_must_be_list(*parts.value, most_parts));
  } else {
    for (std::size_t i = 0; i < elements->size(); ++i) {
      const std::string letter(1, static_cast<char>('a' + i));
      ObjectReader part_object(parts.at(i), problems::a_part, problems_);
      Part part;
      part.id = read_id(part_object, question.id + letter);
      part.label = question.label + letter;
      if (part_object.has("parts")) {
        part_object.problem(*part_object.optional("parts"), problems::part_with_parts());
        continue;
      }
      add_part(part_object, std::move(part), question);
    }
  }
  for (const char* key : {"type", "answer", "points", "hints", "explanation", "evidence"})
    if (const Json* found = object.place().value->find(key)) {
      object.optional(key);
      object.problem({found, object.place().path + "/" + key}, problems::belongs_to_a_part(key));
    }
  object.finish();
}

void QuestionReader::read_single(ObjectReader& object, Question& question) {
  if (object.is_object() && !object.has("type")) {
    object.optional("parts");
    object.problem(object.place(), problems::neither_type_nor_parts());
    return;
  }
  Part part;
  part.id = question.id;
  part.label = question.label;
  add_part(object, std::move(part), question);
}

void QuestionReader::add_part(ObjectReader& object, Part part, Question& question) {
  part.prompt = object.required_text("prompt", "\"What …?\"");
  part.points = object.number_above("points", 0, 100, 1);
  part.hints = object.texts("hints", 10);
  if (around_.has_key) part.explanation = object.text("explanation");
  part.evidence = object.texts("evidence", 50);
  if (around_.passage && !around_.passage->empty() && !part.evidence.empty()) {
    const Place evidence = *object.optional("evidence");
    for (std::size_t i = 0; i < evidence.value->elements()->size(); ++i)
      tell_unless_in_passage(evidence.at(i), around_);
  }
  const auto type = object.optional("type");
  auto kind = read_kind(object, around_);
  // Without a known kind nobody can say which further keys belong here.
  if (type && type->value->string() && is_kind(*type->value->string())) object.finish();
  if (!kind) return;
  part.kind = std::move(*kind);
  question.parts.push_back(std::move(part));
}

std::string QuestionReader::read_id(ObjectReader& object, std::string otherwise) {
  std::string id = object.text("id");
  const auto place = object.optional("id");
  if (!id.empty() && !is_id(id)) {
    object.problem(*place, problems::cannot_be_an_id(id));
    id.clear();
  }
  if (id.empty()) id = std::move(otherwise);
  const auto taken = taken_.emplace(id, object.place().path);
  if (!taken.second && object.is_object())
    object.problem(place ? *place : object.place(), problems::id_is_taken(id, taken.first->second));
  return id;
}

PartOrProblems read_question(std::string_view text) {
  const JsonText json = read_json(text);
  if (!json.value) return json.problems;
  const LineIndex lines(text);
  ProblemList problems(lines);
  for (const Problem& problem : json.problems) problems.add(problem);
  Question question = QuestionReader({problems}).read({&*json.value, ""}, 0);
  if (question.is_group) problems.add(0, "", problems::parts_marked_as_one());
  if (!problems.empty()) return problems.take();
  return std::move(question.parts.front());
}

}  // namespace worksheet

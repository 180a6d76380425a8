#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "formats/asked_for.h"
#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/lettered_choices.h"
#include "formats/lesson_text/part_builder.h"
#include "formats/lesson_text/question_block.h"
#include "formats/lesson_text/question_text.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// The things that one answer names, where the question asks for several: "sand; dough".
std::vector<std::string_view> things_in(std::string_view answer, const AskedFor& asked) {
  if (asked.count > 1 || asked.list) {
    auto things = split_at(answer, ";");
    if (things.size() > 1) return things;
    things = split_at(answer, ", ");
    if (asked.count > 1 && things.size() == asked.count) return things;
  }
  return {answer};
}

void take_answers(Block& block, char letter, std::span<TextAnswer> answers, const Language& language) {
  if (std::any_of(block.signs.begin(), block.signs.end(), is_answer) && !has_sign(block, SignKind::option)) return;
  const AskedFor asked = asked_for(block.prompt, language);
  for (TextAnswer& answer : answers) {
    if (answer.letter != letter || answer.is_used) continue;
    answer.is_used = true;
    for (const std::string_view thing : things_in(answer.text, asked)) {
      Sign sign;
      sign.kind = SignKind::right;
      sign.text = thing;
      sign.offset = answer.offset;
      sign.line = answer.line;
      block.signs.push_back(std::move(sign));
    }
  }
}

/// A question that is given as JSON: "@question = {…}".
const Sign* whole_question(const Block& block) {
  for (const Sign& sign : block.signs)
    if (sign.kind == SignKind::key && sign.key == "question" && sign.is_json) return &sign;
  return nullptr;
}

/// A question with parts, part by part: what stands before the first belongs to all of them.
struct DividedBlock {
  std::vector<Sign> before;
  std::vector<Block> parts;
};

DividedBlock divide_by_letters(Block& block) {
  DividedBlock divided;
  std::vector<Block>& parts = divided.parts;
  for (Sign& sign : block.signs) {
    if (sign.kind == SignKind::letter) {
      if (!parts.empty()) parts.back().last_line = std::max(parts.back().first_line, sign.line - 1);
      Block& part = parts.emplace_back();
      part.prompt = std::move(sign.text);
      part.offset = sign.offset;
      part.first_line = part.last_line = sign.line;
    } else if (parts.empty()) {
      divided.before.push_back(std::move(sign));
    } else {
      parts.back().signs.push_back(std::move(sign));
    }
  }
  parts.back().last_line = std::max(block.last_line, parts.back().first_line);
  return divided;
}

/// Makes the JSON of one question.
class QuestionBuilder {
 public:
  QuestionBuilder(std::size_t index, QuestionNotes& notes)
      : label_(std::to_string(index + 1)), path_("/questions/" + std::to_string(index)), notes_(notes) {}

  Json build(Block block, std::span<TextAnswer> answers) {
    if (const Sign* whole = whole_question(block)) return as_json(*whole, block);
    const bool has_letters = has_sign(block, SignKind::letter);
    const bool is_choice = has_letters && are_choices(block, notes_.language);
    if (has_letters && !is_choice) return with_parts(block, answers);
    if (is_choice) {
      read_marked_choices(block);
      if (block.signs.front().letter.style == 'a')
        notes_.guess(block.first_line,
                     concat({"question ", label_, " has lettered lines that ask nothing: read as choices"}));
    }
    return part_of(block, 0, label_, path_, answers);
  }

 private:
  Json as_json(const Sign& sign, const Block& block) {
    Json whole = read_key_value(sign.key, sign.text, true, sign.offset, notes_);
    const Json* type = whole.find("type");
    TextPart part;
    part.type = type && type->string() ? type->text : "";
    note_part(std::move(part), block, label_, path_);
    return whole;
  }

  Json with_parts(Block& block, std::span<TextAnswer> answers) {
    DividedBlock divided = divide_by_letters(block);
    Json question = make_object(block.offset);
    add_shared(question, block, divided.before);
    Json list = make_array(block.offset);
    for (std::size_t i = 0; i < divided.parts.size(); ++i) {
      const char letter = static_cast<char>('a' + i);
      add(list,
          part_of(divided.parts[i], letter, label_ + letter, concat({path_, "/parts/", std::to_string(i)}), answers));
    }
    add(question, "parts", std::move(list));
    return question;
  }

  /// What a question with parts has of its own.
  void add_shared(Json& question, const Block& block, const std::vector<Sign>& before) {
    const auto key = [&](std::string_view name) -> const Sign* {
      for (const Sign& sign : before)
        if (sign.kind == SignKind::key && sign.key == name) return &sign;
      return nullptr;
    };
    const auto read = [&](const Sign& sign) {
      return read_key_value(sign.key, sign.text, sign.is_json, sign.offset, notes_);
    };
    if (const Sign* id = key("id")) add(question, "id", read(*id));
    if (const Sign* prompt = key("prompt"))
      add(question, "prompt", read(*prompt));
    else if (!block.prompt.empty())
      add(question, "prompt", make_text(block.prompt, block.offset));
    for (const Sign& sign : before) {
      if (sign.kind != SignKind::key)
        notes_.problem(sign.offset,
                       concat({"this stands before the parts of question ", label_, " and belongs to none"}),
                       "put it under the part that it belongs to");
      else if (sign.key != "id" && sign.key != "prompt" && sign.key != "parts")
        add(question, sign.key, read(sign));
    }
  }

  Json part_of(Block& block, char letter, const std::string& label, std::string path, std::span<TextAnswer> answers) {
    take_answers(block, letter, answers, notes_.language);
    TextPart part;
    Json json = PartBuilder(block, label, notes_).build(part);
    note_part(std::move(part), block, label, std::move(path));
    return json;
  }

  void note_part(TextPart part, const Block& block, std::string label, std::string path) {
    part.label = std::move(label);
    part.path = std::move(path);
    part.first_line = block.first_line;
    part.last_line = block.last_line;
    notes_.parts.push_back(std::move(part));
  }

  std::string label_, path_;
  QuestionNotes& notes_;
};

}  // namespace

Json read_question_lines(std::span<const TextLine> lines, std::size_t mark_length, std::size_t index,
                         std::string_view heading, std::span<TextAnswer> answers, QuestionNotes& notes) {
  Block block = read_block(lines, mark_length);
  if (!heading.empty()) block.prompt = concat({heading, block.prompt.empty() ? "" : "\n\n", block.prompt});
  return QuestionBuilder(index, notes).build(std::move(block), answers);
}

}  // namespace worksheet

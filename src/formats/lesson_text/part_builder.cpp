#include "formats/lesson_text/part_builder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "formats/lesson_text/guess_kind.h"
#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/lettered_choices.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Takes "(2 points)" off the end of the first line or of all.
std::string take_points(std::string& prompt) {
  for (const std::size_t end : {prompt.size(), std::min(prompt.find('\n'), prompt.size())}) {
    const std::string_view line = std::string_view(prompt).substr(0, end);
    const auto open = line.find_last_of("([");
    if (open == std::string_view::npos) continue;
    const auto points = points_at(line.substr(open));
    if (!points || open + points->second != end) continue;
    const auto before = line.find_last_not_of(" \t\n", open == 0 ? 0 : open - 1);
    if (open == 0 || before == std::string_view::npos) continue;
    prompt.erase(before + 1, end - before - 1);
    return points->first;
  }
  return "";
}

}  // namespace

PartBuilder::PartBuilder(Block block, std::string label, QuestionNotes& notes)
    : block_(std::move(block)), label_(std::move(label)), notes_(notes), out_(make_object(block_.offset)) {
  for (const Sign& sign : block_.signs)
    if (sign.kind == SignKind::key && sign.key == "type" && !sign.is_json) type_ = sign.text;
  is_said_ = !type_.empty();
}

Json PartBuilder::build(TextPart& part) {
  // A question in bold type stands for itself in any.
  if (std::string& prompt = block_.prompt; prompt.size() > 5 && prompt.starts_with("**") && prompt.ends_with("**") &&
                                           prompt.find("**", 2) == prompt.size() - 2)
    prompt = prompt.substr(2, prompt.size() - 4);
  points_ = take_points(block_.prompt);
  keep_pairs_only_where_joined();
  asked_ = asked_for(block_.prompt, notes_.language);
  if (!is_said_ || type_ == "choice" || type_ == "true-false") pick_right_choices(block_, label_, notes_);
  if (!is_said_) {
    GuessedKind guessed = guess_kind(block_, asked_);
    type_ = std::move(guessed.type);
    if (!guessed.because.empty()) guess(guessed.because);
  }
  part.type = type_;
  add_front();
  part.prompt = block_.prompt;
  add_key();
  add_common();
  part.has_key = has_key_;
  return std::move(out_);
}

void PartBuilder::guess(std::string_view what) {
  notes_.guess(block_.first_line, concat({"question ", label_, " ", what}));
}

std::string PartBuilder::the_question() const { return concat({"question ", label_}); }

Json PartBuilder::read_key(const Sign& sign) {
  return read_key_value(sign.key, sign.text, sign.is_json, sign.offset, notes_);
}

void PartBuilder::keep_pairs_only_where_joined() {
  const std::size_t pairs = count_signs(block_, SignKind::pair);
  if (pairs == 0 || type_ == "match" || pairs + count_signs(block_, SignKind::next) > 1) return;
  for (const Sign* sign : all(SignKind::pair)) block_.prompt += concat({block_.prompt.empty() ? "" : "\n", sign->text});
  std::erase_if(block_.signs, [](const Sign& sign) { return sign.kind == SignKind::pair; });
}

void PartBuilder::add_front() {
  if (const Sign* id = key("id")) add(out_, "id", read_key(*id));
  add(out_, "type", make_text(type_, block_.offset));
  if (const Sign* points = key("points"))
    add(out_, "points", read_key(*points));
  else if (!points_.empty())
    add(out_, "points", make_number(points_, block_.offset));
  if (const Sign* prompt = key("prompt"))
    add(out_, "prompt", read_key(*prompt));
  else
    add_prompt();
  if (const Json* prompt = out_.find("prompt")) block_.prompt = prompt->text;
}

void PartBuilder::add_prompt() {
  std::string prompt = block_.prompt;
  if (type_ == "blanks" && !key("text")) take_gap_text(prompt);
  if (type_ == "label") take_image(prompt);
  if (prompt.empty()) {
    notes_.problem(block_.offset, concat({the_question(), " asks nothing"}),
                   "write the question behind its number or letter");
    return;
  }
  add(out_, "prompt", make_text(prompt, block_.offset));
}

void PartBuilder::take_gap_text(std::string& prompt) {
  const auto gap = prompt.find("{{");
  const auto begin = gap == std::string::npos                       ? prompt.size()
                     : prompt.rfind('\n', gap) == std::string::npos ? 0
                                                                    : prompt.rfind('\n', gap) + 1;
  gap_text_ = prompt.substr(begin);
  prompt.resize(begin);
  prompt = std::string(trim(prompt));
  if (prompt.empty() && !gap_text_.empty()) {
    prompt = "Fill in the gaps.";
    guess("has gaps and nothing before them: the prompt is \"Fill in the gaps.\"");
  }
}

void PartBuilder::take_image(std::string& prompt) {
  const auto begin = prompt.find("![");
  const auto middle = begin == std::string::npos ? begin : prompt.find("](", begin);
  const auto end = middle == std::string::npos ? middle : prompt.find(')', middle);
  if (end == std::string::npos) return;
  image_ = make_object(block_.offset);
  add(image_, "src", make_text(trim(prompt.substr(middle + 2, end - middle - 2)), block_.offset));
  add(image_, "alt", make_text(prompt.substr(begin + 2, middle - begin - 2), block_.offset));
  prompt.erase(begin, end + 1 - begin);
  prompt = std::string(trim(prompt));
}

void PartBuilder::add_key() {
  if (const Sign* answer = key("answer")) {
    add(out_, "answer", read_key(*answer));
  } else if (type_ == "short" || type_ == "list") {
    add_ideas_answer();
  } else if (type_ == "number") {
    add_number();
  } else if (type_ == "choice") {
    add_choices();
  } else if (type_ == "true-false") {
    add_truth();
  } else if (type_ == "evidence") {
    add_sentences();
  }
  if (type_ == "choice" && key("answer") && has_sign(block_, SignKind::option)) add_option_list();
  if (type_ == "blanks" && !gap_text_.empty()) add(out_, "text", make_text(gap_text_, block_.offset));
  if (type_ == "match") add_pairs();
  if (type_ == "order") add_items();
  if (type_ == "sort") add_groups();
  if (type_ == "table") add_rows();
  if (type_ == "label") add_labels();
  if (type_ == "essay") add_essay();
}

void PartBuilder::add_common() {
  Json hints = make_array(block_.offset);
  std::string explanation;
  std::size_t explained_at = block_.offset;
  for (const Sign& sign : block_.signs) {
    if (sign.kind == SignKind::hint) add(hints, make_text(sign.text, sign.offset));
    if (sign.kind == SignKind::explanation) {
      if (explanation.empty()) explained_at = sign.offset;
      explanation += concat({explanation.empty() ? "" : "\n", sign.text});
    }
    if (sign.kind == SignKind::wrong && type_ != "short" && type_ != "list")
      notes_.problem(sign.offset, concat({"a wrong turn has no place in ", the_question()}),
                     "use `!` under questions that are answered in words");
  }
  if (!hints.items.empty()) add(out_, "hints", std::move(hints));
  if (!explanation.empty()) add(out_, "explanation", make_text(explanation, explained_at));
  const bool has_ideas = type_ == "short" || type_ == "list";
  for (const Sign& sign : block_.signs) {
    if (sign.kind != SignKind::key) continue;
    const bool is_done = sign.key == "id" || sign.key == "type" || sign.key == "points" || sign.key == "prompt" ||
                         sign.key == "answer" || (sign.key == "need" && (has_ideas || type_ == "evidence")) ||
                         (sign.key == "accept" && has_ideas && !sign.is_json);
    if (is_done) continue;
    if (Json* before = const_cast<Json*>(out_.find(sign.key));
        before && form_of_key(sign.key) == KeyForm::repeated && !sign.is_json) {
      add(*before, make_text(sign.text, sign.offset));
      continue;
    }
    Json value = read_key(sign);
    add(out_, sign.key, std::move(value));
  }
  for (const Sign* letter : all(SignKind::letter))
    notes_.problem(letter->offset, "this letter follows on nothing", "begin the parts of a question with `a)`");
}

}  // namespace worksheet

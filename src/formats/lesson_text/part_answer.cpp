#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "formats/lesson_text/part_builder.h"
#include "formats/lesson_text/typed_values.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {

Json PartBuilder::idea_of(const Sign& sign) {
  const auto wordings = wordings_of(sign);
  if (wordings.size() == 1 && sign.under.empty()) return make_text(wordings.front(), sign.offset);
  Json idea = make_object(sign.offset);
  add(idea, "say", make_text_or_texts(wordings, sign.offset));
  Json denied = make_array(sign.offset);
  for (const Sign& under : sign.under) {
    if (under.kind == SignKind::wrong)
      for (const std::string& one : wordings_of(under)) add(denied, make_text(one, under.offset));
    else if (under.kind == SignKind::hint)
      add(idea, "hint", make_text(under.text, under.offset));
    else if (under.kind == SignKind::explanation)
      add(idea, "feedback", make_text(under.text, under.offset));
    else if (under.kind == SignKind::key)
      add(idea, under.key, read_key(under));
  }
  if (!denied.items.empty()) add(idea, "not", std::move(denied));
  return idea;
}

std::vector<std::string> PartBuilder::wordings_of(const Sign& sign) {
  auto wordings = split_at_bars(sign.text);
  if (std::any_of(wordings.begin(), wordings.end(), [](const std::string& one) { return one.empty(); })) {
    const bool is_all = sign.text.empty();
    notes_.problem(
        sign.offset, is_all ? "nothing stands behind this sign" : "nothing stands beside this bar",
        is_all ? "write the answer behind it, or remove the line" : "write another wording there, or remove the `|`");
    std::erase(wordings, "");
    if (wordings.empty()) wordings.emplace_back("…");
  }
  return wordings;
}

void PartBuilder::add_ideas_answer() {
  const auto rights = all(SignKind::right);
  if (rights.empty()) return miss_key();
  Json answer = make_object(rights.front()->offset);
  const std::size_t count = rights.size();
  Json accept = make_array(), reject = make_array();
  for (Sign& sign : block_.signs) {
    if (sign.kind == SignKind::key && sign.key == "accept" && !sign.is_json)
      add(accept, make_text(sign.text, sign.offset));
    if (sign.kind == SignKind::wrong)
      for (const std::string& one : wordings_of(sign)) add(reject, make_text(one, sign.offset));
  }
  const Sign* need = key("need");
  const bool is_plain = accept.items.empty() && reject.items.empty() && !need && !key("reject");
  const bool has_more = asked_.count > 1 && count > asked_.count;
  if (type_ == "short" && is_plain && count == 1 && rights.front()->under.empty()) {
    add(out_, "answer", make_text_or_texts(wordings_of(*rights.front()), rights.front()->offset));
    return;
  }
  Json ideas = make_array(rights.front()->offset);
  for (const Sign* right : rights) add(ideas, idea_of(*right));
  if (type_ == "list" && is_plain && !has_more) {
    add(out_, "answer", std::move(ideas));
    return;
  }
  add(answer, "ideas", std::move(ideas));
  if (need) {
    add(answer, "need", read_key(*need));
  } else if (has_more) {
    add(answer, "need", make_number(std::to_string(asked_.count), block_.offset));
    if (type_ == "short" || is_said_)
      guess(
          concat({"asks for ", std::to_string(asked_.count), " of the ", std::to_string(count), " ideas in its key"}));
  }
  if (!accept.items.empty()) add(answer, "accept", std::move(accept));
  if (!reject.items.empty()) add(answer, "reject", std::move(reject));
  add(out_, "answer", std::move(answer));
}

void PartBuilder::add_number() {
  const auto rights = all(SignKind::right);
  if (rights.empty()) return miss_key();
  Json answer = read_number_key(rights.front()->text, rights.front()->offset);
  if (answer.is_null() || rights.size() > 1)
    notes_.problem(rights.front()->offset, concat({"the key of ", the_question(), " is not one number"}),
                   "write it in digits, as `= 1250 km` or `= 33.3 ± 2%`");
  if (!answer.is_null()) add(out_, "answer", std::move(answer));
}

void PartBuilder::add_option_list() {
  Json choices = make_array(block_.offset);
  for (const Sign* option : all(SignKind::option)) {
    const bool has_feedback = !option->under.empty();
    if (!has_feedback) {
      add(choices, make_text(option->text, option->offset));
      continue;
    }
    Json choice = make_object(option->offset);
    add(choice, "text", make_text(option->text, option->offset));
    for (const Sign& under : option->under) {
      if (under.kind == SignKind::key)
        add(choice, under.key, read_key(under));
      else
        add(choice, "feedback", make_text(under.text, under.offset));
    }
    add(choices, std::move(choice));
  }
  add(out_, "choices", std::move(choices));
}

void PartBuilder::add_choices() {
  const auto options = all(SignKind::option);
  if (options.empty()) {
    if (!key("choices"))
      notes_.problem(block_.offset, concat({the_question(), " is a choice and has none"}),
                     "write the choices under it: `(x)` before the right one, `( )` before the others");
    return;
  }
  add_option_list();
  std::vector<std::string> right;
  bool several = false;
  for (const Sign* option : options) {
    if (option->is_right) right.push_back(option->text);
    several = several || option->is_several;
  }
  if (right.empty()) return miss_key();
  add(out_, "answer", several ? make_texts(right, block_.offset) : make_text(right.front(), block_.offset));
}

void PartBuilder::add_truth() {
  for (const Sign* option : all(SignKind::option))
    if (const auto value = read_truth(option->text); option->is_right && value) {
      add(out_, "answer", make_flag(*value, option->offset));
      return;
    }
  const auto rights = all(SignKind::right);
  if (rights.empty()) return miss_key();
  if (const auto value = read_truth(rights.front()->text)) {
    add(out_, "answer", make_flag(*value, rights.front()->offset));
    return;
  }
  notes_.problem(rights.front()->offset, concat({"the key of ", the_question(), " is neither true nor false"}),
                 "write `= true` or `= false`");
}

void PartBuilder::add_sentences() {
  const auto rights = all(SignKind::right);
  if (rights.empty()) return miss_key();
  std::vector<std::string> sentences;
  sentences.reserve(rights.size());
  for (const Sign* right : rights) sentences.push_back(right->text);
  add(out_, "answer", make_text_or_texts(sentences, rights.front()->offset));
  if (const Sign* need = key("need")) add(out_, "need", read_key(*need));
}

}  // namespace worksheet

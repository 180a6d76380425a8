#include "formats/lesson_text/lettered_choices.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "formats/asked_for.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Which of the choices an answer picks, from 0: the words of one, "B", "b)", "A, C", "A and C", "B. the mayor". Empty
/// where it is none of them.
std::vector<std::size_t> picked_by(std::string_view answer, const std::vector<Sign*>& choices) {
  for (std::size_t i = 0; i < choices.size(); ++i)
    if (in_small_letters(choices[i]->text) == in_small_letters(answer)) return {i};
  if (const auto mark = letter_mark(answer); mark && mark->number <= choices.size()) return {mark->number - 1};
  std::vector<std::size_t> picked;
  for (std::size_t i = 0; i < answer.size(); ++i) {
    const char c = answer[i];
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!is_letter) continue;
    if (answer.substr(i).starts_with("and ") || answer.substr(i).starts_with("und ")) {
      i += 2;
      continue;
    }
    if (answer.substr(i).starts_with("y ") || answer.substr(i).starts_with("e ")) {
      if (!picked.empty() && i > 0 && answer[i - 1] == ' ') continue;
    }
    const auto number = static_cast<std::size_t>((c | 0x20) - 'a');
    const bool is_alone = i + 1 == answer.size() || answer[i + 1] == ',' || answer[i + 1] == ' ' ||
                          answer[i + 1] == ')' || answer[i + 1] == '.' || answer[i + 1] == ';';
    if (!is_alone || number >= choices.size()) return {};
    picked.push_back(number);
  }
  return picked;
}

}  // namespace

bool are_choices(const Block& block, const Language& language) {
  std::size_t letters = 0, last_letter = 0;
  bool answered_before_last = false, is_upper = false;
  for (std::size_t i = 0; i < block.signs.size(); ++i)
    if (block.signs[i].kind == SignKind::letter) last_letter = i;
  for (std::size_t i = 0; i < block.signs.size(); ++i) {
    const Sign& sign = block.signs[i];
    if (sign.kind == SignKind::key && sign.key == "parts" && letters == 0) return false;
    if (sign.kind != SignKind::letter) {
      answered_before_last = answered_before_last || (letters > 0 && i < last_letter && is_answer(sign));
      continue;
    }
    ++letters;
    is_upper = sign.letter.style == 'A';
    if (is_task(sign.text, language)) return false;
  }
  if (letters < 2 || answered_before_last || block.prompt.empty()) return false;
  // What may be answered under the last one decides between parts with and without keys.
  if (!is_upper && block.signs.back().kind == SignKind::right && letters > 0) {
    const std::string& answer = block.signs.back().text;
    return letter_mark(concat({answer, ") x"})).has_value() ||
           std::any_of(block.signs.begin(), block.signs.end(),
                       [&](const Sign& sign) { return sign.kind == SignKind::letter && sign.text == answer; });
  }
  return true;
}

void read_marked_choices(Block& block) {
  std::vector<std::size_t> marked;
  std::size_t count = 0;
  for (std::size_t i = 0; i < block.signs.size(); ++i) {
    Sign& sign = block.signs[i];
    if (sign.kind != SignKind::letter) continue;
    sign.kind = SignKind::option;
    ++count;
    std::string_view text = sign.text;
    const std::string small = in_small_letters(text);
    const auto strip = [&](std::size_t front, std::size_t back) {
      sign.text = std::string(trim(text.substr(front, text.size() - front - back)));
      marked.push_back(i);
    };
    if (text.size() > 4 && text.starts_with("**") && text.ends_with("**"))
      strip(2, 2);
    else if (small.ends_with("(correct)"))
      strip(0, 9);
    else if (text.size() > 1 && text.ends_with('*') && std::count(text.begin(), text.end(), '*') == 1)
      strip(0, 1);
    else if (text.ends_with("✓") || text.ends_with("✔"))
      strip(0, 3);
  }
  if (marked.size() < count)
    for (const std::size_t i : marked) block.signs[i].is_right = true;
}

void pick_right_choices(Block& block, std::string_view label, TextNotes& notes) {
  std::vector<Sign*> choices;
  for (Sign& sign : block.signs)
    if (sign.kind == SignKind::option) choices.push_back(&sign);
  if (choices.empty()) return;
  for (const Sign& answer : block.signs) {
    if (answer.kind != SignKind::right) continue;
    const std::vector<std::size_t> picked = picked_by(answer.text, choices);
    if (picked.empty())
      notes.problem(answer.offset, concat({"`", answer.text, "` is none of the choices of question ", label}),
                    "repeat one of them, or write its letter");
    for (const std::size_t one : picked) choices[one]->is_right = true;
    if (picked.size() > 1) choices.front()->is_several = true;
  }
  const auto right = std::count_if(choices.begin(), choices.end(), [](const Sign* one) { return one->is_right; });
  if (right > 1) choices.front()->is_several = true;
  std::erase_if(block.signs, [](const Sign& sign) { return sign.kind == SignKind::right; });
}

}  // namespace worksheet

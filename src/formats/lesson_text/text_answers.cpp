#include "formats/lesson_text/text_answers.h"

#include <algorithm>
#include <optional>

#include "formats/lesson_text/adverts.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Where "2." follows in "B  2. C"; npos where it does not.
std::size_t find_next_answer(std::string_view text, std::size_t number) {
  const std::string wanted = std::to_string(number);
  for (auto at = text.find(wanted); at != std::string_view::npos && at < 40; at = text.find(wanted, at + 1)) {
    if (at == 0 || (text[at - 1] != ' ' && text[at - 1] != '\t')) continue;
    const auto mark = number_mark(text.substr(at));
    if (mark && mark->number == number && mark->length < text.size() - at) return at;
  }
  return std::string_view::npos;
}

}  // namespace

void TextAnswers::read(std::span<const TextLine> lines, TextNotes& notes) {
  std::size_t number = 0;
  TextAnswer* last = nullptr;
  bool is_out = false;
  for (const TextLine& line : lines) {
    if (line.is_blank()) continue;
    if (is_out || is_advert(line.text)) {
      is_out = true;
      notes.leave_out(line.number, line.text);
      continue;
    }
    std::string_view text = line.text;
    auto mark = number_mark(text);
    const auto part_at = [&]() -> std::optional<std::size_t> {
      // "2a. text", "2b) text"
      std::size_t at = 0;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      if (at == 0 || at > 3 || at >= text.size() || text[at] < 'a' || text[at] > 'z') return std::nullopt;
      return letter_mark(text.substr(at)) ? std::optional(at) : std::nullopt;
    }();
    if (!mark && !part_at && number == 0 && !letter_mark(text)) {
      // "1 - C", "1: C", "1 C"
      const auto gap = text.find_first_not_of("0123456789");
      if (gap == 0 || gap > 4 || gap == std::string_view::npos) {
        notes.leave_out(line.number, line.text);
        continue;
      }
    }
    if (part_at) {
      number = static_cast<std::size_t>(std::stoul(std::string(text.substr(0, *part_at))));
      text = text.substr(*part_at);
      mark.reset();
    } else if (mark) {
      number = mark->number;
      text = trim(text.substr(mark->length));
    } else if (const auto gap = text.find_first_not_of("0123456789");
               gap > 0 && gap <= 4 && gap != std::string_view::npos &&
               std::string_view(" -:–").find(text[gap]) != std::string_view::npos) {
      number = static_cast<std::size_t>(std::stoul(std::string(text.substr(0, gap))));
      text = trim(text.substr(gap));
      for (std::string_view dash : {"-", ":", "–", "—"})
        if (text.starts_with(dash)) text = trim(text.substr(dash.size()));
    }
    // "1. B  2. C  3. A" in one line.
    while (mark && !text.empty()) {
      const auto next = find_next_answer(text, number + 1);
      if (next == std::string_view::npos) break;
      add(number, trim(text.substr(0, next)), line);
      const std::string_view rest = trim(text.substr(next));
      mark = number_mark(rest);
      number = mark->number;
      text = trim(rest.substr(mark->length));
    }
    if (text.empty()) continue;
    const auto letter = letter_mark(text);
    const bool is_continuation = !mark && !part_at && !letter && last && line.text.data() == text.data();
    if (is_continuation) {
      last->text += concat({" ", text});
      continue;
    }
    last = add(number, text, line);
  }
}

std::span<TextAnswer> TextAnswers::of(std::size_t number) {
  const auto place = place_of(number);
  if (place == by_question_.end() || place->first != number) return {};
  return place->second;
}

void TextAnswers::tell_unused(TextNotes& notes) const {
  for (const auto& [number, answers] : by_question_)
    for (const TextAnswer& answer : answers)
      if (!answer.is_used) notes.leave_out(answer.line, answer.text);
}

std::vector<TextAnswers::OfQuestion>::iterator TextAnswers::place_of(std::size_t number) {
  return std::lower_bound(by_question_.begin(), by_question_.end(), number,
                          [](const OfQuestion& one, std::size_t wanted) { return one.first < wanted; });
}

TextAnswer* TextAnswers::add(std::size_t number, std::string_view text, const TextLine& line) {
  TextAnswer answer;
  const auto letter = letter_mark(text);
  if (letter && letter->style == 'a' && letter->number <= 26) {
    answer.letter = static_cast<char>('a' + letter->number - 1);
    text = text.substr(letter->length);
  }
  answer.text = text;
  answer.offset = line.offset;
  answer.line = line.number;
  auto place = place_of(number);
  if (place == by_question_.end() || place->first != number) place = by_question_.insert(place, {number, {}});
  place->second.push_back(std::move(answer));
  return &place->second.back();
}

}  // namespace worksheet

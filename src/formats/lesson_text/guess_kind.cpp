#include "formats/lesson_text/guess_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "formats/lesson_text/typed_values.h"
#include "text/concat.h"

namespace worksheet {
namespace {

GuessedKind a_sentence() { return {"evidence", "asks for a sentence of the passage: read as sentences to mark"}; }

GuessedKind a_list_of(std::size_t count) {
  constexpr std::array words{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  const std::string digits = std::to_string(count);
  const std::string in_words = count <= 10 ? words[count - 2] : digits;
  return {"list", concat({"asks for ", digits, ": read as a list of ", in_words})};
}

bool are_true_and_false(const std::vector<const Sign*>& options) {
  if (options.size() != 2 || !options[0]->under.empty() || !options[1]->under.empty()) return false;
  const std::optional<bool> first = read_truth(options[0]->text), second = read_truth(options[1]->text);
  return first && second && *first != *second;
}

GuessedKind guess_without_key(const AskedFor& asked) {
  if (asked.truth) return {"true-false", "says true or false: read as true or false"};
  if (asked.sentence) return a_sentence();
  if (asked.opinion) return {"essay", "asks for an opinion or an explanation: read as an essay, which a person reads"};
  if (asked.list && asked.count > 1) return a_list_of(asked.count);
  if (asked.number) return {"number", "asks for a number: read as a number"};
  return {"short", ""};
}

GuessedKind guess_with_key(const std::vector<const Sign*>& rights, const AskedFor& asked) {
  const Sign& first = *rights.front();
  const bool is_only = rights.size() == 1;
  std::size_t arrow = 0;
  if (is_only && read_truth(first.text))
    return {"true-false", asked.truth ? "" : "has true or false as its key: read as true or false"};
  if (asked.sentence) return a_sentence();
  if (asked.order && is_only && find_arrow(first.text, arrow) != std::string_view::npos)
    return {"order", "asks for an order: its items are read in the right order"};
  if (asked.opinion && !is_only) return {"essay", "asks for an opinion: read as an essay, which a person reads"};
  if (asked.list && asked.count > 1 && !is_only) return a_list_of(asked.count);
  if (is_only && first.under.empty() && first.text.find('|') == std::string::npos) {
    const Json number = read_number_key(first.text, first.offset);
    const Json* unit = number.find("unit");
    const bool has_short_unit =
        !unit || (unit->text.size() <= 30 && std::count(unit->text.begin(), unit->text.end(), ' ') < 3);
    if (number.find("tolerance")) return {"number", ""};
    if (!number.is_null() && asked.number && has_short_unit)
      return {"number", "asks for a number, and its key is one: read as a number"};
  }
  return {"short", ""};
}

}  // namespace

GuessedKind guess_kind(const Block& block, const AskedFor& asked) {
  const auto rights = find_signs(block, SignKind::right);
  if (const auto options = find_signs(block, SignKind::option); !options.empty())
    return {are_true_and_false(options) ? "true-false" : "choice", ""};
  if (has_sign(block, SignKind::place)) return {"label", ""};
  if (has_sign(block, SignKind::row)) return {"table", ""};
  if (has_sign(block, SignKind::pair)) return {"match", ""};
  if (std::any_of(rights.begin(), rights.end(),
                  [](const Sign* one) { return !one->under.empty() && one->under.front().kind == SignKind::item; }))
    return {"sort", ""};
  if (!rights.empty() && has_sign(block, SignKind::next)) return {"order", ""};
  if (block.prompt.find("{{") != std::string::npos || find_key(block, "text")) return {"blanks", ""};
  const auto has_key = [&](std::string_view name) { return find_key(block, name) != nullptr; };
  if (has_sign(block, SignKind::criterion) || has_key("words") || has_key("model") || has_key("rubric"))
    return {"essay", ""};
  if (const Sign* answer = find_key(block, "answer"); answer && answer->is_json) return {"short", ""};
  return rights.empty() ? guess_without_key(asked) : guess_with_key(rights, asked);
}

}  // namespace worksheet

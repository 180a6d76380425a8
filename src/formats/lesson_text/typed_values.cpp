#include "formats/lesson_text/typed_values.h"

#include <algorithm>
#include <string>

#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') < 2 && text.front() != '.' && text.back() != '.';
}

std::optional<bool> read_truth(std::string_view text) {
  const std::string word = in_small_letters(text);
  for (std::string_view yes : {"true", "t", "verdadero", "vrai", "richtig", "wahr", "verdadeiro"})
    if (word == yes) return true;
  for (std::string_view no : {"false", "f", "falso", "faux", "falsch"})
    if (word == no) return false;
  return std::nullopt;
}

Json read_number_key(std::string_view text, std::size_t offset) {
  std::string unit_before;
  for (std::string_view sign : {"$", "€", "£", "¥"})
    if (text.starts_with(sign)) {
      unit_before = sign;
      text = trim(text.substr(sign.size()));
    }
  const auto take_number = [](std::string_view& rest) {
    std::string number;
    if (rest.starts_with("−")) {
      number = "-";
      rest.remove_prefix(3);
    } else if (rest.starts_with('-')) {
      number = "-";
      rest.remove_prefix(1);
    }
    const auto is_digit = [&](std::size_t at) { return at < rest.size() && rest[at] >= '0' && rest[at] <= '9'; };
    std::size_t at = 0;
    if (!is_digit(0)) return std::string();
    while (is_digit(at)) ++at;
    std::string digits(rest.substr(0, at));
    // "1,250,000"
    while (at <= 15 && digits.size() <= 15 && at < rest.size() && rest[at] == ',' && is_digit(at + 1) &&
           is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4)) {
      digits += rest.substr(at + 1, 3);
      at += 4;
    }
    if (at < rest.size() && rest[at] == ',') {
      if (is_digit(at + 1)) return std::string();
    }
    if (at < rest.size() && rest[at] == '.' && is_digit(at + 1)) {
      const std::size_t begin = at++;
      while (is_digit(at)) ++at;
      digits += rest.substr(begin, at - begin);
    }
    if (at + 1 < rest.size() && (rest[at] == 'e' || rest[at] == 'E') &&
        (is_digit(at + 1) || ((rest[at + 1] == '-' || rest[at + 1] == '+') && is_digit(at + 2)))) {
      const std::size_t begin = at;
      at += 2;
      while (is_digit(at)) ++at;
      digits += rest.substr(begin, at - begin);
    }
    // JSON has no "007".
    if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9') return std::string();
    if (at < rest.size() && (rest[at] == '/' || rest[at] == ':' || rest[at] == '.')) return std::string();
    rest = trim(rest.substr(at));
    return number + digits;
  };
  const std::string value = take_number(text);
  // Larger ones than this are infinite, which no lesson may say.
  if (value.empty() || value.size() > 40 || value.find_first_of("eE") < value.size() - 1) {
    if (value.empty() || value.size() > 40) return {};
    const auto e = value.find_first_of("eE");
    if (value.size() - e > 4) return {};
  }
  Json answer = make_object(offset);
  add(answer, "value", make_number(value, offset));
  for (std::string_view sign : {"±", "+/-", "+-"})
    if (text.starts_with(sign)) {
      text = trim(text.substr(sign.size()));
      const std::string tolerance = take_number(text);
      if (tolerance.empty() || tolerance.front() == '-') return {};
      if (text.starts_with('%') && value.find('%') == std::string::npos &&
          tolerance.find_first_of("eE") == std::string::npos) {
        text = trim(text.substr(1));
        add(answer, "tolerance", make_text(concat({tolerance, "%"}), offset));
      } else {
        add(answer, "tolerance", make_number(tolerance, offset));
      }
      break;
    }
  if (text.find_first_of("|±") != std::string_view::npos && text.find('|') != std::string_view::npos) return {};
  const std::string unit = concat({unit_before, unit_before.empty() || text.empty() ? "" : " ", text});
  if (!unit.empty()) add(answer, "unit", make_text(unit, offset));
  if (answer.items.size() == 1) return make_number(value, offset);
  return answer;
}

}  // namespace worksheet

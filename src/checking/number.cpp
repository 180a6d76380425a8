#include "checking/number.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/number.h"
#include "text/unicode.h"
#include "text/words.h"

namespace worksheet {
namespace {

/// The short form of a unit that is often written out: "kilometres" is "km".
std::string unit_symbol(std::string_view written) {
  struct Row {
    std::string_view symbol;
    std::array<std::string_view, 4> names;
  };
  static constexpr std::array<Row, 22> rows{{
      {"%", {"percent", "per cent", "por ciento", "pct"}},
      {"km", {"kilometre", "kilometer", "kilómetro", "kms"}},
      {"m", {"metre", "meter", "metro", "mtr"}},
      {"cm", {"centimetre", "centimeter", "centímetro", "cms"}},
      {"mm", {"millimetre", "millimeter", "milímetro", "mms"}},
      {"mi", {"mile", "milla", "", ""}},
      {"ft", {"foot", "feet", "pie", ""}},
      {"in", {"inch", "inche", "pulgada", ""}},
      {"kg", {"kilogram", "kilogramme", "kilo", "kilogramo"}},
      {"g", {"gram", "gramme", "gramo", "gm"}},
      {"t", {"tonne", "ton", "tonelada", ""}},
      {"l", {"litre", "liter", "litro", ""}},
      {"ml", {"millilitre", "milliliter", "mililitro", ""}},
      {"s", {"second", "sec", "segundo", ""}},
      {"min", {"minute", "minuto", "", ""}},
      {"h", {"hour", "hr", "hora", ""}},
      {"days", {"day", "día", "dia", ""}},
      {"years", {"year", "yr", "año", ""}},
      {"°c", {"celsius", "degrees celsius", "degree celsius", "c"}},
      {"°f", {"fahrenheit", "degrees fahrenheit", "degree fahrenheit", "f"}},
      {"km/h", {"kph", "kmh", "kilometres per hour", "kilometers per hour"}},
      {"m/s", {"metres per second", "meters per second", "mps", ""}},
  }};
  std::string folded = fold_case(written);
  if (!folded.empty() && folded.back() == '.') folded.pop_back();
  const auto names = [](const Row& row, std::string_view word) {
    return word == row.symbol || std::find(row.names.begin(), row.names.end(), word) != row.names.end();
  };
  std::string_view singular = folded;
  if (singular.size() > 2 && singular.back() == 's') singular.remove_suffix(1);
  for (const Row& row : rows)
    if (!folded.empty() && (names(row, folded) || names(row, singular))) return std::string(row.symbol);
  return folded;
}

std::string_view without_plus(std::string_view text) {
  const auto sign = text.find_first_not_of(' ');
  return sign != std::string_view::npos && text[sign] == '+' ? text.substr(sign + 1) : text;
}

/// "1250 or 1300" hedges: what follows the first number is no unit.
bool holds_number(std::string_view unit, std::string_view language) {
  const std::vector<Word> words = split_words(unit, language);
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return read_number(word.text, language).has_value(); });
}

}  // namespace

Mark check(const Number& kind, const Response& response, std::string_view language) {
  Mark mark{.verdict = Verdict::incorrect, .confidence = 0.0};
  const auto* text = std::get_if<std::string>(&response);
  if (!text) return mark;
  const auto quantity = read_quantity(without_plus(*text), language);
  if (!quantity || holds_number(quantity->unit, language)) return mark;
  const std::string wrote = unit_symbol(quantity->unit), asked = unit_symbol(kind.unit);
  if (!wrote.empty() && !asked.empty() && wrote != asked) return mark;
  const double allowed = kind.tolerance_is_relative ? kind.tolerance * std::fabs(kind.value) : kind.tolerance;
  const double rounding = 1e-9 * std::max(1.0, std::fabs(kind.value));
  if (std::fabs(quantity->value - kind.value) > allowed + rounding) return mark;
  return {.verdict = Verdict::correct, .score = 1.0, .confidence = 1.0};
}

}  // namespace worksheet

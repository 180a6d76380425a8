#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "kinds/number/key.h"
#include "languages/language_data.h"
#include "text/among.h"
#include "text/concat.h"
#include "text/unicode.h"
#include "text/words.h"

namespace worksheet {
namespace {

/// The short form of a unit that is often written out: "kilometres" is "km". Empty for a word that is no known unit.
std::string_view known_unit(std::string_view folded) {
  struct Row {
    std::string_view symbol;
    std::string_view names;  // in English, Spanish, French and German, between bars
  };
  static constexpr std::array<Row, 24> rows{{
      {"%", "|percent|per cent|por ciento|pct|pour cent|prozent|"},
      {"km", "|kilometre|kilometer|kilómetro|kilomètre|kms|"},
      {"m", "|metre|meter|metro|mètre|mtr|"},
      {"cm", "|centimetre|centimeter|centímetro|centimètre|zentimeter|cms|"},
      {"mm", "|millimetre|millimeter|milímetro|millimètre|mms|"},
      {"mi", "|mile|milla|mille|meile|meilen|"},
      {"ft", "|foot|feet|pie|pied|fuss|"},
      {"in", "|inch|inche|inches|pulgada|pouce|zoll|"},
      {"kg", "|kilogram|kilogramme|kilo|kilogramo|kilogramm|"},
      {"g", "|gram|gramme|gramo|gramm|gm|"},
      {"t", "|tonne|ton|tonelada|tonnen|"},
      {"l", "|litre|liter|litro|"},
      {"ml", "|millilitre|milliliter|mililitro|"},
      {"s", "|second|sec|segundo|seconde|sekunde|sekunden|"},
      {"min", "|minute|minuto|minuten|"},
      {"h", "|hour|hr|hora|heure|stunde|stunden|"},
      {"days", "|day|día|dia|jour|tag|tage|tagen|"},
      {"weeks", "|week|semana|semaine|woche|wochen|"},
      {"months", "|month|mes|meses|mois|monat|monate|monaten|"},
      {"years", "|year|yr|año|an|année|jahr|jahre|jahren|"},
      {"°c", "|celsius|degrees celsius|degree celsius|grados celsius|degrés celsius|grad celsius|c|"},
      {"°f", "|fahrenheit|degrees fahrenheit|degree fahrenheit|f|"},
      {"km/h", "|kph|kmh|kilometres per hour|kilometers per hour|kilómetros por hora|"},
      {"m/s", "|metres per second|meters per second|mps|metros por segundo|"},
  }};
  if (!folded.empty() && folded.back() == '.') folded.remove_suffix(1);
  if (folded.empty()) return "";
  std::string_view singular = folded;
  if (singular.size() > 2 && singular.back() == 's') singular.remove_suffix(1);
  for (const Row& row : rows)
    for (const std::string_view word : {folded, singular})
      if (word == row.symbol || row.names.find(concat({"|", word, "|"})) != std::string_view::npos) return row.symbol;
  return "";
}

/// The same text for every way to write a unit.
std::string unit_symbol(std::string_view written) {
  const std::string folded = fold_case(written);
  const std::string_view known = known_unit(folded);
  return known.empty() ? folded : std::string(known);
}

std::string_view without_plus(std::string_view text) {
  const auto sign = text.find_first_not_of(' ');
  return sign != std::string_view::npos && text[sign] == '+' ? text.substr(sign + 1) : text;
}

/// Words that a number in an answer may stand beside.
constexpr std::string_view undoing =
    "not no never isn't wasn't aren't or maybe o ni nunca ou pas jamais oder nicht kein";
constexpr std::string_view comparing =
    "more less fewer over under above below least most almost nearly than más menos casi plus moins presque mehr "
    "weniger fast";
/// Words that say on which side of a number something lies, and those of them by which a question asks for its limit.
constexpr std::string_view lower = "less fewer under below most menos debajo moins dessous weniger unter höchstens";
constexpr std::string_view higher = "more over above least más encima plus dessus mehr über mindestens";
constexpr std::string_view limiting =
    "under below most over above least debajo encima dessous dessus unter über höchstens mindestens";
/// How the months begin in English, Spanish, French and German.
constexpr std::string_view months =
    "jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic fév avr mai jui aoû déc mär okt dez";

/// Which sides of a number words speak of.
struct Sides {
  bool low = false;
  bool high = false;
  void hear(std::string_view word) {
    low = low || is_among(word, lower);
    high = high || is_among(word, higher);
  }
  bool operator==(const Sides&) const = default;
};

/// What a response says, whole or in a sentence: "6000", "about 6,000 years ago", "9.4 - 1.9 = 7.5".
struct Said {
  std::vector<double> values;      ///< Every different number.
  std::vector<std::string> after;  ///< The words behind the first of them, in lower case.
  bool is_undone = false;          ///< "not 6", "6 or 7".
  bool is_compared = false;        ///< "more than 6".
  bool has_month = false;
  Sides sides;
};

/// Whether the sign before a number makes it negative, and is no dash between two.
bool is_negative(std::string_view text, const Word& first) {
  if (first.begin == 0 || first.text.front() == '-') return false;
  const std::string_view before = text.substr(0, first.begin);
  for (const std::string_view sign : {"-", "−"})
    if (before.ends_with(sign)) {
      const std::string_view rest = before.substr(0, before.size() - sign.size());
      return rest.empty() || rest.back() == ' ';
    }
  return false;
}

bool is_month(std::string_view word) {
  constexpr std::size_t beginning = 3;
  const bool has_accent =
      std::any_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(std::min(word.size(), beginning)),
                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return word.size() >= beginning && is_among(word.substr(0, beginning + (has_accent ? 1 : 0)), months);
}

Said listen(std::string_view text, const Language& language) {
  Said said;
  const std::vector<Word> words = split_words(text, language);
  const NumberReader numbers = number_reader(language);
  for (std::size_t at = 0; at < words.size();) {
    const auto run = numbers.at(std::span(words).subspan(at));
    if (run) {
      const double value = is_negative(text, words[at]) ? -run->value : run->value;
      if (std::find(said.values.begin(), said.values.end(), value) == said.values.end()) said.values.push_back(value);
      at += run->words;
      continue;
    }
    const std::string word = fold_case(words[at].text);
    if (said.values.size() == 1) said.after.push_back(word);
    said.is_undone = said.is_undone || is_among(word, undoing);
    said.is_compared = said.is_compared || is_among(word, comparing);
    said.has_month = said.has_month || is_month(word);
    said.sides.hear(word);
    ++at;
  }
  return said;
}

/// Whether the words behind a number begin with another unit than the one that is asked for.
bool names_other_unit(const std::vector<std::string>& words, std::string_view asked) {
  if (asked.empty() || words.empty()) return false;
  std::string unit;
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 4); ++i) {
    unit += concat({i == 0 ? "" : " ", words[i]});
    if (unit_symbol(unit) == asked) return false;
  }
  return !known_unit(words.front()).empty();
}

/// "1 January 1840": a day's date, which names the year.
bool is_date(const Said& said, double year) {
  const auto is_day = [](double value) { return value >= 1.0 && value <= 31.0 && value == std::floor(value); };
  return said.has_month && said.values.size() == 2 && year >= 1000.0 && year < 3000.0 &&
         std::any_of(said.values.begin(), said.values.end(), is_day) &&
         std::find(said.values.begin(), said.values.end(), year) != said.values.end();
}

/// Which side of a limit a prompt asks for: "Below how much rain …?"
Sides asked_limit(std::string_view prompt, const Language& language) {
  Sides sides;
  for (const Word& word : split_words(prompt, language))
    if (const std::string folded = fold_case(word.text); is_among(folded, limiting)) sides.hear(folded);
  return sides;
}

}  // namespace

Mark check(const Number& kind, const Response& response, const CheckContext& context) {
  Mark wrong{.verdict = Verdict::incorrect, .confidence = 0.0};
  const auto* text = std::get_if<std::string>(&response);
  if (!text) return wrong;
  const double allowed = kind.tolerance_is_relative ? kind.tolerance * std::fabs(kind.value) : kind.tolerance;
  const double rounding = 1e-9 * std::max(1.0, std::fabs(kind.value));
  const auto is_right = [&](double value) { return std::fabs(value - kind.value) <= allowed + rounding; };
  // Of a sum that was worked out, what counts stands behind the last sign.
  std::string_view result = without_plus(*text);
  if (const auto sign = result.rfind('='); sign != std::string_view::npos) result.remove_prefix(sign + 1);

  const std::string asked = unit_symbol(kind.unit);
  const Said said = listen(result, context.language);
  const auto quantity = number_reader(context.language).read_quantity(result);
  if (quantity && said.values.size() == 1) {
    const std::string wrote = unit_symbol(quantity->unit);
    if (wrote.empty() || asked.empty() || wrote == asked) {
      if (!is_right(quantity->value) || said.is_undone) return wrong;
      return {.verdict = Verdict::correct, .score = 1.0, .confidence = 1.0};
    }
  }
  if (said.is_undone || std::none_of(said.values.begin(), said.values.end(), is_right)) return wrong;
  const bool names_limit =
      said.is_compared && said.sides != Sides() && said.sides == asked_limit(context.prompt, context.language);
  if (kind.unit.empty() && !said.is_compared && is_date(said, kind.value))
    return {.verdict = Verdict::correct, .score = 1.0, .confidence = 1.0};
  if (said.values.size() > 1 || (said.is_compared && !names_limit))
    return {.verdict = Verdict::unsure, .open = 1.0, .confidence = 0.5};
  if (names_other_unit(said.after, asked)) return wrong;
  return {.verdict = Verdict::correct, .score = 1.0, .confidence = 1.0};
}

}  // namespace worksheet

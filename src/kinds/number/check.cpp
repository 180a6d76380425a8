#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "kinds/number/key.h"
#include "languages/language_data.h"
#include "text/among.h"
#include "text/compatibility.h"
#include "text/dates.h"
#include "text/number_words.h"
#include "text/spelling.h"
#include "text/stem.h"
#include "text/unicode.h"
#include "text/units.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

/// Words that a number in an answer may stand beside.
constexpr std::string_view undoing =
    "not no never isn't wasn't aren't or maybe o ni nunca ou pas jamais oder nicht kein não nem";
constexpr std::string_view comparing =
    "more less fewer over under above below least most almost nearly than más menos casi plus moins presque mehr "
    "weniger fast mais quase";
/// Words that say on which side of a number something lies, and those of them by which a question asks for its limit.
constexpr std::string_view lower = "less fewer under below most menos debajo moins dessous weniger unter höchstens";
constexpr std::string_view higher = "more over above least más encima plus dessus mehr über mindestens mais";
constexpr std::string_view limiting =
    "under below most over above least debajo encima dessous dessus unter über höchstens mindestens";
/// How years before and since the beginning of the count are marked.
constexpr std::string_view before_count = "bc bce ac aec avjc vchr قم ईसापूर्व";
constexpr std::string_view since_count = "ad ce dc apjc aprjc nchr";

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

enum class Era { none, before, since };

/// The era that a year is said to be of.
Era era_of(std::string_view text, const Language& language) {
  Era era = text.find("公元前") == text.npos ? Era::none : Era::before;
  std::string last;
  for (const Word& word : split_words(text, language)) {
    const bool capitals = fold_case(word.text) != word.text || static_cast<unsigned char>(word.text.front()) >= 0x80;
    const std::string folded = fold_case(word.text);
    // "av. J.-C.", "v. Chr.", "a. C.": what stands before the name tells.
    const bool named = folded == "jc" || folded == "c" || folded == "chr" || folded == "j" || folded == "पूर्व";
    for (const std::string& mark : {folded, named ? last + (folded == "j" ? "jc" : folded) : std::string()}) {
      if (mark == folded && !capitals && mark != "bc" && mark != "bce") continue;
      if (is_among(mark, before_count)) era = Era::before;
      if (is_among(mark, since_count)) era = Era::since;
    }
    last = folded;
  }
  return era;
}

/// What a response says, whole or in a sentence: "6000", "about 6,000 years ago", "9.4 - 1.9 = 7.5".
struct Said {
  std::vector<double> values;     ///< Every different number.
  std::string_view behind;        ///< What follows the first of them.
  bool is_undone = false;         ///< "not 6", "6 or 7".
  bool is_compared = false;       ///< "more than 6".
  bool perhaps_negative = false;  ///< "It fell to - 6": a minus, or a dash.
  bool has_month = false;
  Sides sides;
};

enum class Minus { no, perhaps, yes };

/// Whether the sign before a number makes it negative, and is no dash between two.
Minus minus_before(std::string_view text, const Word& first) {
  if (first.begin == 0 || first.text.front() == '-') return Minus::no;
  const std::u32string before = decode_utf8(text.substr(0, first.begin));
  std::size_t end = before.size();
  while (end > 0 && is_space(before[end - 1])) --end;
  const bool apart = end < before.size();
  std::u32string sign;
  if (end > 0) append_usual(sign, before[end - 1], {});
  if (sign.size() != 1 || !is_dash(sign.front())) return Minus::no;
  if (std::all_of(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(end) - 1, is_space)) return Minus::yes;
  const char32_t earlier = before[end - 2];
  if (!is_space(earlier)) return Minus::no;
  return apart ? Minus::perhaps : Minus::yes;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  return begin == text.npos ? std::string_view() : text.substr(begin);
}

/// How many bytes of what follows a number are its unit, blanks included.
std::size_t size_of_unit(std::string_view behind) {
  const std::string_view text = without_blanks(behind);
  const auto unit = unit_at_start(text);
  return unit ? behind.size() - text.size() + unit->size : 0;
}

Said listen(std::string_view text, const Language& language) {
  Said said;
  const std::vector<Word> words = split_words(text, language);
  const NumberReader numbers = number_reader(language);
  // The "2" of "m s-2" is none of its numbers, nor the hundred of "百分之五".
  std::size_t past_unit = 0;
  if (const auto first = unit_at_start(text); first && first->unit.is_share()) past_unit = first->size;
  for (std::size_t at = 0; at < words.size();) {
    const auto run = words[at].begin < past_unit ? std::nullopt : numbers.at(std::span(words).subspan(at));
    if (run) {
      const Minus minus = minus_before(text, words[at]);
      const double value = minus == Minus::yes ? -run->value : run->value;
      said.perhaps_negative = said.perhaps_negative || minus == Minus::perhaps;
      const std::size_t end = words[at + run->words - 1].end;
      if (said.values.empty()) said.behind = text.substr(end);
      past_unit = end + size_of_unit(text.substr(end));
      if (std::find(said.values.begin(), said.values.end(), value) == said.values.end()) said.values.push_back(value);
      at += run->words;
      continue;
    }
    const std::string word = fold_case(words[at].text);
    said.is_undone = said.is_undone || is_among(word, undoing);
    said.is_compared = said.is_compared || is_among(word, comparing);
    said.has_month = said.has_month || is_month(word, language);
    said.sides.hear(word);
    ++at;
  }
  return said;
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

/// The unit of a key: "million tonnes" is tonnes, a million times as much.
struct AskedUnit {
  double scale = 1.0;
  std::string text;          ///< Without the word for the scale.
  std::optional<Unit> unit;  ///< Where it is a known one.
};

AskedUnit read_asked_unit(std::string_view text, const Language& language) {
  AskedUnit asked;
  const std::vector<Word> words = split_words(text, language);
  const auto part = words.empty() ? std::nullopt : number_part_of(words[0], language_data(language).number_words);
  if (part && (part->role == NumberPart::Role::scale || part->role == NumberPart::Role::hundred)) {
    asked.scale = part->value;
    text.remove_prefix(words[0].end);
    text.remove_prefix(std::min(text.find_first_not_of(" ."), text.size()));
  }
  asked.text = text;
  if (const auto run = unit_at_start(text)) asked.unit = run->unit;
  return asked;
}

/// What the words behind a number, or the sign before it, make of it.
struct Named {
  enum class Unit { none, same, converted, other, unknown } unit = Unit::none;
  double factor = 1.0;  ///< From the unit of the response to that of the key, or from a share to a number.
  double offset = 0.0;
};

/// The first word of `text`, and what stands before it: empty where that ends a clause.
std::string first_word(std::string_view text, const Language& language) {
  const std::vector<Word> words = split_words(text.substr(0, std::min<std::size_t>(text.size(), 80)), language);
  if (words.empty() || words[0].before != Break::none) return "";
  return words[0].text;
}

bool is_same_word(const std::string& wrote, const std::string& meant, const Language& language) {
  if (wrote.empty() || meant.empty()) return false;
  return plain_stem(wrote, language) == plain_stem(meant, language) ||
         misspelling(without_case_and_accents(wrote), without_case_and_accents(meant), false, language).has_value();
}

/// Whether a text begins with the words of a key's unit, in any case: "KM" is "km", but "MW" is not "mW".
bool begins_as_written(std::string_view text, std::size_t size, std::string_view meant) {
  const std::string_view wrote = text.substr(0, size);
  const Decoded next = size < text.size() ? decode_at(text, size) : Decoded();
  if (is_word_character(next.code)) return false;
  const bool other_prefix = wrote.size() > 1 && !meant.empty() && (wrote.front() == 'm') != (meant.front() == 'm');
  return !other_prefix && fold_case(wrote) == fold_case(meant);
}

Named read_named_unit(std::string_view text, const AskedUnit& asked, const Language& language) {
  using enum Named::Unit;
  const std::string first = first_word(text, language);
  auto run = unit_at_start(text, asked.unit ? &*asked.unit : nullptr);
  const bool is_function_word =
      language_data(language).function_word(without_case_and_accents(first)).role != WordRole::content;
  // "12 in total" are no inches.
  if (run && is_function_word && run->size == first.size() && run->size < text.size()) run.reset();
  if (first.empty() && !run) return {};
  if (asked.text.empty()) return run && run->unit.is_share() ? Named{other, run->unit.factor} : Named{};
  if (begins_as_written(text, run ? run->size : asked.text.size(), asked.text)) return {same};
  // What is only counted may be counted by another name: "countries" for "states".
  if (!asked.unit) return run ? Named{other} : Named{};
  if (run) {
    if (run->unit.equals(*asked.unit)) return {same};
    if (!run->unit.measures_same(*asked.unit)) return {other};
    return {converted, run->unit.factor / asked.unit->factor,
            (run->unit.offset - asked.unit->offset) / asked.unit->factor};
  }
  if (is_function_word) return {};
  return {is_same_word(first, first_word(asked.text, language), language) ? same : unknown};
}

/// "1 h 30 min", "1 m 80", "5 ft 3 in": a quantity in several units, in that of the key.
std::optional<double> read_sum(std::string_view text, const AskedUnit& asked, const Language& language) {
  if (!asked.unit) return std::nullopt;
  const std::vector<Word> words = split_words(text, language);
  const NumberReader numbers = number_reader(language);
  double sum = 0.0, last = 0.0;
  std::size_t parts = 0, at = 0;
  while (at < words.size()) {
    const auto run = numbers.at(std::span(words).subspan(at));
    if (!run) return std::nullopt;
    const std::size_t end = words[at + run->words - 1].end;
    const std::string_view behind = without_blanks(text.substr(end));
    const auto unit = unit_at_start(behind, &*asked.unit);
    if (unit && !unit->unit.measures_same(*asked.unit)) return std::nullopt;
    // "1 m 80" are 80 centimetres, "2 h 15" are 15 minutes.
    const bool metric = asked.unit->powers[0] == 1;
    const double factor = unit ? unit->unit.factor : metric ? last / 100.0 : last / 60.0;
    if (parts > 0 && (last == 0.0 || factor >= last)) return std::nullopt;
    if (!unit && parts == 0) return std::nullopt;
    sum += run->value * factor;
    last = unit ? factor : 0.0;
    ++parts;
    const std::size_t past = unit ? text.size() - behind.size() + unit->size : end;
    while (at < words.size() && words[at].begin < past) ++at;
  }
  return parts > 1 ? std::optional(sum / asked.unit->factor) : std::nullopt;
}

Mark certain(bool right) {
  return right ? Mark{.verdict = Verdict::correct, .score = 1.0, .confidence = 1.0}
               : Mark{.verdict = Verdict::incorrect, .confidence = 0.0};
}
const Mark left_open{.verdict = Verdict::unsure, .open = 1.0, .confidence = 0.5};

/// Checks one response against the key.
class NumberCheck {
 public:
  NumberCheck(const Number& kind, const CheckContext& context)
      : kind_(kind), context_(context), asked_(read_asked_unit(kind.unit, context.language)) {}

  Mark check(std::string_view text) const {
    constexpr std::size_t most_bytes = 4096;
    if (text.size() > most_bytes) return left_open;  // nobody gives a number at such length; a person reads it
    // Of a sum that was worked out, what counts stands behind the last sign.
    if (const auto sign = text.rfind('='); sign != std::string_view::npos) text.remove_prefix(sign + 1);
    const Said said = listen(text, context_.language);
    if (said.is_undone) return certain(false);
    if (const auto quantity = number_reader(context_.language).read_quantity(text); quantity && said.values.size() == 1)
      return check_quantity(quantity->value, quantity->unit, text);
    if (const auto sum = read_sum(text, asked_, context_.language)) return is_right(*sum) ? left_open : certain(false);
    if (asked_.text.empty()) {
      const auto dates = read_dates(text, context_.language);
      if (!dates.empty()) return certain(is_right(dates.front().year));
    }
    if (said.perhaps_negative && said.values.size() == 1 && is_right(-said.values.front())) return left_open;
    if (said.values.size() == 1 && !said.is_compared)
      return said.perhaps_negative && is_number_right(said.values.front())
                 ? left_open
                 : check_quantity(said.values.front(), without_blanks(said.behind), text);
    if (std::none_of(said.values.begin(), said.values.end(), [&](double value) { return is_number_right(value); }))
      return certain(false);
    const bool names_limit =
        said.is_compared && said.sides != Sides() && said.sides == asked_limit(context_.prompt, context_.language);
    if (asked_.text.empty() && !said.is_compared && is_date(said, kind_.value)) return certain(true);
    if (said.values.size() > 1 || !names_limit) return left_open;
    return check_quantity(said.values.front(), without_blanks(said.behind), text);
  }

 private:
  bool is_right(double value) const {
    const double allowed = kind_.tolerance_is_relative ? kind_.tolerance * std::fabs(kind_.value) : kind_.tolerance;
    const double rounding = 1e-9 * std::max(1.0, std::fabs(kind_.value));
    return std::fabs(value - kind_.value) <= allowed + rounding;
  }

  /// "3" and "3 million" are right where "million" stands beside the field.
  bool is_number_right(double value) const {
    return is_right(value) || (asked_.scale != 1.0 && is_right(value / asked_.scale));
  }

  Mark check_quantity(double value, std::string_view unit, std::string_view text) const {
    const Named named = read_named_unit(unit, asked_, context_.language);
    switch (named.unit) {
      case Named::Unit::none:
      case Named::Unit::same:
        return is_number_right(value) ? check_era(text) : check_negative_year(value, text);
      case Named::Unit::unknown:
        return is_number_right(value) ? left_open : certain(false);
      case Named::Unit::converted:
        return is_number_right(value * named.factor + named.offset) ? left_open : certain(false);
      case Named::Unit::other:
        return certain(asked_.text.empty() && is_right(value * named.factor));
    }
    return certain(false);
  }

  /// A year that is right is wrong in the other era; where only the response names one, it is left open.
  Mark check_era(std::string_view text) const {
    const Era said = era_of(text, context_.language);
    if (said == Era::none || !asked_.text.empty()) return certain(true);
    const Era asked = era_of(context_.prompt, context_.language);
    if (asked == Era::none) return said == Era::before && kind_.value > 0.0 ? left_open : certain(true);
    return certain(asked == said);
  }

  /// "44 BC" is the year -44.
  Mark check_negative_year(double value, std::string_view text) const {
    return certain(asked_.text.empty() && kind_.value < 0.0 && is_right(-value) &&
                   era_of(text, context_.language) == Era::before);
  }

  const Number& kind_;
  const CheckContext& context_;
  AskedUnit asked_;
};

}  // namespace

Mark check(const Number& kind, const Response& response, const CheckContext& context) {
  const auto* text = std::get_if<std::string>(&response);
  return text ? NumberCheck(kind, context).check(*text) : certain(false);
}

}  // namespace worksheet

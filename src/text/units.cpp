#include "text/units.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "text/among.h"
#include "text/compatibility.h"
#include "text/unicode.h"
#include "text/unit_table.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Words that divide what stands before them by what follows, and those that raise it to a power.
constexpr std::string_view dividing = "per por par pro je an a al a_la each لكل في प्रति";
constexpr std::string_view squaring_before = "square sq quadrat";
constexpr std::string_view cubing_before = "cubic cu kubik";
constexpr std::string_view squaring_behind = "squared square cuadrado cuadrada carre carree quadrado مربع مربعة";
constexpr std::string_view cubing_behind = "cubed cubic cubico cubica cube مكعب مكعبة";
/// Before "squared": "au carré", "al cuadrado".
constexpr std::string_view leading_to_power = "au al ao";

/// The text in the usual letters, without accents, with "^" before raised digits, and where each byte came from.
struct Usual {
  std::string text;
  std::vector<std::size_t> end;  ///< For each byte of `text`, where the written text goes on behind it.
};

Usual read_usual(std::string_view written) {
  constexpr std::size_t longest = 80;  // bytes: no unit has more
  Usual usual;
  bool raised = false;
  std::u32string meant;
  for (std::size_t at = 0; at < written.size() && at < longest;) {
    const Decoded next = decode_at(written, at);
    at += next.length;
    if (is_invisible(next.code)) {
      if (!usual.end.empty()) usual.end.back() = at;
      continue;
    }
    meant.clear();
    if (is_raised(next.code) && !raised) meant += U'^';
    raised = is_raised(next.code);
    if (next.code == U'º')
      meant += U'°';
    else
      append_usual(meant, next.code, {});
    for (const char32_t code : meant) {
      if (is_apostrophe(code))
        usual.text += '\'';
      else if (is_dash(code))
        usual.text += '-';
      else if (is_space(code))
        usual.text += usual.text.ends_with("°") ? "" : " ";
      else
        usual.text += code < 0x80 ? std::string(1, static_cast<char>(code)) : strip_accents(encode_utf8({&code, 1}));
    }
    usual.end.resize(usual.text.size(), at);
  }
  return usual;
}

/// The factor of an SI prefix before a unit of which only the rest is known; 0 where there is none.
double prefix_of(std::string_view word, std::string_view rest_among, bool by_name) {
  for (const UnitPrefix& prefix : unit_prefixes) {
    if (!by_name) {
      if (word.starts_with(prefix.symbol) && is_among(word.substr(prefix.symbol.size()), rest_among))
        return prefix.factor;
      continue;
    }
    for (std::string_view names = prefix.names; !names.empty();) {
      const std::string_view name = names.substr(0, names.find(' '));
      names.remove_prefix(std::min(name.size() + 1, names.size()));
      if (word.size() > name.size() && word.starts_with(name) && is_among(word.substr(name.size()), rest_among))
        return prefix.factor;
    }
  }
  return 0.0;
}

Unit times(Unit unit, double factor) {
  unit.factor *= factor;
  return unit;
}

std::vector<Unit> by_symbol(std::string_view word) {
  std::vector<Unit> found;
  for (const UnitRow& row : unit_rows)
    if (is_among(word, row.symbols)) found.push_back(row.unit);
  if (!found.empty()) return found;
  for (const UnitRow& row : unit_rows) {
    const double factor = row.has_prefixes ? prefix_of(word, row.symbols, false) : 0.0;
    if (factor != 0.0) found.push_back(times(row.unit, factor));
  }
  return found;
}

std::vector<Unit> by_name(std::string_view word) {
  std::vector<Unit> found;
  for (const UnitRow& row : unit_rows) {
    const double factor = is_among(word, row.names) ? 1.0 : row.has_prefixes ? prefix_of(word, row.names, true) : 0.0;
    if (factor != 0.0) found.push_back(times(row.unit, factor));
  }
  return found;
}

/// The units of a name, in the singular or the plural.
std::vector<Unit> by_any_name(std::string_view folded) {
  for (const std::string_view ending : {"", "s", "es", "n", "en", "e", "ات", "ا"}) {
    if (!folded.ends_with(ending) || folded.size() < ending.size() + 2) continue;
    std::vector<Unit> found = by_name(folded.substr(0, folded.size() - ending.size()));
    if (!found.empty()) return found;
  }
  // "Millas náuticas", "light years": each word in the plural.
  std::string singular;
  for (const char c : folded) {
    if (c == '_' && singular.ends_with('s')) singular.pop_back();
    singular += c;
  }
  if (singular.find('_') == singular.npos) return {};
  std::vector<Unit> found = by_name(singular);
  if (found.empty() && singular.ends_with('s')) found = by_name(singular.substr(0, singular.size() - 1));
  return found;
}

/// What a word may stand for: first as it is written, since "mA" and "MA" differ, then by its name, then as careless
/// writers have it: "KM".
std::vector<Unit> units_of(std::string_view word) {
  std::vector<Unit> found = by_symbol(word);
  const std::string folded = fold_case(word);
  for (const Unit& unit : by_any_name(folded)) found.push_back(unit);
  if (!found.empty()) return found;
  found = by_symbol(folded);
  // "lbs", "kms", "hrs".
  if (found.empty() && folded.size() > 2 && folded.ends_with('s'))
    found = by_symbol(folded.substr(0, folded.size() - 1));
  if (!found.empty()) return found;
  std::string capital = folded;
  if (capital.front() >= 'a' && capital.front() <= 'z') capital.front() = static_cast<char>(capital.front() - 32);
  return by_symbol(capital);
}

void multiply(Unit& unit, const Unit& by, int power) {
  for (std::size_t i = 0; i < unit.powers.size(); ++i)
    unit.powers[i] = static_cast<signed char>(unit.powers[i] + by.powers[i] * power);
  for (int i = 0; i < std::abs(power); ++i) unit.factor *= power > 0 ? by.factor : 1.0 / by.factor;
  if (by.kind != 0) unit.kind = by.kind;
}

/// Reads "kg m/s²" from its beginning on.
class UnitReader {
 public:
  UnitReader(std::string_view text, const Unit* wanted) : text_(text), wanted_(wanted) {}

  /// How many bytes of the text are the unit; 0 where there is none.
  std::size_t read(Unit& unit) {
    std::size_t used = 0;
    bool first = true;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      const bool divides = skip_to_factor(at, first);
      Unit factor;
      int power = 1;
      if (!read_factor(at, factor, power)) break;
      // Behind a blank only a short symbol or a name multiplies; "5 m a day" is no unit of metres times years.
      if (!first && !divides && text_[begin] == ' ' && !multiplies_apart(begin, at)) break;
      const bool alone = first && power == 1;
      multiply(unit, factor, divides ? -power : power);
      unit.offset = alone ? factor.offset : 0.0;
      first = false;
      used = at;
    }
    return used;
  }

 private:
  /// Goes past blanks, signs of multiplication and words and signs of division; whether there were any of the last.
  bool skip_to_factor(std::size_t& at, bool first) const {
    bool divides = false;
    while (at < text_.size()) {
      const std::string_view word = word_at(at);
      if (text_[at] == ' ' || text_[at] == '*' || (text_[at] == '-' && !first)) {
        ++at;
      } else if (const std::string_view dot = "·"; text_.substr(at).starts_with(dot)) {
        at += dot.size();
      } else if (!first && !divides && text_[at] == '/') {
        divides = true;
        ++at;
      } else if (const std::string_view each = "每"; !first && !divides && word.starts_with(each)) {
        divides = true;
        at += each.size();
      } else if (!first && !divides && is_among(fold_case(word), dividing)) {
        divides = true;
        at += word.size();
      } else {
        break;
      }
    }
    return divides;
  }

  static bool is_part_of_word(std::string_view rest) {
    const Decoded next = decode_at(rest, 0);
    static constexpr std::u32string_view signs = U"°%‰$€£¥₹₽₩₺₪¢'\"ℓ";
    const bool digit = digit_value(next.code).has_value();
    return (is_word_character(next.code) && !digit) || signs.find(next.code) != signs.npos;
  }

  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_part_of_word(text_.substr(end))) end += decode_at(text_, end).length;
    return text_.substr(at, end - at);
  }

  /// A unit with its power: "m2", "s^-2", "square metres", "metres squared".
  bool read_factor(std::size_t& at, Unit& factor, int& power) const {
    std::string_view word = word_at(at);
    std::string folded = fold_case(word);
    int before = 1;
    if (is_among(folded, squaring_before)) before = 2;
    if (is_among(folded, cubing_before)) before = 3;
    if (before > 1) {
      at += word.size();
      while (at < text_.size() && (text_[at] == ' ' || text_[at] == '.')) ++at;
      word = word_at(at);
    } else {
      for (const std::string_view whole : {"quadrat", "kubik", "平方", "立方"})
        if (folded.size() > whole.size() && folded.starts_with(whole)) {
          before = whole == "quadrat" || whole == "平方" ? 2 : 3;
          at += whole.size();
          word = word.substr(whole.size());
        }
    }
    if (word.empty()) return false;
    std::vector<Unit> found = units_of_two(word, at);
    if (found.empty()) {
      found = units_of(word);
      if (found.empty() && !(found = units_of_beginning(word)).empty()) before = 1;
      if (found.empty()) return false;
      at += word.size();
    }
    if (at < text_.size() && text_[at] == '.') ++at;
    const int behind = read_power(at);
    power = before * behind;
    factor = chosen(found, power);
    // "ms-1" is metres per second, not one of a millisecond.
    if (word == "ms" && power < 0) {
      factor = mechanical(1, 0, 0);
      multiply(factor, mechanical(0, 0, 1), power);
      power = 1;
    }
    return true;
  }

  /// "Light years", "degrees Celsius", "per cent": a name of two words that begins with `word`.
  std::vector<Unit> units_of_two(std::string_view word, std::size_t& at) const {
    const std::size_t between = at + word.size();
    if (between >= text_.size() || (text_[between] != ' ' && text_[between] != '-')) return {};
    const std::string_view second = word_at(between + 1);
    if (second.empty()) return {};
    std::vector<Unit> found = by_any_name(fold_case(word) + '_' + fold_case(second));
    if (!found.empty()) at = between + 1 + second.size();
    return found;
  }

  /// In scripts without spaces a unit may be followed by another word: "公里左右".
  static std::vector<Unit> units_of_beginning(std::string_view& word) {
    if (!is_unspaced_script(decode_at(word, 0).code)) return {};
    for (std::size_t size = std::min<std::size_t>(word.size() - 1, 12); size >= 3; --size) {
      if ((static_cast<unsigned char>(word[size]) & 0xC0u) == 0x80u) continue;
      std::vector<Unit> found = by_name(word.substr(0, size));
      if (found.empty()) continue;
      word = word.substr(0, size);
      return found;
    }
    return {};
  }

  Unit chosen(const std::vector<Unit>& found, int power) const {
    for (const Unit& unit : found)
      if (wanted_ && power == 1 && unit.equals(*wanted_)) return unit;
    for (const Unit& unit : found) {
      Unit whole;
      multiply(whole, unit, power);
      if (wanted_ && whole.measures_same(*wanted_)) return unit;
    }
    return found.front();
  }

  int read_power(std::size_t& at) const {
    std::size_t next = at;
    bool brackets = false;
    if (next < text_.size() && text_[next] == '^') ++next;
    if (next > at && next < text_.size() && text_[next] == '(') {
      brackets = true;
      ++next;
    }
    const bool minus = next < text_.size() && text_[next] == '-';
    if (minus) ++next;
    if (next < text_.size() && text_[next] >= '1' && text_[next] <= '9' &&
        (next + 1 == text_.size() || text_[next + 1] < '0' || text_[next + 1] > '9')) {
      const int power = text_[next] - '0';
      at = next + 1;
      if (brackets && at < text_.size() && text_[at] == ')') ++at;
      return minus ? -power : power;
    }
    return read_power_word(at);
  }

  /// " squared", " al cuadrado".
  int read_power_word(std::size_t& at) const {
    if (at >= text_.size() || text_[at] != ' ') return 1;
    std::size_t next = at + 1;
    std::string word = fold_case(word_at(next));
    if (is_among(word, leading_to_power)) {
      next += word.size() + 1;
      if (next >= text_.size()) return 1;
      word = fold_case(word_at(next));
    }
    std::string_view singular = word;
    if (singular.ends_with('s')) singular.remove_suffix(1);
    const int power = is_among(singular, squaring_behind) ? 2 : is_among(singular, cubing_behind) ? 3 : 1;
    if (power > 1) at = next + word.size();
    return power;
  }

  /// Whether what stands between two places multiplies though a blank parts it from the unit before: "N m", "m s^-2".
  bool multiplies_apart(std::size_t begin, std::size_t end) const {
    const std::string_view word = word_at(begin + 1);
    if (word.size() > 3) return !by_any_name(fold_case(word)).empty();
    return !by_symbol(word).empty() && end > begin + word.size() && !is_among(word, "a in an");
  }

  std::string_view text_;
  const Unit* wanted_;
};

}  // namespace

bool Unit::equals(const Unit& other) const {
  return measures_same(other) && std::fabs(factor - other.factor) <= 1e-9 * std::fabs(factor) && offset == other.offset;
}

bool Unit::is_share() const { return kind == share; }

bool Unit::is_money() const { return kind >= first_money; }

std::optional<UnitRun> unit_at_start(std::string_view text, const Unit* wanted) {
  const Usual usual = read_usual(text);
  Unit unit;
  const std::size_t used = UnitReader(usual.text, wanted).read(unit);
  if (used == 0) return std::nullopt;
  const Decoded next = used < usual.text.size() ? decode_at(usual.text, used) : Decoded();
  if (is_word_character(next.code) && !is_unspaced_script(next.code)) return std::nullopt;
  return UnitRun{unit, usual.end[used - 1]};
}

std::optional<Unit> read_unit(std::string_view text, const Unit* wanted) {
  const auto run = unit_at_start(text, wanted);
  if (!run || text.find_first_not_of(" .,;!?", run->size) != text.npos) return std::nullopt;
  return run->unit;
}

bool may_stand_before_number(std::string_view text) {
  const auto unit = read_unit(text);
  return unit && (unit->is_money() || text == "百分之");
}

}  // namespace worksheet

#include "text/number.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/decimal.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace worksheet {
namespace {

std::string_view primary_of(std::string_view language) { return language.substr(0, language.find('-')); }

bool is_one_of(std::string_view wanted, std::string_view list) {
  for (std::size_t at = 0; at < list.size(); at += 3)
    if (list.substr(at, 2) == wanted) return true;
  return false;
}

/// The mark before the fraction in `language`.
char decimal_mark(std::string_view language) {
  // Latin America north of Panama writes numbers as its northern neighbour does.
  for (const std::string_view place : {"es-MX", "es-US", "es-GT", "es-HN", "es-SV", "es-NI", "es-DO", "es-PR", "de-CH"})
    if (language == place) return '.';
  return is_one_of(
             primary_of(language),
             "es fr de it pt ca gl eu nl sv da nb nn no fi is pl cs sk sl hr sr bs mk bg ro hu el ru uk be lt lv et "
             "tr az kk id vi ka hy sq af")
             ? ','
             : '.';
}

/// What a number word does to the number so far.
struct Part {
  enum class Role { add, hundred, scale, fraction, join, article, minus };
  Role role = Role::add;
  double value = 0.0;
};

// "add" words carry their value; "h" multiplies by a hundred; "e6" by a million; "x12" by twelve; "/4" is a quarter;
// "&" joins; "a" is an article, which counts as one before some of these; "-" is minus.
constexpr std::string_view english =
    "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 "
    "fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40 "
    "fifty "
    "50 sixty 60 seventy 70 eighty 80 ninety 90 hundred h thousand e3 million e6 billion e9 trillion e12 k e3 bn e9 "
    "dozen x12 half /2 halves /2 third /3 thirds /3 quarter /4 quarters /4 fourth /4 fourths /4 fifth /5 fifths /5 "
    "sixth "
    "/6 sixths /6 eighth /8 eighths /8 tenth /10 tenths /10 and & a a an a minus - negative -";
constexpr std::string_view spanish =
    "cero 0 un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece "
    "13 "
    "catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiun 21 veintiuno 21 "
    "veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28 "
    "veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento "
    "100 "
    "doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 "
    "quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 "
    "novecientos 900 novecientas 900 mil e3 millon e6 millones e6 billon e12 billones e12 docena x12 docenas x12 medio "
    "/2 "
    "media /2 tercio /3 tercios /3 cuarto /4 cuartos /4 quinto /5 quintos /5 decimo /10 decimos /10 y & menos -";
constexpr std::string_view french =
    "zero 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 "
    "quatorze "
    "14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 "
    "nonante "
    "90 cent h cents h mille e3 million e6 millions e6 milliard e9 milliards e9 douzaine x12 demi /2 demie /2 tiers /3 "
    "quart "
    "/4 quarts /4 cinquieme /5 cinquiemes /5 dixieme /10 dixiemes /10 et & moins -";
constexpr std::string_view german =
    "null 0 ein 1 eins 1 eine 1 zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 "
    "dreizehn "
    "13 vierzehn 14 funfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreissig 30 vierzig 40 "
    "funfzig 50 "
    "sechzig 60 siebzig 70 achtzig 80 neunzig 90 hundert h einhundert 100 tausend e3 million e6 millionen e6 milliarde "
    "e9 "
    "milliarden e9 dutzend x12 halb /2 halbe /2 drittel /3 viertel /4 funftel /5 zehntel /10 und & minus -";

const WordTable* words_of(std::string_view language) {
  static const WordTable en(english), es(spanish), fr(french), de(german);
  const std::string_view primary = primary_of(language);
  return primary == "en" ? &en : primary == "es" ? &es : primary == "fr" ? &fr : primary == "de" ? &de : nullptr;
}

double whole(std::string_view digits) {
  double value = 0.0;
  for (const char digit : digits) value = value * 10.0 + (digit - '0');
  return value;
}

std::optional<Part> part_of(const Word& word, const WordTable* table) {
  if (!table || word.text.size() > 24) return std::nullopt;
  const bool is_plain = std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const auto known = is_plain ? table->find(word.text) : table->find(fold_case(strip_accents(word.text)));
  if (!known) return std::nullopt;
  using enum Part::Role;
  switch (known->front()) {
    case 'h':
      return Part{hundred, 100.0};
    case 'e':
      return Part{scale, read_decimal("1" + std::string(*known))};
    case 'x':
      return Part{scale, whole(known->substr(1))};
    case '/':
      return Part{fraction, whole(known->substr(1))};
    case '&':
      return Part{join, 0.0};
    case 'a':
      return Part{article, 1.0};
    case '-':
      return Part{minus, -1.0};
    default:
      return Part{add, whole(*known)};
  }
}

/// The digits of a written number in ASCII, its signs among them; empty where there is another letter.
std::string plain_digits(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.length;
    static constexpr std::string_view signs = ".,'/eE+-:";
    if (const auto digit = digit_value(next.code))
      plain.push_back(static_cast<char>('0' + *digit));
    else if (next.code < 0x80 && signs.find(static_cast<char>(next.code)) != signs.npos)
      plain.push_back(static_cast<char>(next.code));
    else if (next.code == U'٫')
      plain.push_back('.');
    else if (next.code == U'٬')
      plain.push_back('\'');
    else if (next.code == U'⁄')
      plain.push_back('/');
    else
      return {};
  }
  return plain;
}

/// Whether groups of digits are as long as people make them: three each, or twos before a last three.
bool well_grouped(std::string_view text, char mark) {
  std::size_t first = text.find(mark);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at != text.npos;) {
    const std::size_t next = text.find(mark, at + 1);
    const std::size_t length = (next == text.npos ? text.size() : next) - at - 1;
    if (length != 3 && !(length == 2 && next != text.npos)) return false;
    at = next;
  }
  return true;
}

/// "1,250.5" in one form: digits with a point. Nullopt where the marks make no sense.
std::optional<std::string> without_grouping(std::string text, char decimal) {
  const auto erase = [&text](char mark) { std::erase(text, mark); };
  if (text.find('\'') != text.npos) {
    if (!well_grouped(text.substr(0, text.find_first_of(".,")), '\'')) return std::nullopt;
    erase('\'');
  }
  const std::size_t point = text.rfind('.'), comma = text.rfind(',');
  if (point == text.npos && comma == text.npos) return text;
  const auto settle = [&](char mark, char group) -> std::optional<std::string> {
    const std::size_t at = text.rfind(mark);
    std::string head = text.substr(0, at);
    const std::string tail = text.substr(at + 1);
    if (head.find(mark) != head.npos || tail.find(group) != tail.npos) return std::nullopt;
    if (head.find(group) != head.npos && !well_grouped(head, group)) return std::nullopt;
    std::erase(head, group);
    return head + '.' + tail;
  };
  if (point != text.npos && comma != text.npos) return point > comma ? settle('.', ',') : settle(',', '.');
  const char mark = point != text.npos ? '.' : ',';
  const bool once = text.find(mark) == text.rfind(mark);
  if (once && (mark == decimal || !well_grouped(text, mark) || text.front() == '0')) {
    std::replace(text.begin(), text.end(), mark, '.');
    return text;
  }
  if (!well_grouped(text, mark)) return std::nullopt;
  erase(mark);
  return text;
}

/// A number in digits without fraction bars.
std::optional<double> decimal_number(std::string text, char decimal) {
  std::string power;
  if (const std::size_t e = text.find_first_of("eE"); e != text.npos) {
    power = text.substr(e);
    text.resize(e);
  }
  if (text.empty() || text.find_first_of("+-/:") != text.npos) return std::nullopt;
  const auto plain = without_grouping(text, decimal);
  if (!plain || plain->find_first_of("0123456789") == plain->npos) return std::nullopt;
  const double value = read_decimal(*plain + power);
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

struct Fraction {
  char32_t sign;
  int above;
  int below;
};
constexpr std::array<Fraction, 16> fraction_signs{{{U'½', 1, 2},
                                                   {U'⅓', 1, 3},
                                                   {U'⅔', 2, 3},
                                                   {U'¼', 1, 4},
                                                   {U'¾', 3, 4},
                                                   {U'⅕', 1, 5},
                                                   {U'⅖', 2, 5},
                                                   {U'⅗', 3, 5},
                                                   {U'⅘', 4, 5},
                                                   {U'⅙', 1, 6},
                                                   {U'⅚', 5, 6},
                                                   {U'⅛', 1, 8},
                                                   {U'⅜', 3, 8},
                                                   {U'⅝', 5, 8},
                                                   {U'⅞', 7, 8},
                                                   {U'⅒', 1, 10}}};

std::optional<double> fraction_sign(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const Decoded only = decode_at(text, 0);
  if (only.length != text.size()) return std::nullopt;
  for (const Fraction& one : fraction_signs)
    if (one.sign == only.code) return static_cast<double>(one.above) / one.below;
  return std::nullopt;
}

/// "5/8"; nullopt for a date or anything else.
std::optional<double> barred(const std::string& text, char decimal) {
  const std::size_t bar = text.find('/');
  if (bar == text.npos) return std::nullopt;
  const auto above = decimal_number(text.substr(0, bar), decimal),
             below = decimal_number(text.substr(bar + 1), decimal);
  if (!above || !below || *below == 0.0) return std::nullopt;
  return *above / *below;
}

bool starts_with_digit(const Word& word) {
  const Decoded first = decode_at(word.text, 0);
  return digit_value(first.code).has_value() || first.code == U'-' || first.code == U'.' || first.code == U',';
}

bool is_group_of_three(const std::string& digits) {
  const std::size_t end = std::min(digits.find_first_of(".,"), digits.size());
  return end == 3 && digits.find_first_of("eE/:'") == digits.npos;
}

bool follows_in_the_same_breath(const Word& word) { return word.before == Break::none; }

/// A number that begins with digits, with what may follow: groups, a fraction, a scale, a half.
class DigitRun {
 public:
  DigitRun(std::span<const Word> words, char decimal, const WordTable* table)
      : words_(words), decimal_(decimal), table_(table) {}

  std::optional<NumberRun> read() {
    std::string digits = plain_digits(words_[0].text);
    const bool negative = !digits.empty() && digits.front() == '-';
    if (negative) digits.erase(0, 1);
    used_ = 1;
    std::optional<double> value = barred(digits, decimal_);
    if (!value) {
      take_groups(digits);
      value = decimal_number(digits, decimal_);
      if (!value) return std::nullopt;
      take_fraction(*value);
      take_scale(*value);
    }
    return NumberRun{negative ? -*value : *value, used_};
  }

 private:
  bool more() const { return used_ < words_.size() && follows_in_the_same_breath(words_[used_]); }

  void take_groups(std::string& digits) {
    if (digits.size() > 3 || digits.find_first_not_of("0123456789") != digits.npos) return;
    while (more() && !words_[used_].joined && words_[used_].begin - words_[used_ - 1].end <= 3) {
      const std::string next = plain_digits(words_[used_].text);
      if (!is_group_of_three(next)) break;
      ++used_;
      const bool last = next.size() > 3;
      digits += last ? next.substr(0, 3) + decimal_ + next.substr(4) : next;
      if (last) break;
    }
  }

  void take_fraction(double& value) {
    if (!more()) return;
    const auto sign = fraction_sign(words_[used_].text);
    const auto bar = sign ? sign : barred(plain_digits(words_[used_].text), decimal_);
    if (!bar || *bar >= 1.0 || value != std::floor(value)) return;
    value += *bar;
    ++used_;
  }

  void take_scale(double& value) {
    while (more()) {
      const auto part = part_of(words_[used_], table_);
      if (!part || (part->role != Part::Role::scale && part->role != Part::Role::hundred)) return;
      value *= part->value;
      ++used_;
    }
  }

  std::span<const Word> words_;
  char decimal_;
  const WordTable* table_;
  std::size_t used_ = 0;
};

/// A number in words.
class WordRun {
 public:
  WordRun(std::span<const Word> words, const WordTable* table) : words_(words), table_(table) {}

  std::optional<NumberRun> read() {
    std::size_t at = 0;
    double sign = 1.0;
    if (const auto first = part(at); first && first->role == Part::Role::minus) {
      sign = -1.0;
      ++at;
    }
    while (const auto next = part(at)) {
      const std::size_t taken = take(*next, at);
      if (taken == 0) break;
      at += taken;
      used_ = at;
    }
    if (!any_) return std::nullopt;
    return NumberRun{sign * (total_ + current_), used_};
  }

 private:
  std::optional<Part> part(std::size_t at) const {
    if (at >= words_.size() || (at > 0 && !follows_in_the_same_breath(words_[at]))) return std::nullopt;
    return part_of(words_[at], table_);
  }

  /// How many words the part at `at` uses up; 0 where the number ends before it.
  std::size_t take(const Part& next, std::size_t at) {
    using enum Part::Role;
    switch (next.role) {
      case add:
        return take_addend(next.value);
      case hundred:
        if (current_ >= 100.0 || (any_ && current_ == 0.0)) return 0;
        current_ = (any_ ? current_ : 1.0) * 100.0;
        return accept(1);
      case scale:
        return take_scale(next.value);
      case fraction:
        return take_fraction(next.value, false) ? 1 : 0;
      case join:
        return take_joined(at);
      case article:
        return take_article(at);
      case minus:
        return 0;
    }
    return 0;
  }

  std::size_t accept(std::size_t words) {
    any_ = true;
    return words;
  }

  std::size_t take_addend(double value) {
    const double below_hundred = std::fmod(current_, 100.0);
    const bool first = !any_ || (current_ == 0.0 && total_ > 0.0);
    const bool after_hundreds = below_hundred == 0.0 && current_ >= 100.0 && value < 100.0;
    const bool after_tens = below_hundred >= 20.0 && std::fmod(current_, 10.0) == 0.0 && value < 10.0 && value > 0.0;
    const bool four_twenties = below_hundred == 4.0 && value == 20.0;  // quatre-vingts
    const bool past_sixty =
        (below_hundred == 60.0 || below_hundred == 80.0) && value >= 10.0 && value < 20.0;  // soixante-dix
    if (four_twenties) {
      current_ += 76.0;
      return accept(1);
    }
    if (!first && !after_hundreds && !after_tens && !past_sixty) return 0;
    current_ += value;
    return accept(1);
  }

  std::size_t take_scale(double value) {
    if (value >= last_scale_) {
      // "mil millones", "a thousand million": what is there so far is multiplied.
      if (current_ != 0.0 || total_ == 0.0 || value <= last_scale_) return 0;
      total_ *= value;
    } else {
      if (any_ && current_ == 0.0 && total_ == 0.0) return 0;
      total_ += (any_ && current_ != 0.0 ? current_ : 1.0) * value;
      current_ = 0.0;
    }
    last_scale_ = value;
    return accept(1);
  }

  bool take_fraction(double below, bool joined) {
    if (joined) {
      current_ += 1.0 / below;
    } else if (!any_) {
      if (below != 2.0) return false;
      current_ = 0.5;
    } else if (total_ == 0.0 && current_ > 0.0 && current_ < below && current_ < 20.0) {
      current_ /= below;
    } else {
      return false;
    }
    any_ = true;
    return true;
  }

  std::size_t take_joined(std::size_t at) {
    if (!any_) return 0;
    auto next = part(at + 1);
    if (!next) return 0;
    const std::size_t article =
        next->role == Part::Role::article || (next->role == Part::Role::add && next->value == 1.0);
    if (article != 0)
      if (const auto after = part(at + 2); after && after->role == Part::Role::fraction)
        return take_fraction(after->value, true) ? 3 : 0;
    if (next->role == Part::Role::fraction) return take_fraction(next->value, true) ? 2 : 0;
    if (next->role != Part::Role::add || next->value >= 100.0) return 0;
    return take_addend(next->value) != 0 ? 2 : 0;
  }

  std::size_t take_article(std::size_t at) {
    const auto next = part(at + 1);
    if (!next) return 0;
    if (any_) return current_ == 0.5 && next->role == Part::Role::scale && take_scale(next->value) != 0 ? 2 : 0;
    if (next->role == Part::Role::fraction) {
      current_ = 1.0 / next->value;
      return accept(2);
    }
    if (next->role != Part::Role::scale && next->role != Part::Role::hundred) return 0;
    current_ = 1.0;
    any_ = true;
    return 1;
  }

  std::span<const Word> words_;
  const WordTable* table_;
  double total_ = 0.0;
  double current_ = 0.0;
  double last_scale_ = 1e18;
  bool any_ = false;
  std::size_t used_ = 0;
};

/// "1.5 × 10^3" is left to those who write "1.5e3"; "minus 3" is read here.
std::optional<NumberRun> signed_digits(std::span<const Word> words, char decimal, const WordTable* table) {
  const auto sign = part_of(words[0], table);
  if (sign && sign->role == Part::Role::minus && words.size() > 1 && starts_with_digit(words[1])) {
    auto run = DigitRun(words.subspan(1), decimal, table).read();
    if (!run) return std::nullopt;
    return NumberRun{-run->value, run->words + 1};
  }
  if (const auto share = fraction_sign(words[0].text)) return NumberRun{*share, 1};
  if (!starts_with_digit(words[0])) return std::nullopt;
  return DigitRun(words, decimal, table).read();
}

bool stands_before_number(std::string_view word) {
  static constexpr std::array<std::string_view, 6> signs{"$", "€", "£", "¥", "₹", "US"};
  return std::find(signs.begin(), signs.end(), word) != signs.end();
}

}  // namespace

std::optional<NumberRun> number_at(std::span<const Word> words, std::string_view language) {
  if (words.empty()) return std::nullopt;
  const WordTable* table = words_of(language);
  if (const auto run = signed_digits(words, decimal_mark(language), table)) return run;
  return WordRun(words, table).read();
}

std::optional<Quantity> read_quantity(std::string_view text, std::string_view language) {
  const std::vector<Word> words = split_words(text, language);
  std::size_t at = 0;
  double sign = 1.0;
  std::string unit;
  for (; at < words.size() && stands_before_number(words[at].text); ++at) unit = words[at].text;
  if (at > 0 && text.substr(0, words[0].begin).find('-') != text.npos) sign = -1.0;
  const auto run = number_at(std::span(words).subspan(at), language);
  if (!run) return std::nullopt;
  at += run->words;
  if (at < words.size()) {
    if (!unit.empty()) return std::nullopt;
    unit = text.substr(words[at].begin, words.back().end - words[at].begin);
  }
  return Quantity{sign * run->value, unit};
}

std::optional<double> read_number(std::string_view text, std::string_view language) {
  const auto quantity = read_quantity(text, language);
  if (!quantity) return std::nullopt;
  const std::string unit = fold_case(quantity->unit);
  if (unit == "%" || unit == "percent" || unit == "per cent" || unit == "por ciento") return quantity->value / 100.0;
  return unit.empty() ? std::optional(quantity->value) : std::nullopt;
}

}  // namespace worksheet

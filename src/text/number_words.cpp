#include "text/number_words.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "text/unicode.h"

namespace worksheet {
namespace {

// "add" words carry their value; "h" multiplies by a hundred; "e6" by a million; "x12" by twelve; "/4" is a quarter;
// "&" joins; "a" is an article, which counts as one before some of these; "-" is minus.
constexpr char english[] =
    "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 "
    "fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40 "
    "fifty "
    "50 sixty 60 seventy 70 eighty 80 ninety 90 hundred h thousand e3 million e6 billion e9 trillion e12 k e3 bn e9 "
    "dozen x12 half /2 halves /2 third /3 thirds /3 quarter /4 quarters /4 fourth /4 fourths /4 fifth /5 fifths /5 "
    "sixth "
    "/6 sixths /6 eighth /8 eighths /8 tenth /10 tenths /10 and & a a an a minus - negative -";
constexpr char spanish[] =
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
constexpr char french[] =
    "zero 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 "
    "quatorze "
    "14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 "
    "nonante "
    "90 cent h cents h mille e3 million e6 millions e6 milliard e9 milliards e9 douzaine x12 demi /2 demie /2 tiers /3 "
    "quart "
    "/4 quarts /4 cinquieme /5 cinquiemes /5 dixieme /10 dixiemes /10 et & moins -";
constexpr char german[] =
    "null 0 ein 1 eins 1 eine 1 zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 "
    "dreizehn "
    "13 vierzehn 14 funfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreissig 30 vierzig 40 "
    "funfzig 50 "
    "sechzig 60 siebzig 70 achtzig 80 neunzig 90 hundert h einhundert 100 tausend e3 million e6 millionen e6 milliarde "
    "e9 "
    "milliarden e9 dutzend x12 halb /2 halbe /2 drittel /3 viertel /4 funftel /5 zehntel /10 und & minus -";

/// Without the signs of hamza, as strip_accents leaves them.
constexpr char arabic[] =
    "صفر 0 واحد 1 واحدة 1 اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 ثلاثة 3 ثلاث 3 اربعة 4 اربع 4 خمسة "
    "5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 ثمان 8 تسعة 9 تسع 9 عشرة 10 عشر 10 عشرون "
    "20 عشرين 20 ثلاثون 30 ثلاثين 30 اربعون 40 اربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 "
    "سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90 مية h ماية h ميتان 200 ميتين 200 "
    "الف e3 الاف e3 الفان 2000 الفين 2000 مليون e6 ملايين e6 نصف /2 ربع /4";

std::string_view primary_of(std::string_view language) { return language.substr(0, language.find('-')); }

double whole(std::string_view digits) {
  double value = 0.0;
  for (const char digit : digits) value = value * 10.0 + (digit - '0');
  return value;
}

bool follows_in_the_same_breath(const Word& word) { return word.before == Break::none; }

/// A number in words.
class WordRun {
 public:
  WordRun(std::span<const Word> words, const WordTable* table) : words_(words), table_(table) {}

  std::optional<NumberRun> read() {
    std::size_t at = 0;
    double sign = 1.0;
    if (const auto first = part(at); first && first->role == NumberPart::Role::minus) {
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
  std::optional<NumberPart> part(std::size_t at) const {
    if (at >= words_.size() || (at > 0 && !follows_in_the_same_breath(words_[at]))) return std::nullopt;
    return number_part_of(words_[at], table_);
  }

  /// How many words the part at `at` uses up; 0 where the number ends before it.
  std::size_t take(const NumberPart& next, std::size_t at) {
    using enum NumberPart::Role;
    switch (next.role) {
      case add:
        return take_addend(next.value, next.with_and);
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

  std::size_t take_addend(double value, bool with_and = false) {
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
    const bool year = total_ == 0.0 && current_ >= 11.0 && current_ <= 20.0 && value >= 10.0 && value < 100.0;
    if (year) current_ *= 100.0;  // nineteen forty-five
    // "Five and-twenty", as Arabic counts.
    const bool ones_before = with_and && below_hundred > 0.0 && below_hundred < 10.0 && value >= 20.0 && value < 100.0;
    if (!first && !after_hundreds && !after_tens && !past_sixty && !year && !ones_before) return 0;
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
        next->role == NumberPart::Role::article || (next->role == NumberPart::Role::add && next->value == 1.0);
    if (article != 0)
      if (const auto after = part(at + 2); after && after->role == NumberPart::Role::fraction)
        return take_fraction(after->value, true) ? 3 : 0;
    if (next->role == NumberPart::Role::fraction) return take_fraction(next->value, true) ? 2 : 0;
    if (next->role != NumberPart::Role::add || next->value >= 100.0) return 0;
    return take_addend(next->value) != 0 ? 2 : 0;
  }

  std::size_t take_article(std::size_t at) {
    const auto next = part(at + 1);
    if (!next) return 0;
    if (any_) return current_ == 0.5 && next->role == NumberPart::Role::scale && take_scale(next->value) != 0 ? 2 : 0;
    if (next->role == NumberPart::Role::fraction) {
      current_ = 1.0 / next->value;
      return accept(2);
    }
    if (next->role != NumberPart::Role::scale && next->role != NumberPart::Role::hundred) return 0;
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

}  // namespace

const WordTable* number_words_of(std::string_view language) {
  static const WordTable en(english), es(spanish), fr(french), de(german), ar(arabic);
  const std::string_view primary = primary_of(language);
  return primary == "en"   ? &en
         : primary == "es" ? &es
         : primary == "fr" ? &fr
         : primary == "de" ? &de
         : primary == "ar" ? &ar
                           : nullptr;
}

std::optional<NumberPart> number_part_of(const Word& word, const WordTable* table) {
  if (!table || word.text.size() > 24) return std::nullopt;
  const bool is_plain = std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const std::string folded = is_plain ? std::string() : without_case_and_accents(word.text);
  const std::string_view plain = is_plain ? word.text : folded;
  auto known = table->find(plain);
  if (constexpr std::string_view arabic_and = "و"; !known && plain.starts_with(arabic_and)) {
    known = table->find(plain.substr(arabic_and.size()));
    if (known && known->front() >= '0' && known->front() <= '9')
      return NumberPart{NumberPart::Role::add, whole(*known), true};
  }
  if (!known) return std::nullopt;
  using enum NumberPart::Role;
  switch (known->front()) {
    case 'h':
      return NumberPart{hundred, 100.0};
    case 'e':
      return NumberPart{scale, std::strtod(("1" + std::string(*known)).c_str(), nullptr)};
    case 'x':
      return NumberPart{scale, whole(known->substr(1))};
    case '/':
      return NumberPart{fraction, whole(known->substr(1))};
    case '&':
      return NumberPart{join, 0.0};
    case 'a':
      return NumberPart{article, 1.0};
    case '-':
      return NumberPart{minus, -1.0};
    default:
      return NumberPart{add, whole(*known)};
  }
}

std::optional<NumberRun> read_number_words(std::span<const Word> words, const WordTable* table) {
  return WordRun(words, table).read();
}

}  // namespace worksheet

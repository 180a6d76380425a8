#include "text/dates.h"

#include <algorithm>
#include <string>

#include "text/among.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

/// Names without accents, in the order of the year.
struct Months {
  std::string_view language;
  std::string_view names;
};
constexpr Months months[] = {
    {"en", "january february march april may june july august september october november december"},
    {"es", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"},
    {"fr", "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"},
    {"de", "januar februar marz april mai juni juli august september oktober november dezember"},
    {"pt", "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"},
    {"it", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"},
    {"ar", "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر"},
    {"hi", "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"},
    {"ru", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"}};

/// Words that stand between the parts of a date, and between those of a time.
constexpr std::string_view date_fillers = "of the de del do da le el den der am em on in في से को г года";
constexpr std::string_view hour_words = "h uhr heures heure horas hora clock oclock o'clock الساعة बजे 点 时 時";

/// Which month of a year's names a word is; 0 for none.
int place_among(std::string_view plain, std::string_view names) {
  for (int number = 1; !names.empty(); ++number) {
    const std::string_view name = names.substr(0, names.find(' '));
    if (name.starts_with(plain) || (name == "september" && plain == "sept")) return number;
    names.remove_prefix(std::min(name.size() + 1, names.size()));
  }
  return 0;
}

/// Which month a word is, in the language before others, since students of a language class mix them; 0 for none.
/// Three letters of its name are enough.
int month_of(std::string_view word, const Language& language) {
  const std::string plain = without_case_and_accents(word);
  if (decode_utf8(plain).size() < 3 && plain.front() >= 'a' && plain.front() <= 'z') return 0;
  for (const Months& one : months)
    if (one.language == language.primary)
      if (const int number = place_among(plain, one.names); number != 0) return number;
  for (const Months& one : months)
    if (const int number = place_among(plain, one.names); number != 0) return number;
  return 0;
}

/// The digits at the beginning of a word, at most four; -1 where there is none or more.
int leading_digits(std::string_view& text) {
  int value = -1, count = 0;
  while (!text.empty()) {
    const Decoded next = decode_at(text, 0);
    const auto digit = digit_value(next.code);
    if (!digit) break;
    if (++count > 4) return -1;
    value = std::max(value, 0) * 10 + *digit;
    text.remove_prefix(next.length);
  }
  return value;
}

bool is_date(const Date& date) { return date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12; }

/// What "4/7/1776" may mean.
std::vector<Date> dates_of(int first, int second, int third, const Language& language) {
  std::vector<Date> dates;
  const auto add = [&](const Date& date) {
    if (is_date(date) && std::find(dates.begin(), dates.end(), date) == dates.end()) dates.push_back(date);
  };
  if (first > 31) {
    add({third, second, first});
    return dates;
  }
  add({first, second, third});
  if (language.primary == "en" || dates.empty()) add({second, first, third});
  return dates;
}

/// The numbers of a word, parted by one of `marks`: "4/7/1776".
std::vector<int> numbers_of(std::string_view word, std::string_view marks) {
  std::vector<int> numbers;
  while (!word.empty()) {
    const int number = leading_digits(word);
    if (number < 0) return {};
    numbers.push_back(number);
    if (word.empty()) break;
    if (marks.find(word.front()) == marks.npos) return {};
    word.remove_prefix(1);
  }
  return numbers;
}

}  // namespace

bool is_month(std::string_view word, const Language& language) { return month_of(word, language) != 0; }

std::vector<Date> read_dates(std::string_view text, const Language& language) {
  constexpr std::size_t longest = 60;  // bytes
  if (text.size() > longest) return {};
  std::vector<int> numbers;
  int month = 0, year = 0, day = 0;
  for (const Word& word : split_words(text, language)) {
    const std::string folded = fold_case(word.text);
    if (folded == "年" && !numbers.empty() && year == 0) {
      year = numbers.back();
      numbers.pop_back();
    } else if (folded == "月" && !numbers.empty() && month == 0) {
      month = numbers.back();
      numbers.pop_back();
    } else if ((folded == "日" || folded == "号") && !numbers.empty() && day == 0) {
      day = numbers.back();
      numbers.pop_back();
    } else if (is_among(folded, date_fillers)) {
      continue;
    } else if (const auto parts = numbers_of(folded.front() == '-' ? folded.substr(1) : folded, "/.-");
               !parts.empty()) {
      numbers.insert(numbers.end(), parts.begin(), parts.end());
    } else if (const int named = month == 0 ? month_of(word.text, language) : 0; named != 0) {
      month = named;
    } else {
      std::string_view rest = folded;
      const int ordinal = leading_digits(rest);
      if (ordinal < 0 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "er")) continue;
      if (ordinal < 0 || !is_among(rest, "st nd rd th er")) return {};
      numbers.push_back(ordinal);
    }
    if (numbers.size() > 3) return {};
  }
  if (day != 0 && month != 0 && numbers.empty()) return {{day, month, year}};
  if (day != 0 || year != 0) return {};
  if (month == 0)
    return numbers.size() == 3 ? dates_of(numbers[0], numbers[1], numbers[2], language) : std::vector<Date>();
  if (numbers.empty() || numbers.size() > 2) return {};
  Date date{numbers[0], month, numbers.size() == 2 ? numbers[1] : 0};
  if (date.day > 31) std::swap(date.day, date.year);
  return is_date(date) ? std::vector<Date>{date} : std::vector<Date>();
}

std::optional<ClockTime> read_clock_time(std::string_view text, const Language& language) {
  constexpr std::size_t longest = 24;  // bytes
  if (text.size() > longest) return std::nullopt;
  std::vector<int> numbers;
  ClockTime time{.is_certain = false};
  bool morning = false, afternoon = false;
  for (const Word& word : split_words(text, language)) {
    std::string folded = fold_case(word.text);
    std::erase(folded, '.');
    if (folded == "am" || folded == "a" || folded == "上午") {
      morning = true;
    } else if (folded == "pm" || folded == "p" || folded == "下午") {
      afternoon = true;
    } else if (folded == "m" && (morning || afternoon)) {
      continue;
    } else if (is_among(folded, hour_words)) {
      time.is_certain = true;
    } else if (std::string_view minutes = folded;
               !numbers.empty() && minutes.starts_with('h') && numbers_of(minutes.substr(1), "").size() == 1) {
      time.is_certain = true;  // the "h30" of "15h30"
      numbers.push_back(numbers_of(minutes.substr(1), "").front());
    } else if (const auto parts = numbers_of(word.text, ":."); !parts.empty()) {
      time.is_certain = time.is_certain || word.text.find(':') != std::string::npos;
      numbers.insert(numbers.end(), parts.begin(), parts.end());
    } else {
      return std::nullopt;
    }
  }
  if (numbers.empty() || numbers.size() > 2 || (morning && afternoon)) return std::nullopt;
  const int hour = numbers[0], minute = numbers.size() == 2 ? numbers[1] : 0;
  time.is_certain = time.is_certain || morning || afternoon;
  if (hour > 24 || minute > 59 || ((morning || afternoon) && (hour > 12 || hour == 0))) return std::nullopt;
  if (numbers.size() == 1 && !time.is_certain) return std::nullopt;
  const int base = morning || afternoon ? hour % 12 + (afternoon ? 12 : 0) : hour % 24;
  time.minutes = base * 60 + minute;
  time.tells_half = morning || afternoon || hour > 12 || hour == 0;
  return time;
}

}  // namespace worksheet

#include "marker/values.h"

#include <algorithm>
#include <cmath>

#include "languages/language_data.h"
#include "text/dates.h"
#include "text/unicode.h"
#include "text/units.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr std::size_t longest_value = 60;  // bytes

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (digit_value(next.code)) return true;
    at += next.length;
  }
  return false;
}

bool is_near(double a, double b) { return std::fabs(a - b) <= 1e-9 * std::max({1.0, std::fabs(a), std::fabs(b)}); }

/// Whether two dates say the same of day, month and year; "76" may be 1776.
bool same_date(const Date& a, const Date& b) {
  if (a.day != b.day || a.month != b.month || (a.year == 0) != (b.year == 0)) return false;
  const bool short_year = a.year < 100 || b.year < 100;
  return short_year ? a.year % 100 == b.year % 100 : a.year == b.year;
}

std::optional<Verdict> compare_dates(std::string_view wrote, std::string_view answer, const Language& language) {
  const auto meant = read_dates(answer, language);
  if (meant.empty()) return std::nullopt;
  const auto said = read_dates(wrote, language);
  if (said.empty() || (said.front().year == 0) != (meant.front().year == 0)) return std::nullopt;
  const bool may_be = std::any_of(said.begin(), said.end(), [&](const Date& one) {
    return std::any_of(meant.begin(), meant.end(), [&](const Date& other) { return same_date(one, other); });
  });
  if (!may_be) return Verdict::incorrect;
  return said.size() == 1 && meant.size() == 1 ? Verdict::correct : Verdict::unsure;
}

std::optional<Verdict> compare_times(std::string_view wrote, std::string_view answer, const Language& language) {
  const auto meant = read_clock_time(answer, language), said = read_clock_time(wrote, language);
  if (!meant || !said || !meant->is_certain) return std::nullopt;
  if (meant->minutes == said->minutes && meant->tells_half == said->tells_half) return Verdict::correct;
  constexpr int half = 12 * 60;
  if (meant->minutes % half != said->minutes % half) return Verdict::incorrect;
  if (meant->tells_half && said->tells_half)
    return meant->minutes == said->minutes ? Verdict::correct : Verdict::incorrect;
  // "10:30 am" for "10:30" only adds to it.
  return said->tells_half && meant->minutes == said->minutes ? Verdict::correct : Verdict::unsure;
}

std::optional<Verdict> compare_quantities(std::string_view wrote, std::string_view answer, const Language& language) {
  const NumberReader numbers = number_reader(language);
  const auto meant = numbers.read_quantity(answer);
  if (!meant || meant->unit.empty()) return std::nullopt;
  const auto wanted = read_unit(meant->unit);
  if (!wanted) return std::nullopt;
  const auto said = numbers.read_quantity(wrote);
  if (!said || said->unit.empty()) return std::nullopt;
  const auto unit = read_unit(said->unit, &*wanted);
  if (!unit) return std::nullopt;
  if (unit->equals(*wanted)) return is_near(said->value, meant->value) ? Verdict::correct : Verdict::incorrect;
  if (!unit->measures_same(*wanted)) return Verdict::incorrect;
  const double in_base = said->value * unit->factor + unit->offset;
  const bool is_same = is_near((in_base - wanted->offset) / wanted->factor, meant->value);
  return is_same ? Verdict::unsure : Verdict::incorrect;
}

}  // namespace

std::optional<Verdict> compare_values(std::string_view wrote, std::string_view answer, const Language& language) {
  if (answer.size() > longest_value || wrote.size() > longest_value) return std::nullopt;
  if (!has_digit(answer) && !has_digit(wrote)) return std::nullopt;
  if (const auto verdict = compare_dates(wrote, answer, language)) return verdict;
  if (const auto verdict = compare_times(wrote, answer, language)) return verdict;
  return compare_quantities(wrote, answer, language);
}

bool is_date_or_time(std::string_view answer, const Language& language) {
  if (answer.size() > longest_value || !has_digit(answer)) return false;
  if (!read_dates(answer, language).empty()) return true;
  const auto time = read_clock_time(answer, language);
  return time && time->is_certain;
}

}  // namespace worksheet

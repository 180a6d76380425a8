#include "text/decimal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace worksheet {
namespace {

/// The powers of ten that a double holds exactly.
constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

double scaled(double value, int power) {
  for (; power > 22 && std::isfinite(value); power -= 22) value *= powers_of_ten[22];
  for (; power < -22 && value != 0.0; power += 22) value /= powers_of_ten[22];
  const auto rest = static_cast<std::size_t>(std::min(power < 0 ? -power : power, 22));
  return power < 0 ? value / powers_of_ten[rest] : value * powers_of_ten[rest];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

double read_decimal(std::string_view digits) {
  const bool is_negative = digits.starts_with('-');
  if (is_negative) digits.remove_prefix(1);
  constexpr std::uint64_t most = 100'000'000'000'000'000;  // one more digit still fits
  std::uint64_t whole = 0;
  int power = 0;
  bool after_point = false;
  std::size_t at = 0;
  for (; at < digits.size() && (is_digit(digits[at]) || (digits[at] == '.' && !after_point)); ++at) {
    if (digits[at] == '.') {
      after_point = true;
    } else if (whole < most) {
      whole = whole * 10 + static_cast<std::uint64_t>(digits[at] - '0');
      if (after_point) --power;
    } else if (!after_point) {
      ++power;
    }
  }
  if (at + 1 < digits.size() && (digits[at] == 'e' || digits[at] == 'E')) {
    ++at;
    const bool is_small = digits[at] == '-';
    if (digits[at] == '-' || digits[at] == '+') ++at;
    int written = 0;
    for (; at < digits.size() && is_digit(digits[at]); ++at)
      written = std::min(written * 10 + (digits[at] - '0'), 100000);
    power += is_small ? -written : written;
  }
  const double value = whole == 0 ? 0.0 : scaled(static_cast<double>(whole), power);
  return is_negative ? -value : value;
}

std::string decimal(double value) {
  if (!std::isfinite(value)) return "null";
  const double size = std::min(std::fabs(value), 1e19);
  auto whole = static_cast<std::uint64_t>(size);
  auto millionths = static_cast<std::uint64_t>(std::llround((size - static_cast<double>(whole)) * 1e6));
  if (millionths == 1000000) {
    ++whole;
    millionths = 0;
  }
  const bool negative = value < 0 && (whole != 0 || millionths != 0);
  // Written from the last digit to the first; noughts at the end of a fraction are left out.
  std::array<char, 32> digits;
  auto at = digits.end();
  const auto put = [&at](std::uint64_t digit) { *--at = static_cast<char>('0' + digit); };
  for (int places = 6; places > 0; --places, millionths /= 10)
    if (millionths % 10 != 0 || at != digits.end()) put(millionths % 10);
  if (at != digits.end()) *--at = '.';
  do put(whole % 10);
  while ((whole /= 10) != 0);
  if (negative) *--at = '-';
  return {at, digits.end()};
}

}  // namespace worksheet

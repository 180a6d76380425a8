#include "text/decimal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace worksheet {
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

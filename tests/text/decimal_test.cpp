#include "text/decimal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <random>

using worksheet::decimal;
using worksheet::read_decimal;

TEST_CASE("a computed number is written with at most six decimals") {
  struct Row {
    double value;
    const char* text;
  };
  for (const Row& row : {Row{0.5, "0.5"},
                         {1.0 / 3, "0.333333"},
                         {2, "2"},
                         {-0.25, "-0.25"},
                         {0.9999999, "1"},
                         {1700000000123.0, "1700000000123"},
                         {-1e-9, "0"}})
    CHECK(decimal(row.value) == row.text);
}

TEST_CASE("digits are read as the nearest double where they are few, and near it where they are many") {
  std::mt19937_64 chance(7);
  for (int i = 0; i < 20000; ++i) {
    std::string digits = chance() % 2 == 0 ? "-" : "";
    for (auto more = chance() % 14 + 1; more > 0; --more) digits += static_cast<char>('0' + chance() % 10);
    if (chance() % 2 == 0) digits.insert(digits.size() - chance() % digits.size() / 2, ".");
    if (chance() % 3 == 0) digits += "e" + std::to_string(static_cast<int>(chance() % 16) - 8);
    CAPTURE(digits);
    CHECK(read_decimal(digits) == std::strtod(digits.c_str(), nullptr));
    const std::string many =
        digits.substr(0, digits.find('e')) + "e" + std::to_string(static_cast<int>(chance() % 500) - 250);
    const double nearest = std::strtod(many.c_str(), nullptr);
    CHECK(std::fabs(read_decimal(many) - nearest) <= std::fabs(nearest) * 1e-14);
  }
  CHECK(std::isinf(read_decimal("1e400")));
  CHECK(read_decimal("1e-400") == 0.0);
  CHECK(read_decimal("0e999999999999") == 0.0);
}

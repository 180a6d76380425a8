#include "text/decimal.h"

#include <doctest/doctest.h>

using worksheet::decimal;

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

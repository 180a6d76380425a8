#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// A number in ASCII digits, "-12.5e3", as JSON writes them; what follows the number is not looked at. Up to 15 digits
/// and a power of ten up to 22 it is the nearest double; beyond that it may be a few units of the last place off. The
/// same everywhere, and a tenth of the code of `strtod`. Infinite where a double cannot hold it.
double read_decimal(std::string_view digits);

/// A number as people write it, with at most six decimals: "0.5", "1250".
std::string decimal(double value);

}  // namespace worksheet

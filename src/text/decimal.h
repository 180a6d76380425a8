#pragma once

#include <string>

namespace worksheet {

/// A number as people write it, with at most six decimals: "0.5", "1250".
std::string decimal(double value);

}  // namespace worksheet

#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// An English word as Americans spell it, "color" for "colour", "centers" for "centres"; both without case and accents.
/// To be compared, not shown: a word that no one spells in two ways may come out as none.
std::string american_spelling(std::string_view plain);

}  // namespace worksheet

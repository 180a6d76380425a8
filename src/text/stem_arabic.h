#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// An Arabic word (UTF-8, without points) without what is written together with it: "and", "the", a possessor, the
/// endings of gender and number. After "light10" of Larkey, Ballesteros and Connell.
std::string stem_arabic(std::string_view word);

}  // namespace worksheet

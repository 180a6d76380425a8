#pragma once

#include <string_view>

namespace worksheet {

/// Whether two words are those of a pair that science tells apart by a few letters: "hypothermia" and "hyperthermia",
/// "endothermic" and "exothermic", "nitrate" and "nitrite", "alkane" and "alkene"; in the languages of Europe. Both
/// without case and accents.
bool is_other_of_pair(std::string_view a, std::string_view b);

}  // namespace worksheet

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace worksheet {

/// The wordings that one wording of a key stands for, itself first: "censored or blacked out" is either, "(the) moon"
/// with and without the article, "U.S. (United States)" the short and the full name, "colour/color" both spellings.
std::vector<std::string> read_alternatives(std::string_view wording, const Language& language);

}  // namespace worksheet

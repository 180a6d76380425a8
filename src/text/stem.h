#pragma once

#include <string>
#include <string_view>

#include "text/language.h"

namespace worksheet {

/// What is left of a word when its endings are taken off, so that "deported" meets "deportation": Snowball's stemmer
/// of `language`, or the word as it is where there is none. `word` is in lower case.
std::string stem(std::string_view word, const Language& language);

/// The stem of a word in any case, without accents, which a hurried writer leaves out.
std::string plain_stem(std::string_view word, const Language& language);

}  // namespace worksheet

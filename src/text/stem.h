#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// What is left of a word when its endings are taken off, so that "deported" meets "deportation": Snowball's stemmer
/// of `language` (BCP 47), or the word as it is where there is none. `word` is in lower case.
std::string stem(std::string_view word, std::string_view language);

}  // namespace worksheet

#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// The words of a text alone, case folded, each with one blank before and after it: " the river is high ". What stands
/// between words is gone, be it punctuation, quotation marks, marks of Markdown or the address of a link; in scripts
/// without spaces each character is a word. So one text holds another's words in a row where `find` finds them.
/// Empty where there is no word.
std::string plain_words(std::string_view text);

/// How many words there are in what `plain_words` gave.
std::size_t count_words(std::string_view plain);

}  // namespace worksheet

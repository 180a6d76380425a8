#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// The words of a text alone, case folded, one blank before and after each: " the river is high ". Punctuation, marks
/// of Markdown and addresses of links are left out; in scripts without spaces each character is a word. So `find` finds
/// the words of one text in a row in another.
/// Empty where there is no word.
std::string plain_words(std::string_view text);

/// How many words there are in what `plain_words` gave.
std::size_t count_words(std::string_view plain);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

/// A word made comparable: "Requests" and "requested" have one stem, "3", "three" and "III" too.
struct Term {
  std::string stem;     ///< What is compared: Snowball's stem of `plain`, or "#300" for a number.
  std::string plain;    ///< As written, without case and accents.
  std::size_t begin = 0;  ///< Byte offsets into the text, end exclusive.
  std::size_t end = 0;
  std::size_t clause = 0;  ///< Counts from 0; commas and full stops end one.
  bool telling = true;     ///< False for words that carry the sentence, not its meaning: "the", "is", "of".
  bool negates = false;    ///< "not", "never", "without".
  bool operator==(const Term&) const = default;
};

/// The terms of `text`: contractions undone ("don't" → "do" "not"), numbers in words and digits made one.
std::vector<Term> read_terms(std::string_view text, std::string_view language);

}  // namespace worksheet

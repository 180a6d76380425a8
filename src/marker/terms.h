#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "languages/function_word.h"
#include "text/language.h"

namespace worksheet {

/// A word made comparable: "Requests" and "requested" have one stem, "3", "three" and "III" too.
struct Term {
  std::string stem;       ///< What is compared: Snowball's stem of `plain`, or "#300" for a number.
  std::string plain;      ///< Without case and accents.
  std::string written;    ///< As it stands in the text.
  std::size_t begin = 0;  ///< Byte offsets into the text, end exclusive.
  std::size_t end = 0;
  std::size_t clause = 0;        ///< Counts from 0; commas and full stops end one.
  std::size_t sentence = 0;      ///< Counts from 0; full stops, semicolons and new lines end one.
  bool is_content = true;        ///< False for function words and for "lot" in "a lot".
  bool negates = false;          ///< "not", "never", "without", but not the "no" that answers a question.
  bool denies_sentence = false;  ///< The "not" of "it is not true that".
  FunctionWord function;         ///< What it does in the sentence.
  bool prevents = false;         ///< What follows does not come about: "stop", the "keep" of "keep out".
  bool number = false;
  bool name = false;         ///< Begins with a capital letter, not for standing first in a sentence.
  bool in_brackets = false;  ///< Within brackets.
  bool operator==(const Term&) const = default;

  /// May begin another clause: "and", "because".
  bool may_begin_clause() const {
    return function.role == WordRole::connective || function.role == WordRole::conjunction;
  }
};

/// How the text begins: "Yes, …", "No: …" or otherwise.
enum class Reply { none, yes, no };

struct Terms {
  std::vector<Term> all;
  Reply reply = Reply::none;
};

/// The terms of `text`. Contractions are undone ("don't" → "do" "not"), short forms written out ("WWII" → "world" "war"
/// "2"), irregular forms made regular ("froze" → "freeze"), numbers in words, digits and Roman numerals made one.
Terms read_terms(std::string_view text, const Language& language);

}  // namespace worksheet

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kinds/kind.h"
#include "text/language.h"

namespace worksheet {

/// A response as its kind looks at it, to compare answers of a class with each other.
struct AnswerContent {
  /// The same for answers that nobody would mark differently: numbers by value, picks as they are, what was written by
  /// its words without case, accents, articles and punctuation; lists in any order.
  std::string normal;
  /// Hashes of the stems of content words, sorted, each once; one more where the answer denies something.
  std::vector<std::uint32_t> words;
};

AnswerContent content_of(const Response& response, const Kind& kind, const Language& language);

/// How alike what is written in two answers is, by their content words: 0 to 1 (Dice's coefficient).
double likeness(const AnswerContent& one, const AnswerContent& other);

/// Where words stand in `response` that `model` has not; nothing where the responses hold no text. What the response
/// has that the model lacks is told, not the reverse.
std::vector<Span> words_not_in(const Response& model, const Response& response, const Language& language);

/// How many words there are in a response that is text or lines.
std::size_t count_words_of(const Response& response);

}  // namespace worksheet

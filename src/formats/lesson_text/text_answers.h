#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/text_lines.h"
#include "formats/text_notes.h"

namespace worksheet {

/// A key that stands elsewhere than under its question, as under "Answers".
struct TextAnswer {
  char letter = 0;  ///< Of the part; 0 for the question itself.
  std::string text;
  std::size_t offset = 0, line = 0;
  bool is_used = false;
};

/// Answers at the end of a lesson text: "1. B", "2a. a law", "1 - C  2 - A".
class TextAnswers {
 public:
  void read(std::span<const TextLine> lines, TextNotes& notes);

  bool empty() const { return by_question_.empty(); }

  /// Those of the question that is numbered so.
  std::span<TextAnswer> of(std::size_t number);

  /// What no question took stands among what was left out, so that it is not lost.
  void tell_unused(TextNotes& notes) const;

 private:
  using OfQuestion = std::pair<std::size_t, std::vector<TextAnswer>>;

  std::vector<OfQuestion>::iterator place_of(std::size_t number);
  TextAnswer* add(std::size_t number, std::string_view text, const TextLine& line);

  std::vector<OfQuestion> by_question_;  // in the order of their numbers
};

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "formats/lesson_text/question_text.h"
#include "formats/text_lines.h"

namespace worksheet {

/// The lines of one question, of which the first begins with `mark_length` bytes of number or bullet.
struct TypedQuestion {
  std::vector<TextLine> lines;
  std::size_t mark_length = 0, number = 0;
  std::string heading;  ///< What stands over it, of this section.
};

struct TypedQuestions {
  std::vector<TextLine> before;  ///< What stands before the first of them.
  std::vector<TypedQuestion> questions;
};

/// Finds where each question begins: by its number, or without numbers by what asks something. Lines of no question
/// are told as left out.
TypedQuestions divide_questions(std::span<const TextLine> lines, QuestionNotes& notes);

/// Questions in two columns come in the order of their numbers. `line` is where that is told.
void put_in_order(std::vector<TypedQuestion>& questions, std::size_t line, TextNotes& notes);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "formats/lesson_text/question_text.h"
#include "formats/lesson_text/text_front.h"
#include "formats/text_lines.h"

namespace worksheet {

/// The passage of a lesson text, and where it says that it was printed before.
struct TextPassage {
  std::string_view begin;  ///< What of it stands behind the byline, in the same line.
  std::string text;
  std::size_t offset = 0;

  PrintedAt printed;
  std::string rights;  ///< The lines that say so.
  std::size_t rights_offset = 0;
};

/// Adds lines to the passage. Adverts are told as left out.
void add_to_passage(std::span<const TextLine> lines, TextPassage& passage, QuestionNotes& notes);

}  // namespace worksheet

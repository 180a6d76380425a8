#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/lesson_text/text_answers.h"
#include "formats/text_lines.h"
#include "formats/text_notes.h"
#include "json/json.h"
#include "text/language.h"

namespace worksheet {

/// Where a part stands in a lesson text, and what was read of it.
struct TextPart {
  std::string label;  ///< "3", "2b".
  std::string path;   ///< JSON pointer in the lesson: "/questions/1/parts/1".
  std::string type;   ///< The kind of question, said or guessed.
  std::string prompt;
  std::size_t first_line = 0, last_line = 0;
  bool has_key = true;
};

/// What reading the questions of a lesson text tells beside them.
struct QuestionNotes : TextNotes {
  QuestionNotes(const LineIndex& index_, const Language& language_)
      : TextNotes{index_, {}, {}, {}}, language(language_) {}

  const Language& language;
  std::vector<TextPart> parts;
};

/// One question: `lines` begin with its number, of which `mark_length` bytes are no more than that. `index` counts from
/// 0. Text of `heading`, where there is any, is put before the prompt.
Json read_question_lines(std::span<const TextLine> lines, std::size_t mark_length, std::size_t index,
                         std::string_view heading, std::span<TextAnswer> answers, QuestionNotes& notes);

/// Writes a question, the one of that index, in the plainest wording that reads back as the same.
std::string write_question(const Json& question, std::size_t index, std::string_view language);

/// A question without the ids that are given anyway.
Json without_default_ids(const Json& question, std::size_t index);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "formats/lesson_text/question_text.h"
#include "formats/lesson_text/text_front.h"
#include "formats/text_lines.h"
#include "json/json.h"
#include "json/make_json.h"

namespace worksheet {

/// What stands above the passage of a lesson text.
struct FrontMatter {
  Json keys = make_object();      ///< The title, and lines "@key value".
  Json settings = make_object();  ///< Those of them that are settings.
  Byline byline;
  std::size_t byline_offset = 0, date_offset = 0;
  std::string_view passage_begin;  ///< What stands behind the byline, in the same line.
};

/// Reads title, keys and byline at the beginning of a text, and tells how many lines they take.
std::size_t read_front_matter(std::span<const TextLine> lines, FrontMatter& front, QuestionNotes& notes);

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <string>

#include "formats/lesson_text/front_matter.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/lesson_text/question_text.h"
#include "formats/lesson_text/text_passage.h"
#include "json/json.h"
#include "json/make_json.h"

namespace worksheet {

/// What was read of a lesson text, section by section.
struct TextContents {
  FrontMatter front;
  std::string language = "en";  ///< As guessed, where the text does not say.
  std::string directions;
  std::size_t directions_offset = 0;
  TextPassage passage;
  Json glossary = make_array(), questions = make_array(), resources = make_array();
  std::size_t end = 0;  ///< Where the last line stands.
};

/// Makes the lesson of it, and tells what is wrong with it beside what `notes` tell.
LessonText lesson_of_text(TextContents contents, QuestionNotes notes);

}  // namespace worksheet

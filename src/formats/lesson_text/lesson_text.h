#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/lesson_text/question_text.h"
#include "json/json.h"
#include "json/problem.h"

namespace worksheet {

// A lesson as text, as a teacher types or pastes it. lessons/TEXT.md is the reference of how it is written.

/// What was read of a lesson text.
struct LessonText {
  /// The lesson as a lesson file, empty while there are problems. A question without a key is an essay in it, which a
  /// person reads.
  std::string lesson;
  /// The same as far as it could be read, each question of the kind that it says or seems to be, without an `answer`
  /// where there is no key. Not always a whole lesson.
  std::string draft;
  std::vector<Problem> problems;   ///< What stands in the way of a lesson, in the order of the text.
  std::vector<LineNote> guesses;   ///< What the text did not say: "question 6 asks for 4: read as a list of four".
  std::vector<LineNote> left_out;  ///< Lines that are in no part of the lesson, as they stand: adverts.
  std::vector<TextPart> parts;     ///< Which lines each question came from, and whether it has a key.
};

/// Reads a lesson text in time proportional to its length. Whatever stands in it is in the lesson or in `left_out`.
LessonText read_lesson_text(std::string_view text);

/// Writes a lesson, read as JSON without problems, so that reading the text gives the same lesson. What has no form of
/// its own is written as `@key = JSON`.
std::string write_lesson_text(const Json& lesson);

}  // namespace worksheet

#pragma once

#include <string_view>

#include "formats/importers.h"
#include "formats/text_notes.h"
#include "json/json.h"

namespace worksheet {

/// Reads the questions of a text, which is as normal_text() gives it, into a list.
using ReadQuestions = void (*)(std::string_view text, Json& questions, TextNotes& notes);

/// Makes a lesson of questions in another format, and tells what is wrong with it in the lines of `text`. A file that
/// is too large or no text is refused before anything is read.
Imported import_questions(std::string_view text, std::string_view title, ReadQuestions read);

/// Appends a question: no more than one above what a lesson may have, so that its reader tells.
void add_question(Json& questions, Json question);

}  // namespace worksheet

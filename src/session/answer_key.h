#pragma once

#include <string>

#include "lesson/lesson.h"

namespace worksheet {

/// The whole key of a lesson, empty of one that was published without it, for the sheet that a teacher prints; no view
/// and no update ever holds it. JSON, one entry per part: {"id", "response": what a student would enter to be wholly
/// right, null where there is no one such thing, "answer": [Markdown], "need": how many of these make a whole answer,
/// "explanation": Markdown, "evidence": [words]}.
std::string answer_key(const Lesson& lesson);

}  // namespace worksheet

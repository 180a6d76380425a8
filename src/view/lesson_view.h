#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace worksheet {

/// The lesson as a page may show it: everything but the key. Where choices are shuffled, `copy` (of the student's
/// work) decides their order, so that it is the same after a reload.
std::string lesson_view(const Lesson& lesson, std::string_view copy);

/// "rtl" for languages written from right to left, else "ltr".
const char* direction_of(std::string_view language);

/// The words of a key that a student may see once it is due: the model answer, one text per line.
std::vector<std::string> model_answer(const Part& part);

}  // namespace worksheet

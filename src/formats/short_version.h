#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace worksheet {

/// A lesson whose questions are answered by picking.
struct ShortVersion {
  std::string lesson;                 ///< A lesson file; empty where no question can be answered so.
  std::size_t made = 0;               ///< How many questions have choices that were made, each marked by `x-check`.
  std::vector<std::string> left_out;  ///< Labels of those that need to be written.
};

/// Makes choices of what is written in a word, a number or a sentence, and menus of gaps. What is offered beside the
/// right answer comes from its wrong turns, from other answers and from the passage: of the same sort and about as
/// long, and none that the key takes for right. It may still be right: a person has to look.
ShortVersion short_version(const Json& file, const Lesson& lesson);

/// A lesson file of about `count` questions picked evenly from these lesson files, each with the title that it is from;
/// empty where there is none. Questions that are answered in a passage stay behind.
std::string quiz_of(const std::vector<std::string>& lessons, std::size_t count, std::string_view title);

}  // namespace worksheet

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/exporters.h"
#include "lesson/lesson.h"

namespace worksheet {

/// A part with what stands above it, as formats that know no parts have it.
struct ExportedPart {
  const Part* part = nullptr;
  std::string prompt;  ///< That of the question, and that of the part.
};
std::vector<ExportedPart> parts_to_export(const Lesson& lesson);

/// What an export carries beside prompts and keys.
struct Carries {
  bool passage = false, points = false, explanation = false, hints = false;
};

/// Lists what no question of a format has a place for: passage, hints, points that are not 1, evidence, settings.
void list_what_is_lost(const Lesson& lesson, const Carries& carries, std::vector<std::string>& left_out);

/// "question 2b: what".
std::string about(const Part& part, std::string_view what);

/// The wordings of a short answer that has one idea, and nothing else that decides on right and wrong: null where it
/// has more.
const Idea* only_idea(const IdeasKey& key);

/// What of a short answer with one idea goes lost in a format that compares letters.
void list_lost_of_idea(const Part& part, const IdeasKey& key, std::vector<std::string>& left_out);

/// What of an essay goes lost in a format that leaves it to a person.
void list_lost_of_essay(const Part& part, const Essay& essay, std::vector<std::string>& left_out);

/// A text without Markdown's line breaks: one line.
std::string one_line(std::string_view text);

/// How far off an answer may be, in the unit of the key.
double absolute_tolerance(const Number& number);

/// A number with all its digits, as parsers of other programs read it.
std::string exact_number(double value);

}  // namespace worksheet

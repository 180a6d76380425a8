#include "formats/exported_parts.h"

#include <cmath>
#include <cstdio>

#include "formats/text_lines.h"
#include "text/concat.h"

namespace worksheet {

std::vector<ExportedPart> parts_to_export(const Lesson& lesson) {
  std::vector<ExportedPart> parts;
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) {
      const bool has_both = question.is_group && !question.prompt.empty();
      parts.push_back({&part, has_both ? concat({question.prompt, "\n\n", part.prompt}) : part.prompt});
    }
  return parts;
}

std::string about(const Part& part, std::string_view what) { return concat({"question ", part.label, ": ", what}); }

void list_what_is_lost(const Lesson& lesson, const Carries& carries, std::vector<std::string>& left_out) {
  const auto tell = [&](bool has, std::string_view what) {
    if (has) left_out.emplace_back(what);
  };
  tell(!lesson.passage.empty() && !carries.passage, "the passage");
  tell(!lesson.directions.empty() && !carries.passage, "the directions");
  tell(!lesson.glossary.empty(), "the glossary");
  tell(!lesson.resources.empty(), "the resources");
  tell(!lesson.byline.empty() || lesson.source || !lesson.date.empty(), "byline, source and date");
  tell(!lesson.audience.empty() || !lesson.subject.empty() || lesson.minutes > 0, "audience, subject and minutes");
  tell(!(lesson.settings == Settings{}), "the settings");
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) {
      if (!part.hints.empty() && !carries.hints) left_out.push_back(about(part, "its hints"));
      if (!part.explanation.empty() && !carries.explanation) left_out.push_back(about(part, "its explanation"));
      if (!part.evidence.empty()) left_out.push_back(about(part, "its evidence"));
      if (part.points != 1.0 && !carries.points) left_out.push_back(about(part, "its points"));
    }
}

const Idea* only_idea(const IdeasKey& key) { return key.ideas.size() == 1 ? &key.ideas.front() : nullptr; }

void list_lost_of_idea(const Part& part, const IdeasKey& key, std::vector<std::string>& left_out) {
  const Idea& idea = key.ideas.front();
  if (!idea.deny.empty()) left_out.push_back(about(part, "its wrong turns"));
  if (!idea.hint.empty()) left_out.push_back(about(part, "the hint of its idea"));
  if (!key.reject.empty()) left_out.push_back(about(part, "the answers that it rejects"));
  if (!key.rules.exact) left_out.push_back(about(part, "other wordings than its own will not be right there"));
}

void list_lost_of_essay(const Part& part, const Essay& essay, std::vector<std::string>& left_out) {
  if (!essay.rubric.empty() || !essay.model.empty() || !essay.coverage.ideas.empty())
    left_out.push_back(about(part, "its rubric, model and ideas"));
}

std::string one_line(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(trim(out));
}

double absolute_tolerance(const Number& number) {
  return number.tolerance_is_relative ? std::fabs(number.value) * number.tolerance : number.tolerance;
}

std::string exact_number(double value) {
  char digits[40];
  for (int places = 6; places <= 17; ++places) {
    std::snprintf(digits, sizeof digits, "%.*g", places, value);
    if (std::strtod(digits, nullptr) == value) break;
  }
  return digits;
}

}  // namespace worksheet

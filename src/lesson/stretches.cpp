#include "lesson/stretches.h"

#include <algorithm>
#include <map>

#include "text/passage_text.h"

namespace worksheet {
namespace {

const std::vector<std::string>& evidence_of(const Part& part) {
  const auto* kind = std::get_if<Evidence>(&part.kind);
  return kind && part.evidence.empty() ? kind->sentences : part.evidence;
}

}  // namespace

std::vector<Stretch> stretches_of(const Lesson& lesson) {
  const PassageText passage(lesson.passage);
  std::map<std::size_t, std::vector<std::string_view>> parts_by_end;
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) {
      std::size_t end = 0;
      for (const std::string& words : evidence_of(part)) end = std::max(end, passage.end_of_paragraph_with(words));
      if (end > 0 && end < lesson.passage.size()) parts_by_end[end].push_back(part.id);
    }
  std::vector<Stretch> stretches;
  stretches.reserve(parts_by_end.size());
  for (auto& [end, parts] : parts_by_end) stretches.push_back({end, std::move(parts)});
  return stretches;
}

}  // namespace worksheet

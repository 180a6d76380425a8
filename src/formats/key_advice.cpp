#include "formats/key_advice.h"

#include "text/plain_words.h"

namespace worksheet {

std::vector<LongWording> long_wordings(const Lesson& lesson) {
  constexpr std::size_t many_words = 9;
  std::vector<LongWording> found;
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) {
      const IdeasKey* key = std::holds_alternative<Essay>(part.kind) ? nullptr : ideas_of(part.kind);
      if (!key) continue;
      for (const Idea& idea : key->ideas) {
        const std::size_t words = count_words(plain_words(idea.say.front()));
        if (idea.say.size() == 1 && words >= many_words) found.push_back({part.label, words});
      }
    }
  return found;
}

std::vector<std::string> to_look_at(const Json& file, const Lesson& lesson) {
  std::vector<std::string> labels;
  const std::vector<Json>& elements = *file.find("questions")->elements();
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Question& question = lesson.questions[i];
    const Json* parts = elements[i].find("parts");
    for (std::size_t k = 0; k < question.parts.size(); ++k)
      if ((parts ? (*parts->elements())[k] : elements[i]).find("x-check")) labels.push_back(question.parts[k].label);
  }
  return labels;
}

}  // namespace worksheet

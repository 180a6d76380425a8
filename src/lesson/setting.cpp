#include "lesson/setting.h"

#include "kinds/model_answer.h"

namespace worksheet {
namespace {

/// Adds what a right response to `kind` may say.
void add_answers(std::vector<std::string>& answers, const Kind& kind) {
  for (std::string& text : model_answer_of(kind)) answers.push_back(std::move(text));
  if (const IdeasKey* key = ideas_of(kind))
    for (const Idea& idea : key->ideas) answers.insert(answers.end(), idea.say.begin(), idea.say.end());
}

}  // namespace

Setting setting_of(const Lesson& lesson) {
  std::vector<std::string> answers;
  if (lesson.has_key())
    for (const Question& question : lesson.questions)
      for (const Part& part : question.parts) add_answers(answers, part.kind);
  return {lesson.language, std::make_shared<const Passage>(lesson.passage, lesson.language, answers)};
}

Setting setting_of(const Kind& kind, const Language& language) {
  std::vector<std::string> answers;
  add_answers(answers, kind);
  return {language, std::make_shared<const Passage>("", language, answers)};
}

}  // namespace worksheet

#include "lesson/fingerprint.h"

#include "kinds/field_view.h"

namespace worksheet {

std::string fingerprint_of(const Part& part) {
  return fingerprint_of(std::string(type_name(part.kind)) + '\n' + part.prompt + '\n' + asked_of(part.kind));
}

std::string fingerprint_of(const Lesson& lesson) {
  std::string all;
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) all += part.id + ' ' + fingerprint_of(part) + '\n';
  return fingerprint_of(all);
}

}  // namespace worksheet

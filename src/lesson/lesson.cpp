#include "lesson/lesson.h"

namespace worksheet {

const Part* Lesson::find_part(std::string_view id_or_label) const {
  const Part* by_label = nullptr;
  for (const Question& question : questions)
    for (const Part& part : question.parts) {
      if (part.id == id_or_label) return &part;
      if (part.label == id_or_label) by_label = &part;
    }
  return by_label;
}

double Lesson::points() const {
  double sum = 0.0;
  for (const Question& question : questions)
    for (const Part& part : question.parts) sum += part.points;
  return sum;
}

std::optional<FeedbackTime> feedback_named(std::string_view name) {
  for (const FeedbackTime feedback : {FeedbackTime::each, FeedbackTime::end, FeedbackTime::none})
    if (name == name_of(feedback)) return feedback;
  return std::nullopt;
}

const char* name_of(Keys keys) { return keys == Keys::open ? "open" : keys == Keys::sealed ? "sealed" : "none"; }

const char* name_of(FeedbackTime feedback) {
  return feedback == FeedbackTime::each ? "each" : feedback == FeedbackTime::end ? "end" : "none";
}

}  // namespace worksheet

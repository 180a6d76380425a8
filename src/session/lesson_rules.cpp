#include "session/lesson_rules.h"

namespace worksheet {

bool is_on(const Lesson& lesson, const Work& work) {
  return work.lesson_id.empty() || work.lesson_id == lesson.id || work.lesson_id == lesson.earlier_id;
}

std::optional<int> attempts_allowed(const Settings& settings, const Kind& kind) {
  if (settings.attempts == 0 || !checks_each(settings) || std::holds_alternative<Essay>(kind)) return std::nullopt;
  return settings.attempts;
}

bool checks_each(const Settings& settings) { return settings.feedback == FeedbackTime::each; }

bool can_reopen(const Settings& settings) {
  // Once the end has shown the key, going back would only be copying it.
  return settings.feedback != FeedbackTime::end && settings.reveal != Reveal::end;
}

}  // namespace worksheet

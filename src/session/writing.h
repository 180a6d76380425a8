#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/action.h"
#include "session/part_state.h"
#include "session/work.h"

namespace worksheet {

/// A lesson and what one student writes on it: responses, hints that were looked at, name and date, annotations.
/// Nothing here checks anything.
class Writing {
 public:
  explicit Writing(Lesson lesson);
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;

  const Lesson& lesson() const { return lesson_; }
  const std::vector<const Part*>& parts() const { return parts_; }
  const Part* part(std::string_view id) const;

  const Work& work() const { return work_; }
  Work& work() { return work_; }
  /// Goes on from this work, as one on this lesson.
  void take(Work work);
  const Answer* answer_to(const Part& part) const;

  /// begin (copy), state, respond (part, value, by), hint (part), student (name, date), annotate (id, value or null),
  /// hand-in (how);
  /// nothing where the action is none of these. What is wrong with an action stands in `error`; it changes nothing.
  std::optional<Outcome> act(const Json& action);
  Outcome begin(const Json& action);
  /// Everything can have changed.
  Outcome everything() const;

  PartState state_of(const Part& part) const;
  Progress progress() const;
  /// Ids of the answers that no part of the lesson can show.
  std::vector<std::string_view> orphans() const;

 private:
  Outcome state(const Json& action);
  Outcome respond(const Json& action);
  Outcome hint(const Json& action);
  Outcome student(const Json& action);
  Outcome annotate(const Json& action);
  Outcome hand_in(const Json& action);

  Lesson lesson_;
  std::vector<const Part*> parts_;
  std::map<std::string_view, const Part*> by_id_;
  Work work_;
};

}  // namespace worksheet

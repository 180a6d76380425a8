#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "session/marking.h"
#include "session/read_work.h"
#include "session/writing.h"

namespace worksheet {

/// One lesson and one student's work on it: what a page holds. Everything that happens is an action, everything that a
/// page may know of it comes back as an update; the key is in neither before it is due.
class Worksheet {
 public:
  explicit Worksheet(Lesson lesson) : writing_(std::move(lesson)), marking_(writing_) {}

  /// See `lesson_view`. Where choices are shuffled it depends on the copy of the work.
  std::string view() const;

  /// Does one thing and tells what has changed: see `write_update`. `action` is `{"do": "…", "at": ms}` and, by what is
  /// done, what `Writing::act` names or check (part), reveal (part), compare (part, value: "same", "different" or
  /// null), finish, reopen, restart, undo-restart, restore (work, if_shared), merge (work, bring_back).
  std::string act(const Json& action);

  /// Marks what is written in a part, which a check then has at once. Changes and tells nothing.
  void prepare(std::string_view part);

  /// The text of the work file.
  std::string work() const;

  /// See `Marking::results`.
  std::string results() { return marking_.results(); }

  /// See `answer_key`: for a teacher who asks for it in so many words.
  std::string key() const;

 private:
  Outcome perform(const Json& action);
  Outcome begin(const Json& action);
  Outcome check(const Json& action);
  Outcome reveal(const Json& action);
  Outcome compare(const Json& action);
  Outcome finish(const Json& action);
  Outcome reopen(const Json& action);
  Outcome restart(const Json& action);
  Outcome undo_restart(const Json& action);
  Outcome restore(const Json& action);
  Outcome merge(const Json& action);

  const Part* part_of(const Json& action) const;
  void attempt(const Part& part, Time at);
  const char* fault_of(const WorkText& given) const;
  bool shares_with(const Work& work) const;

  Writing writing_;
  Marking marking_;
  std::optional<Work> before_restart_;
};

}  // namespace worksheet

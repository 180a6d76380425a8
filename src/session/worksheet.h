#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.h"
#include "json/json_writer.h"
#include "kinds/checker.h"
#include "lesson/lesson.h"
#include "session/work.h"

namespace worksheet {

/// One lesson and one student's work on it: what a page holds. Everything that happens is an action, everything that a
/// page may know of it comes back as an update; the key is in neither before it is due.
class Worksheet {
 public:
  explicit Worksheet(Lesson lesson);
  Worksheet(const Worksheet&) = delete;
  Worksheet& operator=(const Worksheet&) = delete;

  /// See `lesson_view`. Where choices are shuffled it depends on the copy of the work.
  std::string view() const;

  /// Does one thing and tells what has changed. `action` is `{"do": "…", "at": ms}` and, by what is done:
  /// begin (copy), state, respond (part, value, by), check (part), hint (part), reveal (part), finish, reopen,
  /// restart, undo-restart, student (name, date), annotate (id, value or null), restore (work),
  /// merge (work, bring_back).
  /// The update has `parts` (states of those that changed), `progress`, `student`, `copy`, `finished`, `can_reopen`,
  /// `can_undo_restart`, `orphans`, `annotations` (all of them, where they can have changed), `problems` and `error`,
  /// null where all went well.
  std::string act(const Json& action);

  /// The text of the work file.
  std::string work() const;

  /// See `answer_key`: for a teacher who asks for it in so many words.
  std::string key() const;

 private:
  struct Slot;  // a part with what was found out about it
  enum class Scope { nothing, one, all };
  struct Outcome;

  Outcome perform(const Json& action, std::string_view name, Time at);
  Outcome perform_seldom(const Json& action, std::string_view name, Time at);
  Outcome on_part(const Json& action, std::string_view name, Time at);
  Outcome respond(Slot& slot, const Json& action, Time at);
  Outcome check(Slot& slot, Time at);
  Outcome finish(Time at);
  bool can_be_marked(const Slot& slot) const;
  void attempt(Slot& slot, Time at);
  Outcome annotate(const Json& action, Time at);
  Outcome take_work(const Json& action, bool merging);

  const Mark& mark_of(Slot& slot, const Response& response);
  const Answer* answer_of(const Slot& slot) const;
  const Attempt* last_attempt(const Slot& slot) const;
  std::optional<int> attempts_left(const Slot& slot) const;
  bool may_mark() const;
  bool can_reopen() const;
  bool is_right(const Slot& slot);
  bool is_due(Slot& slot);
  bool is_locked(Slot& slot);
  std::string update_after(const Outcome& outcome);
  void write_part(JsonWriter& out, Slot& slot);
  void write_progress(JsonWriter& out);
  void write_orphans(JsonWriter& out) const;

  Lesson lesson_;
  std::vector<std::unique_ptr<Slot>> slots_;
  std::map<std::string_view, Slot*> by_id_;
  Setting setting_;
  Work work_;
  std::optional<Work> before_restart_;

 public:
  ~Worksheet();
};

}  // namespace worksheet

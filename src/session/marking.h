#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "kinds/checker.h"
#include "session/writing.h"

namespace worksheet {

/// Checks what is written, and knows how much of it a student may be told.
class Marking {
 public:
  /// `writing` must outlive it.
  explicit Marking(const Writing& writing);

  /// Something stands in the field that a check can say something of.
  bool can_be_marked(const Part& part) const;
  /// It cannot be answered or checked any more: it is right, its attempts are used up, or its answer has been shown.
  bool is_locked(const Part& part);
  /// The key may be shown.
  bool is_due(const Part& part);
  /// The student may ask to see the answer.
  bool can_reveal(const Part& part);
  /// The student may say whether the response, which is left open, says the same as the model answer.
  bool can_compare(const Part& part);
  /// The last attempt that counts, or null.
  const Attempt* last_attempt(const Part& part) const;
  /// What checking the present value gives.
  Attempt attempt(const Part& part, Time at);
  /// Finds out now what the next attempt will need: it then takes no time. Changes nothing else.
  void prepare(const Part& part);

  /// A part and the whole as `Writing` has them, with what checking adds.
  PartState state_of(const Part& part);
  Progress progress();

  /// JSON: `parts`, each with `id`, `label`, `response`, `score`, `max` and `verdict` as far as they may be told, and
  /// the whole `score` and `max`.
  std::string results();

 private:
  struct Marked {
    Response response;
    Mark mark;
  };
  /// What was found out about a part.
  struct Found {
    Checker checker;
    std::deque<Marked> marked{};  ///< The latest two: the last attempt, and what stands there now.
  };
  /// How a part stands, as far as it may be told.
  struct Standing {
    Verdict verdict = Verdict::unanswered;
    bool is_marked = false;
    double score = 0.0;  ///< Points.
    double open = 0.0;   ///< Points that a person has to decide on.
    bool has_right_item = false;
  };

  /// Nothing before the first attempt that counts.
  std::optional<Verdict> verdict_of_last(const Part& part);
  const Mark& mark_of(const Part& part, const Response& response);
  Standing standing_of(const Part& part);
  /// Puts a part that is left open with those to look at again, or to compare, if there is anything left to do.
  void note_open(const Part& part, Progress& progress);
  std::size_t count_attempts(const Part& part) const;
  std::optional<int> attempts_left(const Part& part) const;
  bool may_tell_marks() const;
  bool is_right(const Part& part);
  bool is_open(const Part& part);
  bool is_revealed(const Part& part) const;

  const Writing& writing_;
  Setting setting_;
  std::map<const Part*, Found> found_;  ///< Of the parts that were checked.
};

}  // namespace worksheet

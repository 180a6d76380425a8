#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "roster/class_record.h"
#include "roster/part_marker.h"
#include "roster/read_class.h"
#include "roster/standing.h"
#include "roster/students.h"

namespace worksheet {

/// How an answer came by its mark. `checker`: no person has looked at it. `open`: nobody can say yet.
enum class AnswerState { person, checker, open, unanswered };
const char* state_name(AnswerState state);

/// One student's answer to one part, as it stands.
struct ClassAnswer {
  const Part* part = nullptr;
  const Student* student = nullptr;
  const Response* response = nullptr;      ///< Null where there is none that fits the part.
  const MarkedResponse* marked = nullptr;  ///< The checker's; null where it has not been marked yet.
  const Standing* standing = nullptr;      ///< What people said of it; null where nobody did.
  const Judgement* judgement = nullptr;    ///< That holds of this response.

  AnswerState state = AnswerState::unanswered;
  Verdict verdict = Verdict::unanswered;
  double points = 0.0, open = 0.0;
};

/// An answer whose mark by the checker changed.
struct ChangedAnswer {
  const Part* part = nullptr;
  const Student* student = nullptr;
  Mark before, after;
};

/// A lesson, the work of a class on it, and all that was decided: the desk's room for a class. Marks are made when they
/// are asked for, or in slices.
class Roster {
 public:
  /// Of what `read_class` gave with a lesson.
  explicit Roster(ClassText opened);
  Roster(const Roster&) = delete;
  Roster& operator=(const Roster&) = delete;

  const Lesson& lesson() const { return lesson_; }
  const std::vector<const Part*>& parts() const { return parts_; }
  const Part* part(std::string_view id_or_label) const;
  const Question& question_of(const Part& part) const;
  const std::string& fingerprint() const { return fingerprint_; }
  const std::string& fingerprint_of_part(const Part& part) const { return part_fingerprints_[index_of(part)]; }
  const ClassRecord& record() const { return record_; }
  const Students& students() const { return students_; }
  const Standings& standings() const { return standings_; }

  /// As it stands, without marking it; `now`: marking it where that was not done yet.
  enum class Marking { as_far_as_known, now };
  ClassAnswer answer(const Part& part, const Student& student, Marking marking = Marking::as_far_as_known);
  const Taught& taught(const Part& part) const { return markers_[index_of(part)].taught(); }

  /// What the lesson's own key makes of a response.
  const Mark& untaught(const Part& part, const Response& response) {
    return markers_[index_of(part)].untaught(response);
  }
  const AnswerContent& content(const Part& part, const Response& response) {
    return markers_[index_of(part)].content(response);
  }

  /// How many answers were waiting to be marked when something last changed, and how many of them are done.
  struct MarkingProgress {
    std::size_t done = 0, total = 0;
  };
  /// Marks the next ones that wait, at most so many.
  MarkingProgress mark(std::size_t most);

  /// Takes a work that came in.
  TakenWork take(ReceivedWork received);
  /// The same for one of many; whoever holds them has to let `change_people` look at them.
  void hold(ReceivedWork received) { take_work(record_, std::move(received)); }
  /// Changes the record and gives the answers whose marks changed with it. `at`: see `time_for`.
  std::vector<ChangedAnswer> add(ClassEntry entry);
  std::vector<ChangedAnswer> set_taken_back(const std::string& id, bool taken_back, Time at);
  /// Changes what else is kept of people and their works.
  template <typename Change>
  void change_people(Change change) {
    change(record_);
    update();
  }
  /// Changes what else is kept of the class.
  template <typename Change>
  void change_class(Change change) {
    change(record_);
  }
  /// A time for something that is done now: `at`, but after everything that was done before.
  Time time_for(Time at);

 private:
  std::size_t index_of(const Part& part) const;
  void update();
  /// Teaches the markers what was decided, all or that of one part; the answers whose marks changed.
  std::vector<ChangedAnswer> teach();
  std::vector<ChangedAnswer> teach(std::size_t part);
  Taught lessons_of(const Part& part, PartMarker& marker) const;
  const Response* response_of(const Part& part, const Student& student) const;

  Lesson lesson_;
  Setting setting_;
  std::string fingerprint_;
  std::vector<const Part*> parts_;
  std::vector<const Question*> questions_;  ///< As `parts_`.
  std::vector<std::string> part_fingerprints_;
  ClassRecord record_;
  Students students_;
  Standings standings_;
  std::deque<PartMarker> markers_;  ///< As `parts_`.
  /// Answers that were not marked when something last changed; nothing where that has to be looked up again.
  std::optional<std::vector<std::pair<std::size_t, const Response*>>> waiting_;
  std::size_t next_waiting_ = 0;
  Time last_ = 0;
};

}  // namespace worksheet

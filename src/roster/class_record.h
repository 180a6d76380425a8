#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "marker/mark.h"
#include "session/work.h"

namespace worksheet {

/// Where a work was found.
struct WorkSource {
  std::string name;    ///< Of the file; empty for what was pasted.
  std::string folder;  ///< Those above it, in a zip or a dropped folder.
  bool operator<(const WorkSource& other) const;
};

/// A work as it came in. What came again differently is another one.
struct ReceivedWork {
  Work work;
  std::string damaged;            ///< The original text, where not all of it could be read.
  std::vector<Problem> problems;  ///< What could not.
  std::set<WorkSource> sources;
  Time at = 0;  ///< When it first came.
};

/// What a person says an answer is worth.
struct Judgement {
  std::optional<Verdict> verdict;  ///< correct, partly or incorrect; nothing takes an earlier one back.
  double points = 0.0;
  std::vector<double> criteria;  ///< Points by criterion of the rubric; empty where they were given as a whole.
  bool teaches = true;           ///< The key for this class learns from it.
  bool operator==(const Judgement&) const = default;
};

/// What a person wrote beside an answer; empty takes it away.
struct Comment {
  std::string text;
  bool operator==(const Comment&) const = default;
};

/// A group that a person put answers into.
struct Placement {
  std::string group;
  bool operator==(const Placement&) const = default;
};

/// One thing that a person did to some answers. It is never changed and never leaves the class: what holds of an answer
/// is what was done last and has not been taken back.
struct ClassEntry {
  Time at = 0;
  std::string by;
  std::string part;                            ///< Empty for a comment on whole works.
  std::map<std::string, std::string> answers;  ///< By student, fingerprint of the response that it is about.
  std::variant<Judgement, Comment, Placement> what;
  bool operator==(const ClassEntry&) const = default;
};

/// All that is kept of a class. Two records of one class are joined by `merge`, whatever was done in which, in any
/// order, any number of times.
struct ClassRecord {
  std::string id;
  Stamped<std::string> name;
  Stamped<std::string> lesson;  ///< The lesson's text, with its key.
  /// By student and then by fingerprint of the work. A student is told by the copy and the name in the work.
  std::map<std::string, std::map<std::string, ReceivedWork>> works;
  std::map<std::string, ClassEntry> entries;                   ///< By `id_of`: in the order they were made.
  std::map<std::string, Stamped<bool>> taken_back;             ///< Entries, by id.
  std::map<std::string, Stamped<std::string>> joined;          ///< `pair_of` two students, "same" or "apart".
  std::map<std::string, Stamped<std::string>> names;           ///< By student, as the teacher put it.
  std::map<std::string, Stamped<bool>> removed;                ///< Students.
  std::map<std::string, Stamped<bool>, std::less<>> comments;  ///< To be offered again, or no more.
  Stamped<bool> go_on;                                         ///< Of works that are given back.
};

/// Begins with the time, so that ids sort as the entries were made.
std::string id_of(const ClassEntry& entry);

/// The students' ids in order, a blank between them.
std::string pair_of(std::string_view one, std::string_view other);

/// Whose work it is: the same for every copy of the work under that name.
std::string student_of(const Work& work);

/// What a received work is called within its student's.
std::string fingerprint_of_received(const ReceivedWork& received);

/// The result is the same whichever of the two is given first.
ClassRecord merge(const ClassRecord& one, const ClassRecord& other);

}  // namespace worksheet

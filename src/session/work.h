#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/response.h"
#include "marker/mark.h"
#include "session/annotation.h"
#include "session/review.h"
#include "session/stamped.h"

namespace worksheet {

/// One pressing of Check.
struct Attempt {
  Time at = 0;
  Response value;
  Verdict verdict = Verdict::unanswered;
  double score = 0.0;  ///< Points, as they were given then.
  bool operator==(const Attempt&) const = default;
};

/// What a student found who compared an answer that is left open with the model answer. A teacher sees it; it decides
/// nothing.
enum class Comparison { none, same, different };

/// A value that another one took the place of.
struct PastValue {
  Response value;
  Time at = 0;
  bool operator==(const PastValue&) const = default;
};

/// What a student did with one part.
struct Answer {
  Response value;
  Time at = 0;
  std::string by;     ///< The page that wrote it: two pages open at once have different names.
  std::string asked;  ///< Fingerprint of the part as it was when this was written.
  std::vector<Attempt> attempts;
  Stamped<std::size_t> hints;  ///< How many were shown.
  Stamped<bool> revealed;
  Stamped<Comparison> compared;    ///< Of the present value with the model answer.
  std::vector<PastValue> history;  ///< Oldest first.
  bool operator==(const Answer&) const = default;
};

/// That the student gave the work away.
struct HandedIn {
  std::string how;           ///< "send", "share", "download" or "code"; empty where it was not.
  std::size_t answered = 0;  ///< How many parts had an answer then.
  std::string responses;     ///< Fingerprint of all of them as they were then.
  bool operator==(const HandedIn&) const = default;
  bool operator<(const HandedIn& other) const;
};

/// One student's work on one lesson.
struct Work {
  std::string lesson_id, lesson_title, fingerprint;
  std::string copy;  ///< Parts the work of several students, or tries, on one device.
  std::string student_name, student_date;
  Time student_at = 0;
  Time started = 0;
  Stamped<bool> finished;
  Stamped<Time> restarted;                             ///< What was tried before that time no longer counts.
  Stamped<HandedIn> handed_in;                         ///< The last time.
  std::map<std::string, Answer, std::less<>> answers;  ///< By part id; also of parts that the lesson no longer has.
  Annotations annotations;
  Reviews reviews;             ///< A teacher's, by part id, where the work was given back,
  Stamped<Returned> returned;  ///< and what was said of the whole.
  bool operator==(const Work&) const = default;
};

/// Fingerprint of the present value of every answer.
std::string fingerprint_of_responses(const Work& work);

/// Puts a new value in the place of the present one, which goes into the history.
void replace_value(Answer& answer, Response value, Time at);

/// Keeps a value that nothing else holds any more; empty ones, repetitions and beginnings of later texts are left out,
/// old ones fall off.
void remember(Answer& answer, const Response& value, Time at);

/// How many attempts count: those since the last fresh start.
std::size_t count_attempts(const Work& work, const Answer& answer);

/// The last of them; null where there is none.
const Attempt* last_attempt(const Work& work, const Answer& answer);

/// Whether the student may write on it: always, but where a teacher gave it back to be read only.
bool may_go_on(const Work& work);

/// Clears every answer, keeping what was written in each answer's history.
void restart(Work& work, Time at);

/// Puts back what `before` holds, as of now.
void undo_restart(Work& work, const Work& before, Time at);

/// Fills what is empty now with what `earlier` holds, as of now: who opens an old file wants its answers.
void bring_back(Work& work, const Work& earlier, Time at);

/// Joins two copies of the same work answer by answer: the later one holds, the earlier one goes into the history.
/// The result is the same whichever of the two is given first.
Work merge(const Work& one, const Work& other);

}  // namespace worksheet

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"
#include "roster/class_record.h"

namespace worksheet {

/// What reading a class file gave. Damage costs no more than what is damaged: everything else is in `record`, and each
/// thing that could not be read is told.
struct ClassText {
  enum class Fault { none, unreadable, newer_format };
  Fault fault = Fault::none;     ///< Not `none`: nothing could be taken from the file.
  std::optional<Lesson> lesson;  ///< Nothing where there is a fault.
  ClassRecord record;
  std::vector<Problem> problems;  ///< Empty where the file is as it was written.
};

/// Reads a class file; or a lesson, of which it makes a new class called `id`.
ClassText read_class(std::string_view text, std::string_view id = "");

/// Takes a work into the record as it came, and returns it; of a work that is there to the letter, what is there.
/// `is_new`: it was not there.
struct TakenWork {
  std::string student, fingerprint;
  bool is_new = false;
};
TakenWork take_work(ClassRecord& record, ReceivedWork received);

/// What `read_work` gave of a text as a received work.
ReceivedWork received_work(std::string_view text, Work work, std::vector<Problem> problems);

}  // namespace worksheet

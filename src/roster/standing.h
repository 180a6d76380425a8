#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "roster/class_record.h"
#include "roster/students.h"

namespace worksheet {

/// What holds of one answer: of what was done to it, the last of each sort.
struct Standing {
  struct Said {
    const ClassEntry* entry = nullptr;
    std::string of;  ///< Fingerprint of the response that it is about.
  };
  Said judgement, comment, placement;
};

/// What holds of each answer of a class, as its entries tell.
class Standings {
 public:
  void update(const ClassRecord& record, const Students& students);

  /// Of a student's answer to a part, or with no part of the whole work; null where nothing was said.
  const Standing* find(std::string_view part, const Student& student) const;
  /// By student, of all who have anything said of their answer to the part.
  const std::map<std::string, Standing, std::less<>>& of_part(std::string_view part) const;

 private:
  std::map<std::string, std::map<std::string, Standing, std::less<>>, std::less<>> by_part_;
};

// What was said; null where nothing was, or where it was taken back.

const Judgement* judgement_of(const Standing::Said& said);
const Comment* comment_of(const Standing::Said& said);
const Placement* placement_of(const Standing::Said& said);

/// Whether an entry holds.
bool is_standing(const ClassRecord& record, const std::string& id);

/// The entry to take back next; and the one that was taken back last and can be brought back, since nothing was done
/// after it. End of `record.entries` where there is none.
std::map<std::string, ClassEntry>::const_iterator last_standing(const ClassRecord& record);
std::map<std::string, ClassEntry>::const_iterator last_taken_back(const ClassRecord& record);

}  // namespace worksheet

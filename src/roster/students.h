#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "roster/class_record.h"

namespace worksheet {

/// One person of a class, with all the work that came in.
struct Student {
  std::string id;                 ///< The first of
  std::vector<std::string> ids;   ///< those under which works came.
  std::string name;               ///< As the teacher put it, else as the student did; may be empty.
  Work work;                      ///< All that came, joined.
  std::vector<Problem> problems;  ///< What could not be read.
  std::set<WorkSource> sources;
  Time received = 0;                                   ///< The last time.
  std::string known_as;                                ///< The name, as people compare names.
  std::map<std::string, std::string, std::less<>> of;  ///< By part, fingerprint of the present response.

  const Answer* answer_to(std::string_view part) const;
  /// The response to a part that has this fingerprint, now or before; null where there is none.
  const Response* response_called(std::string_view part, std::string_view fingerprint) const;
};

/// Two works that may be one person's: ask.
struct PerhapsSame {
  std::string name, one, other;
};

/// The people of a class, as its record tells.
class Students {
 public:
  /// Looks at the record again.
  void update(const ClassRecord& record);
  /// The same where nothing but a work of this student came. False where others may be joined otherwise than before.
  bool update_one(const ClassRecord& record, const std::string& id);

  /// In the order of their names; not those who were removed.
  const std::vector<const Student*>& all() const { return shown_; }
  const std::vector<const Student*>& removed() const { return removed_; }
  /// By any of their ids, removed or not; null where there is none.
  const Student* find(std::string_view id) const;
  std::vector<PerhapsSame> perhaps_same(const ClassRecord& record) const;
  /// Those that this one may be the same as.
  std::vector<PerhapsSame> perhaps_same(const ClassRecord& record, const Student& student) const;

 private:
  using Alike = std::map<std::string, std::vector<const Student*>, std::less<>>;

  void join_ids(const ClassRecord& record);
  void make(const ClassRecord& record, const std::vector<std::string>& ids);
  void show(const Student* student);
  void hide(const Student* student);

  std::map<std::string, std::vector<std::string>> groups_;                                     ///< By first id.
  std::map<std::string, std::string, std::less<>> first_of_;                                   ///< By any id.
  std::map<std::string, std::pair<std::string, std::unique_ptr<Student>>, std::less<>> made_;  ///< By first id, with
                                                                                               ///< what it was made of.
  std::vector<const Student*> shown_, removed_;
  Alike by_name_, by_copy_;  ///< Of those who are shown.
  std::set<std::string, std::less<>> copies_;
};

}  // namespace worksheet

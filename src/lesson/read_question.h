#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kinds/read_kind.h"
#include "lesson/lesson.h"

namespace worksheet {

/// Small letters, digits and dashes, at most 64, no dash in front.
bool is_id(std::string_view id);

/// Reads the questions of one lesson in turn, keeping track of the ids that are taken.
class QuestionReader {
 public:
  explicit QuestionReader(const Surroundings& around) : around_(around), problems_(around.problems) {}

  /// `index` counts from 0. Where the question is wrong its parts may be missing; what is wrong has been told.
  Question read(const Place& place, std::size_t index);

 private:
  void read_group(ObjectReader& object, Question& question);
  void read_single(ObjectReader& object, Question& question);
  void add_part(ObjectReader& object, Part part, Question& question);
  std::string read_id(ObjectReader& object, std::string otherwise);

  Surroundings around_;
  ProblemList& problems_;
  std::map<std::string, std::string> taken_;
};

using PartOrProblems = std::variant<Part, std::vector<Problem>>;

/// Reads one question without parts that stands alone, as JSON text.
PartOrProblems read_question(std::string_view text);

}  // namespace worksheet

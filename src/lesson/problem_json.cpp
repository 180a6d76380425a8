#include "lesson/problem_json.h"

namespace worksheet {

Json problems_json(const std::vector<Problem>& problems) {
  Json array = Json::array();
  for (const Problem& problem : problems) {
    Json one = Json::object();
    one.add("line", problem.at.line);
    one.add("column", problem.at.column);
    one.add("path", problem.path);
    one.add("what", problem.what);
    one.add("remedy", problem.remedy);
    array.push(std::move(one));
  }
  return array;
}

}  // namespace worksheet

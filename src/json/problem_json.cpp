#include "json/problem_json.h"

namespace worksheet {

void write_problems(JsonWriter& out, const char* key, const std::vector<Problem>& problems) {
  out.array(key);
  for (const Problem& problem : problems) {
    out.object()
        .number("line", static_cast<double>(problem.at.line))
        .number("column", static_cast<double>(problem.at.column));
    out.text("path", problem.path).text("what", problem.what).text("remedy", problem.remedy).end();
  }
  out.end();
}

}  // namespace worksheet

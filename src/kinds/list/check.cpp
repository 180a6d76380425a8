#include "kinds/list/key.h"

namespace worksheet {

Mark check(const List& kind, const Response& response, const CheckContext& context) {
  std::vector<std::string> lines = lines_of(response);
  // More lines than were asked for would be a way to list everything.
  if (lines.size() > kind.key.need) lines.resize(kind.key.need);
  return context.markers.front().mark_lines(lines);
}

}  // namespace worksheet

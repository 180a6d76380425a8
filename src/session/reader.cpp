#include "session/reader.h"

#include "session/lesson_view.h"
#include "session/update.h"
#include "session/write_work.h"

namespace worksheet {

std::string Reader::view() const { return lesson_view(writing_.lesson(), writing_.work().copy); }

std::string Reader::work() const { return write_work(writing_.work()); }

std::string Reader::act(const Json& action) {
  auto outcome = writing_.act(action);
  if (!outcome) return R"({"error":"needs-checker"})";
  Update update{std::move(*outcome), {}, writing_.progress()};
  for (const Part* part : update.outcome.changed) update.parts.push_back(writing_.state_of(*part));
  return write_update(writing_, update, write_no_feedback);
}

}  // namespace worksheet

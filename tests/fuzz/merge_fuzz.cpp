#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>

#include "fuzz/invariant.h"
#include "session/work.h"
#include "session/write_work.h"

// Merging never loses a word, and gives the same whichever copy comes first.

namespace {

using worksheet::Answer;
using worksheet::Response;
using worksheet::Work;

Response response_from(FuzzedDataProvider& bytes) {
  switch (bytes.ConsumeIntegralInRange(0, 5)) {
    case 0:
      return {};
    case 1:
      return bytes.ConsumeBool();
    case 2:
      return std::string(bytes.ConsumeIntegralInRange<std::size_t>(0, 3), 'a') + (bytes.ConsumeBool() ? "b" : "");
    case 3:
      return worksheet::Joined{{"a", bytes.ConsumeBool() ? "b" : ""}};
    case 4:
      return worksheet::Rows{{"", bytes.ConsumeBool() ? "b" : ""}, {}};
    default:
      return std::vector<std::string>(bytes.ConsumeIntegralInRange<std::size_t>(0, 2), bytes.ConsumeBool() ? "a" : "");
  }
}

Work work_from(FuzzedDataProvider& bytes) {
  const auto time = [&] { return static_cast<worksheet::Time>(bytes.ConsumeIntegralInRange(0, 7)); };
  Work work;
  work.student_name = bytes.ConsumeBool() ? "Ada" : "";
  work.student_at = time();
  work.finished = {bytes.ConsumeBool(), time()};
  work.restarted = {time(), time()};
  for (const char* id : {"q1", "q2"}) {
    if (bytes.ConsumeBool()) continue;
    Answer& answer = work.answers[id];
    answer.value = response_from(bytes);
    answer.at = time();
    answer.by = bytes.ConsumeBool() ? "p" : "";
    if (bytes.ConsumeBool()) answer.attempts.push_back({time(), response_from(bytes), worksheet::Verdict::partly, 0.5});
    for (int i = bytes.ConsumeIntegralInRange(0, 3); i > 0; --i) remember(answer, response_from(bytes), time());
  }
  for (const char* id : {"m1", "m2"}) {
    if (bytes.ConsumeBool()) continue;
    std::optional<worksheet::Annotation> marked;
    if (bytes.ConsumeBool()) marked = {"pink", bytes.ConsumeBool() ? "a" : "b", 0, bytes.ConsumeBool() ? "note" : ""};
    work.annotations[id] = {marked, time()};
  }
  return work;
}

bool holds(const Answer& answer, const Response& wanted) {
  const auto* text = std::get_if<std::string>(&wanted);
  const auto keeps = [&](const Response& value) {
    const auto* longer = std::get_if<std::string>(&value);
    return value == wanted || (text && longer && longer->starts_with(*text));
  };
  return keeps(answer.value) ||
         std::any_of(answer.history.begin(), answer.history.end(), [&](const auto& past) { return keeps(past.value); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider bytes(data, size);
  const Work one = work_from(bytes), other = work_from(bytes);
  const Work both = merge(one, other);
  claim(write_work(both) == write_work(merge(other, one)), "merging gives the same whichever copy comes first");
  claim(write_work(both) == write_work(merge(both, other)), "merging the same copy again changes nothing");
  for (const Work* source : {&one, &other})
    for (const auto& [id, entry] : source->annotations)
      claim(both.annotations.at(id).at >= entry.at, "of a marking the later one holds");
  for (const Work* source : {&one, &other})
    for (const auto& [id, answer] : source->answers) {
      const Answer& kept = both.answers.at(id);
      // What one page wrote over its own words is gone as on paper.
      const bool wrote_on = !answer.by.empty() && kept.by == answer.by;
      claim(wrote_on || worksheet::is_blank(answer.value) || holds(kept, answer.value), "merging never loses a word");
      for (const auto& past : answer.history) claim(holds(kept, past.value), "merging never loses what was written");
      for (const auto& attempt : answer.attempts)
        claim(std::find(kept.attempts.begin(), kept.attempts.end(), attempt) != kept.attempts.end(),
              "merging never loses an attempt");
    }
  return 0;
}

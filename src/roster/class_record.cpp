#include "roster/class_record.h"

#include <algorithm>
#include <tuple>

#include "roster/write_class.h"
#include "session/write_work.h"
#include "text/concat.h"
#include "text/fingerprint.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

/// Digits enough for any time, so that texts sort as numbers do.
std::string sortable(Time at) {
  constexpr std::size_t digits = 16;
  const std::string number = std::to_string(std::max<Time>(at, 0));
  return std::string(digits - std::min(digits, number.size()), '0') + number;
}

template <typename Value, typename Compare>
void merge_stamped(std::map<std::string, Stamped<Value>, Compare>& into,
                   const std::map<std::string, Stamped<Value>, Compare>& from) {
  for (const auto& [key, value] : from) {
    const auto [mine, is_new] = into.try_emplace(key, value);
    if (!is_new) mine->second = later(mine->second, value);
  }
}

void merge_received(ReceivedWork& into, const ReceivedWork& from) {
  into.sources.insert(from.sources.begin(), from.sources.end());
  into.at = std::min(into.at, from.at);
}

/// A name as people compare names.
std::string folded_name(std::string_view name) {
  std::string folded;
  for (const char c : without_case_and_accents(name))
    if (c != ' ' && c != '\t' && c != '\n') folded += c;
  return folded;
}

}  // namespace

bool WorkSource::operator<(const WorkSource& other) const {
  return std::tie(folder, name) < std::tie(other.folder, other.name);
}

std::string id_of(const ClassEntry& entry) {
  JsonWriter out;
  write_entry(out, entry);
  return concat({sortable(entry.at), "-", fingerprint_of(out.take())});
}

std::string pair_of(std::string_view one, std::string_view other) {
  return one < other ? concat({one, " ", other}) : concat({other, " ", one});
}

std::string student_of(const Work& work) {
  // Who was given a friend's file and put another name on it is somebody else.
  return concat({"s", fingerprint_of(concat({work.copy, "\n", folded_name(work.student_name)}))});
}

std::string fingerprint_of_received(const ReceivedWork& received) {
  return fingerprint_of(received.damaged.empty() ? write_work(received.work) : received.damaged);
}

ClassRecord merge(const ClassRecord& one, const ClassRecord& other) {
  ClassRecord result = one;
  result.name = later(one.name, other.name);
  result.lesson = later(one.lesson, other.lesson);
  for (const auto& [student, works] : other.works)
    for (const auto& [fingerprint, received] : works) {
      const auto [mine, is_new] = result.works[student].try_emplace(fingerprint, received);
      if (!is_new) merge_received(mine->second, received);
    }
  result.entries.insert(other.entries.begin(), other.entries.end());
  merge_stamped(result.taken_back, other.taken_back);
  merge_stamped(result.joined, other.joined);
  merge_stamped(result.names, other.names);
  merge_stamped(result.removed, other.removed);
  merge_stamped(result.comments, other.comments);
  result.go_on = later(one.go_on, other.go_on);
  return result;
}

}  // namespace worksheet

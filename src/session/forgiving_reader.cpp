#include "session/forgiving_reader.h"

#include <algorithm>

#include "text/concat.h"

namespace worksheet {

void ForgivingReader::only(const Json& object, std::initializer_list<std::string_view> keys, const std::string& path) {
  if (!object.members()) return;
  for (const Json& member : *object.members())
    if (std::find(keys.begin(), keys.end(), member.key) == keys.end())
      tell(member, path + pointer_step(member.key), "this key is not known");
}

const Json* ForgivingReader::object(const Json& parent, std::string_view key, const std::string& path) {
  const Json* found = parent.find(key);
  return found && is_object(*found, path + pointer_step(key)) ? found : nullptr;
}

std::string ForgivingReader::text(const Json& object, std::string_view key, const std::string& path) {
  const Json* found = object.find(key);
  if (!found) return "";
  if (found->string()) return found->text;
  tell(*found, concat({path, "/", key}), "this should be text");
  return "";
}

Time ForgivingReader::time(const Json& object, std::string_view key, const std::string& path) {
  const Json* found = object.find(key);
  if (!found) return 0;
  const double* number = found->number();
  if (number && *number >= 0 && *number <= latest_time) return static_cast<Time>(*number);
  tell(*found, concat({path, "/", key}), "this should be a time in milliseconds");
  return 0;
}

std::optional<double> ForgivingReader::points(const Json& object, std::string_view key, const std::string& path) {
  constexpr double most = 1e6;
  const Json* found = object.find(key);
  if (!found) return std::nullopt;
  const double* number = found->number();
  if (number && *number >= 0 && *number <= most) return *number;
  tell(*found, concat({path, "/", key}), "this should be a number of points");
  return std::nullopt;
}

bool ForgivingReader::is_object(const Json& value, const std::string& path) {
  if (value.members()) return true;
  tell(value, path, "this should be an object");
  return false;
}

void ForgivingReader::tell(const Json& at, std::string path, std::string what) {
  constexpr std::size_t most_problems = 200;
  if (problems_.size() >= most_problems) return;
  problems_.push_back({lines_.at(at.offset), std::move(path), std::move(what), "the file itself is kept as it was"});
}

}  // namespace worksheet

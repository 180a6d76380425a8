#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.h"
#include "session/stamped.h"

namespace worksheet {

/// Reads the members of a file's objects, tells what is not as it should be, and goes on in any case.
class ForgivingReader {
 public:
  explicit ForgivingReader(const LineIndex& lines) : lines_(lines) {}
  /// Those found so far, at most 200.
  std::vector<Problem> take_problems() { return std::move(problems_); }

  /// Tells every member that is none of these.
  void only(const Json& object, std::initializer_list<std::string_view> keys, const std::string& path);

  /// The object of that name, or null; told where something else stands there.
  const Json* object(const Json& parent, std::string_view key, const std::string& path = "");

  // What is missing or something else, which is told, reads as nothing.
  std::string text(const Json& object, std::string_view key, const std::string& path);
  Time time(const Json& object, std::string_view key, const std::string& path);
  std::optional<double> points(const Json& object, std::string_view key, const std::string& path);

  /// Whether it is an object; told where it is not.
  bool is_object(const Json& value, const std::string& path);

  void tell(const Json& at, std::string path, std::string what);

 private:
  const LineIndex& lines_;
  std::vector<Problem> problems_;
};

}  // namespace worksheet

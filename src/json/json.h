#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/problem.h"

namespace worksheet {

/// A JSON value that knows where it stood. Objects keep the order of their keys.
class Json {
 public:
  enum class Type { null, boolean, number, string, array, object };

  bool is_null() const { return type == Type::null; }
  /// What the value is, or null where it is something else.
  const bool* boolean() const { return type == Type::boolean ? &flag : nullptr; }
  const double* number() const { return type == Type::number ? &value : nullptr; }
  const std::string* string() const { return type == Type::string ? &text : nullptr; }
  const std::vector<Json>* elements() const { return type == Type::array ? &items : nullptr; }
  const std::vector<Json>* members() const { return type == Type::object ? &items : nullptr; }

  /// The member of that name, or null where there is none or this is no object.
  const Json* find(std::string_view name) const;

  Type type = Type::null;
  bool flag = false;
  double value = 0.0;
  std::string text;         ///< A string's text, or a number as it was written.
  std::vector<Json> items;  ///< The elements of an array, the members of an object.
  std::string key;          ///< A member's name.
  std::size_t key_offset = 0;
  std::size_t offset = 0;  ///< Byte offset of the value in the text it was read from,
  std::size_t end = 0;     ///< and of what comes after it.
};

/// One step of a JSON pointer (RFC 6901): "/questions", with `~` and `/` in the key escaped.
std::string pointer_step(std::string_view key);

struct JsonOptions {
  std::size_t most_bytes = std::size_t{10} << 20U;
  std::size_t most_levels = 64;
  std::size_t most_members = 10000;  ///< Of one object.
  std::size_t most_values = std::numeric_limits<std::size_t>::max();
  bool salvage = false;  ///< Where the text breaks off or goes wrong, give the value as far as it was read.
};

/// What reading JSON text gave: a value, or what is wrong with the text. A key given twice is a problem, and the
/// value has the first of them.
struct JsonText {
  std::optional<Json> value;
  std::vector<Problem> problems;
};

/// Reads strict JSON (RFC 8259) in UTF-8, with or without a byte order mark.
JsonText read_json(std::string_view text, const JsonOptions& options = {});

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/problem.h"

namespace worksheet {

struct JsonMember;

/// A JSON value that knows where it stood. Objects keep the order of their keys.
class Json {
 public:
  struct Number {
    double value = 0.0;
    std::string written;  ///< As it stood in the file, so that it can be passed through untouched.
  };
  using Array = std::vector<Json>;
  using Object = std::vector<JsonMember>;

  Json() = default;
  Json(bool value) : value_(value) {}
  Json(double value);
  Json(std::size_t value) : Json(static_cast<double>(value)) {}
  Json(int value) : Json(static_cast<double>(value)) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(Number value) : value_(std::move(value)) {}
  static Json array(Array elements = {});
  static Json object(Object members = {});

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
  const bool* boolean() const { return std::get_if<bool>(&value_); }
  const Number* number() const { return std::get_if<Number>(&value_); }
  const std::string* string() const { return std::get_if<std::string>(&value_); }
  const Array* elements() const { return std::get_if<Array>(&value_); }
  const Object* members() const { return std::get_if<Object>(&value_); }
  Array* elements() { return std::get_if<Array>(&value_); }
  Object* members() { return std::get_if<Object>(&value_); }

  /// The member of that name, or null where there is none or this is no object.
  const Json* find(std::string_view key) const;

  /// Adds a member to an object, or replaces the one of that name.
  void set(std::string_view key, Json value);
  /// Adds a member to an object that is known not to have it yet.
  void add(std::string_view key, Json value);
  void push(Json value);

  /// Compact JSON text. Numbers that were computed are written with at most six decimals.
  std::string dump() const;

  std::size_t offset = 0;  ///< Byte offset in the text it was read from.

 private:
  std::variant<std::nullptr_t, bool, Number, std::string, Array, Object> value_ = nullptr;
};

struct JsonMember {
  std::string key;
  Json value;
  std::size_t key_offset = 0;
};

struct JsonOptions {
  std::size_t most_bytes = std::size_t{10} << 20U;
  std::size_t most_levels = 64;
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

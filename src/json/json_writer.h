#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

/// Writes compact JSON text piece by piece. Within an object every piece has a key, within an array none:
///
///     JsonWriter out;
///     out.object().text("id", "q1").number("points", 2).array("hints").text("Look again.").end().end();
class JsonWriter {
 public:
  // Almost every key is a literal: an address alone makes the calls, of which there are many, half as long.
  JsonWriter& object(const char* key = "");
  JsonWriter& object(std::string_view key);
  JsonWriter& array(const char* key = "");
  /// Closes the innermost object or array.
  JsonWriter& end();

  JsonWriter& text(const char* key, const std::string& value);
  JsonWriter& text(const char* key, const char* value);
  JsonWriter& text(std::string_view key, std::string_view value);
  JsonWriter& text(std::string_view value);
  JsonWriter& texts(const char* key, const std::vector<std::string>& values);
  /// Written with at most six decimals; what is not finite becomes null.
  JsonWriter& number(const char* key, double value);
  JsonWriter& flag(const char* key, bool value);
  JsonWriter& flag(bool value);
  JsonWriter& null(const char* key = "");
  /// JSON text as it is.
  JsonWriter& raw(std::string_view key, std::string_view json);

  const std::string& written() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  void begin(std::string_view key);

  std::string out_;
  std::string closers_;
};

}  // namespace worksheet

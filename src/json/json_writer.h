#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

// Not nlohmann's: echoed fields stay as they were written, and a trial of it beside `mark` was slower by 10 to 29 %.

/// Writes compact JSON text piece by piece. Within an object every piece has a key, within an array none:
///
///     JsonWriter out;
///     out.object().text("id", "q1").number("points", 2).array("hints").text("Look again.").end().end();
class JsonWriter {
 public:
  JsonWriter& object(std::string_view key = "");
  JsonWriter& array(std::string_view key = "");
  /// Closes the innermost object or array.
  JsonWriter& end();

  JsonWriter& text(std::string_view key, std::string_view value);
  JsonWriter& text(std::string_view value);
  JsonWriter& texts(std::string_view key, const std::vector<std::string>& values);
  /// Written with at most six decimals; what is not finite becomes null.
  JsonWriter& number(std::string_view key, double value);
  JsonWriter& flag(std::string_view key, bool value);
  JsonWriter& flag(bool value);
  JsonWriter& null(std::string_view key = "");
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

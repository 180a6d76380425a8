#include "text/json_writer.h"

#include "text/decimal.h"

namespace worksheet {
namespace {

void write_string(std::string_view value, std::string& out) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (byte < 0x20 || byte == 0x7F) {
          out += "\\u00";
          out += hex[byte >> 4U];
          out += hex[byte & 0xFU];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

}  // namespace

void JsonWriter::begin(std::string_view key) {
  if (!out_.empty() && out_.back() != '{' && out_.back() != '[') out_ += ',';
  // In an object each piece has a key, though it may be the empty one.
  if (closers_.empty() || closers_.back() != '}') return;
  write_string(key, out_);
  out_ += ':';
}

JsonWriter& JsonWriter::object(std::string_view key) {
  begin(key);
  out_ += '{';
  closers_ += '}';
  return *this;
}

JsonWriter& JsonWriter::array(std::string_view key) {
  begin(key);
  out_ += '[';
  closers_ += ']';
  return *this;
}

JsonWriter& JsonWriter::end() {
  out_ += closers_.back();
  closers_.pop_back();
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view key, std::string_view value) {
  begin(key);
  write_string(value, out_);
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) { return text({}, value); }

JsonWriter& JsonWriter::number(std::string_view key, double value) { return raw(key, decimal(value)); }

JsonWriter& JsonWriter::flag(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }

JsonWriter& JsonWriter::flag(bool value) { return flag({}, value); }

JsonWriter& JsonWriter::null(std::string_view key) { return raw(key, "null"); }

JsonWriter& JsonWriter::raw(std::string_view key, std::string_view json) {
  begin(key);
  out_ += json;
  return *this;
}

}  // namespace worksheet

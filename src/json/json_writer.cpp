#include "json/json_writer.h"

#include "text/decimal.h"

namespace worksheet {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && c != '"' && c != '\\';
}

void write_escaped(char c, std::string& out) {
  static constexpr char hex[] = "0123456789abcdef";
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
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 0xFU];
  }
}

void write_string(std::string_view value, std::string& out) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (is_plain(value[at])) continue;
    out.append(value, written, at - written);
    write_escaped(value[at], out);
    written = at + 1;
  }
  out.append(value, written);
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

JsonWriter& JsonWriter::object(const char* key) { return object(std::string_view(key)); }

JsonWriter& JsonWriter::array(const char* key) {
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

JsonWriter& JsonWriter::text(const char* key, const std::string& value) {
  return text(std::string_view(key), std::string_view(value));
}

JsonWriter& JsonWriter::text(const char* key, const char* value) {
  return text(std::string_view(key), std::string_view(value));
}

JsonWriter& JsonWriter::text(std::string_view value) { return text(std::string_view(), value); }

JsonWriter& JsonWriter::texts(const char* key, const std::vector<std::string>& values) {
  array(key);
  for (const std::string& value : values) text(value);
  return end();
}

JsonWriter& JsonWriter::number(const char* key, double value) { return raw(key, decimal(value)); }

JsonWriter& JsonWriter::flag(const char* key, bool value) { return raw(key, value ? "true" : "false"); }

JsonWriter& JsonWriter::flag(bool value) { return flag("", value); }

JsonWriter& JsonWriter::null(const char* key) { return raw(key, "null"); }

JsonWriter& JsonWriter::raw(std::string_view key, std::string_view json) {
  begin(key);
  out_ += json;
  return *this;
}

}  // namespace worksheet

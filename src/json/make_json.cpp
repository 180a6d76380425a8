#include "json/make_json.h"

#include <algorithm>
#include <cstdlib>

#include "json/json_writer.h"

namespace worksheet {
namespace {

constexpr std::size_t longest_line = 120;

Json of_type(Json::Type type, std::size_t offset) {
  Json value;
  value.type = type;
  value.offset = value.end = value.key_offset = offset;
  return value;
}

void write_scalar(const Json& value, std::string& out) {
  switch (value.type) {
    case Json::Type::null:
      out += "null";
      break;
    case Json::Type::boolean:
      out += value.flag ? "true" : "false";
      break;
    case Json::Type::number:
      out += value.text;
      break;
    default:
      out += JsonWriter().text(value.text).written();
  }
}

bool is_scalar(const Json& value) { return !value.elements() && !value.members(); }

void write_key(const Json& member, std::string& out) {
  out += JsonWriter().text(member.key).written();
  out += ": ";
}

/// On one line. False, with `out` as far as it got, once it is longer than `room`.
bool write_inline(const Json& value, std::size_t room, std::string& out) {
  if (is_scalar(value)) {
    write_scalar(value, out);
    return out.size() <= room;
  }
  const bool is_object = value.members() != nullptr;
  out += is_object ? '{' : '[';
  for (const Json& item : value.items) {
    if (&item != value.items.data()) out += ", ";
    if (is_object) write_key(item, out);
    if (!write_inline(item, room, out)) return false;
  }
  out += is_object ? '}' : ']';
  return out.size() <= room;
}

void write_lines(const Json& value, std::size_t indent, bool is_root, std::string& out) {
  if (is_scalar(value)) return write_scalar(value, out);
  std::string on_one_line;
  const std::size_t room = indent < longest_line ? longest_line - indent : 0;
  if (!is_root && write_inline(value, room, on_one_line)) {
    out += on_one_line;
    return;
  }
  const bool is_object = value.members() != nullptr;
  out += is_object ? "{\n" : "[\n";
  for (const Json& item : value.items) {
    out.append(indent + 2, ' ');
    if (is_object) write_key(item, out);
    write_lines(item, indent + 2, false, out);
    out += &item == &value.items.back() ? "\n" : ",\n";
  }
  out.append(indent, ' ');
  out += is_object ? '}' : ']';
}

}  // namespace

Json make_text(std::string_view text, std::size_t offset) {
  Json value = of_type(Json::Type::string, offset);
  value.text = text;
  return value;
}

Json make_texts(const std::vector<std::string>& texts, std::size_t offset) {
  Json value = make_array(offset);
  for (const std::string& text : texts) add(value, make_text(text, offset));
  return value;
}

Json make_text_or_texts(const std::vector<std::string>& texts, std::size_t offset) {
  return texts.size() == 1 ? make_text(texts.front(), offset) : make_texts(texts, offset);
}

Json make_number(std::string_view written, std::size_t offset) {
  Json value = of_type(Json::Type::number, offset);
  value.text = written;
  value.value = std::strtod(value.text.c_str(), nullptr);
  return value;
}

Json make_flag(bool flag, std::size_t offset) {
  Json value = of_type(Json::Type::boolean, offset);
  value.flag = flag;
  return value;
}

Json make_array(std::size_t offset) { return of_type(Json::Type::array, offset); }

Json make_object(std::size_t offset) { return of_type(Json::Type::object, offset); }

Json& add(Json& array, Json element) {
  array.items.push_back(std::move(element));
  return array.items.back();
}

Json& add(Json& object, std::string_view key, Json value) {
  value.key = key;
  value.key_offset = value.offset;
  return add(object, std::move(value));
}

bool remove(Json& object, std::string_view key) {
  return std::erase_if(object.items, [&](const Json& member) { return member.key == key; }) > 0;
}

void move_offsets(Json& value, std::size_t by) {
  value.offset += by;
  value.end += by;
  value.key_offset += by;
  for (Json& item : value.items) move_offsets(item, by);
}

std::string write_json(const Json& value) {
  std::string out;
  write_inline(value, std::string::npos, out);
  return out;
}

std::string write_json_file(const Json& value) {
  std::string out;
  write_lines(value, 0, true, out);
  return out + '\n';
}

}  // namespace worksheet

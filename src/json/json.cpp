#include "json/json.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <list>

#include "text/concat.h"
#include "text/decimal.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

bool is_number_char(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// What to tell a person about the place where JSON stopped making sense.
std::pair<std::string, std::string> explain_syntax(std::string_view text, std::size_t offset) {
  const auto before_at = text.substr(0, offset).find_last_not_of(" \t\r\n");
  const char before = before_at == std::string_view::npos ? '\0' : text[before_at];
  if (offset >= text.size() && before == '\0') return {"the file is empty", "paste or load a lesson"};
  if (offset >= text.size())
    return {"the file ends before everything is closed", "look for a missing `\"`, `]` or `}` and add it"};
  const char here = text[offset];
  if ((here == '}' || here == ']') && before == ',')
    return {concat({"there is a comma before `", text.substr(offset, 1), "`"}), "remove that comma"};
  if (here == '\'') return {"text is quoted with `'`", "use double quotes: `\"`"};
  if (here == '/' || here == '#')
    return {"JSON has no comments", "remove the comment, or put it under a key like `\"x-note\"`"};
  if (here == '"' || here == '{' || here == '[') {
    if (before == '"' || before == '}' || before == ']' || is_number_char(before))
      return {"a comma is missing before this", "put a comma after the value before it"};
  }
  if (here == '\n' || here == '\r' || here == '\t')
    return {"a text runs over the end of its line or holds a tab",
            "write `\\n` for a new line and `\\t` for a tab, or add the missing `\"`"};
  if (here == '\\') return {"this is no escape that JSON knows", "write `\\\\` for one backslash"};
  return {"this is not valid JSON here",
          "look at this character and the one before it: quotes, commas and brackets must match"};
}

/// Builds the tree from the parser's events, finding each value's place from how far the parser has read.
class TreeBuilder {
 public:
  using Length = rapidjson::SizeType;

  TreeBuilder(std::string_view text, const rapidjson::MemoryStream& stream, const LineIndex& lines,
              const JsonOptions& options)
      : text_(text), stream_(stream), lines_(lines), options_(options) {}

  Json take_root() {
    while (!open_.empty()) close();
    return std::move(root_);
  }
  std::vector<Problem> take_problems() { return std::move(problems_); }

  bool Null() {
    begin_value(Json::Type::null, read_so_far() - 4);
    return true;
  }
  bool Bool(bool value) {
    begin_value(Json::Type::boolean, read_so_far() - (value ? 4 : 5)).flag = value;
    return true;
  }
  bool RawNumber(const char* written, Length length, bool /*copy*/) {
    const std::size_t offset = read_so_far() - length;
    Json& json = begin_value(Json::Type::number, offset);
    json.text.assign(written, length);
    json.value = read_decimal(json.text);
    if (std::isfinite(json.value)) return true;
    problems_.push_back({lines_.at(offset), path(), "this number is too large", "write one with fewer digits"});
    return false;
  }
  bool String(const char* text, Length length, bool /*copy*/) {
    // An escape may hold half a character.
    begin_value(Json::Type::string, opening_quote(length)).text = repair_utf8({text, length});
    return true;
  }
  bool Key(const char* text, Length length, bool /*copy*/) {
    key_ = repair_utf8({text, length});
    key_offset_ = opening_quote(length);
    if (open_.back()->items.size() >= options_.most_members) {
      problems_.push_back(
          {lines_.at(key_offset_), path(),
           concat({"there are more than ", std::to_string(options_.most_members), " keys in one object"}),
           "part it into several"});
      return false;
    }
    is_repeated_ = open_.back()->find(key_) != nullptr;
    if (is_repeated_)
      problems_.push_back({lines_.at(key_offset_), path() + pointer_step(key_),
                           concat({"`", key_, "` is given twice here"}), "keep one of the two"});
    return true;
  }
  bool StartObject() { return open(Json::Type::object); }
  bool StartArray() { return open(Json::Type::array); }
  bool EndObject(Length /*members*/) { return close(); }
  bool EndArray(Length /*elements*/) { return close(); }

  // Numbers come as they were written.
  bool Int(int /*unused*/) { return false; }
  bool Uint(unsigned /*unused*/) { return false; }
  bool Int64(std::int64_t /*unused*/) { return false; }
  bool Uint64(std::uint64_t /*unused*/) { return false; }
  bool Double(double /*unused*/) { return false; }

  void tell_syntax(std::size_t offset) {
    auto [what, remedy] = explain_syntax(text_, offset);
    problems_.push_back({lines_.at(offset), path(), std::move(what), std::move(remedy)});
  }

 private:
  std::size_t read_so_far() const { return text_.size() - (stream_.size_ - stream_.Tell()); }

  /// Inside a JSON string every quote is escaped, so the nearest bare one before the closing quote opened it. Where
  /// there are no escapes it stands right before the `length` bytes that were read.
  std::size_t opening_quote(std::size_t length) const {
    for (std::size_t at = read_so_far() - 1 - length; at-- > 0;) {
      if (text_[at] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < at && text_[at - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return at;
    }
    return 0;
  }

  /// A new value in its place: the root, the next element, the member that was just named.
  Json& begin_value(Json::Type type, std::size_t offset) {
    Json* json = &root_;
    if (!open_.empty()) {
      const bool is_spare = is_repeated_ && open_.back()->type == Json::Type::object;
      json = is_spare ? &spares_.emplace_back() : &open_.back()->items.emplace_back();
      json->key = std::move(key_);
      json->key_offset = key_offset_;
    }
    is_repeated_ = false;
    key_.clear();
    json->type = type;
    json->offset = offset;
    json->end = read_so_far();
    return *json;
  }

  bool open(Json::Type type) {
    const std::size_t offset = read_so_far();  // the parser takes the bracket only after this
    if (open_.size() >= options_.most_levels) {
      problems_.push_back(
          {lines_.at(offset), "",
           concat({"values stand inside each other more than ", std::to_string(options_.most_levels), " deep"}),
           "a lesson needs far fewer levels: remove some brackets"});
      return false;
    }
    open_.push_back(&begin_value(type, offset));
    return true;
  }

  bool close() {
    open_.back()->end = read_so_far() + 1;
    open_.pop_back();
    return true;
  }

  std::string path() const {
    std::string result;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (i > 0 && open_[i - 1]->type == Json::Type::object) result += pointer_step(open_[i]->key);
      if (open_[i]->type == Json::Type::array)
        result += "/" + std::to_string(open_[i]->items.size() - (i + 1 < open_.size() ? 1 : 0));
    }
    return result;
  }

  std::string_view text_;
  const rapidjson::MemoryStream& stream_;  ///< Over `text_` without its byte order mark.
  const LineIndex& lines_;
  const JsonOptions& options_;
  // While a value is open nothing is added beside it, so that these stay where they are.
  std::vector<Json*> open_;
  std::string key_;
  std::size_t key_offset_ = 0;
  bool is_repeated_ = false;
  Json root_;
  std::list<Json> spares_;  ///< Take the values of keys that are given twice, which may hold such keys themselves.
  std::vector<Problem> problems_;
};

JsonText refused(Position at, std::string what, std::string remedy) {
  JsonText result;
  result.problems.push_back({at, "", std::move(what), std::move(remedy)});
  return result;
}

}  // namespace

std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (char c : key) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

const Json* Json::find(std::string_view name) const {
  if (type == Type::object)
    for (const Json& member : items)
      if (member.key == name) return &member;
  return nullptr;
}

JsonText read_json(std::string_view text, const JsonOptions& options) {
  if (text.size() > options.most_bytes) {
    return refused({1, 1},
                   concat({"the file is ", std::to_string(text.size() >> 20U), " MB, more than the ",
                           std::to_string(options.most_bytes >> 20U), " MB that can be read"}),
                   "make pictures in it smaller, or part it into several lessons");
  }
  const LineIndex lines(text);
  if (const auto invalid = find_invalid_utf8(text)) {
    return refused(lines.at(*invalid), "the file is not UTF-8 text from here on",
                   "save it again with the encoding UTF-8");
  }
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return refused(lines.at(nul), "the file holds a NUL byte", "save it again as plain UTF-8 text");
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  rapidjson::MemoryStream stream(text.data() + begin, text.size() - begin);
  TreeBuilder builder(text, stream, lines, options);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult whole = reader.Parse<flags>(stream, builder);
  // Where the builder stopped the parser it has told why.
  if (whole.IsError() && whole.Code() != rapidjson::kParseErrorTermination) builder.tell_syntax(begin + whole.Offset());
  JsonText result;
  if (!whole.IsError() || options.salvage) result.value = builder.take_root();
  result.problems = builder.take_problems();
  return result;
}

}  // namespace worksheet

#include "text/json.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>

#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Lets the parser's own place in the text be read while it runs.
class TrackingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  TrackingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  TrackingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  TrackingIterator operator++(int) {
    TrackingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const TrackingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const TrackingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

bool is_number_char(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

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

class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const LineIndex& lines, const JsonOptions& options)
      : text_(text), lines_(lines), options_(options), furthest_(text.data()) {}

  const char** furthest() { return &furthest_; }
  Json take_root() {
    while (!open_.empty()) close();
    return std::move(root_);
  }
  std::vector<Problem> take_problems() { return std::move(problems_); }

  bool null() {
    begin_value(Json::Type::null, read_so_far() - 4);
    return true;
  }
  bool boolean(bool value) {
    begin_value(Json::Type::boolean, read_so_far() - (value ? 4 : 5)).flag = value;
    return true;
  }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string& /*written*/) { return number(value); }
  bool string(std::string& value) {
    begin_value(Json::Type::string, opening_quote()).text = std::move(value);
    return true;
  }
  template <typename Binary>
  bool binary(Binary& /*unused*/) {
    return false;
  }
  bool start_object(std::size_t /*unknown*/) { return open(Json::Type::object); }
  bool start_array(std::size_t /*unknown*/) { return open(Json::Type::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    key_ = std::move(name);
    key_offset_ = opening_quote();
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

  template <typename Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& /*unused*/) {
    std::size_t offset = position > text_.size() ? text_.size() : std::max<std::size_t>(position, 1) - 1;
    // A whole text that stands where it must not is told by its beginning.
    if (token.size() > 1 && token.front() == '"' && token.back() == '"' && offset < text_.size() &&
        text_[offset] == '"')
      offset = opening_quote();
    auto [what, remedy] = explain_syntax(text_, offset);
    problems_.push_back({lines_.at(offset), path(), std::move(what), std::move(remedy)});
    return false;
  }

 private:
  std::size_t read_so_far() const { return static_cast<std::size_t>(furthest_ - text_.data()); }

  /// Inside a JSON string every quote is escaped, so the nearest bare one before the closing quote opened it.
  std::size_t opening_quote() const {
    for (std::size_t at = read_so_far() - 1; at-- > 0;) {
      if (text_[at] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < at && text_[at - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return at;
    }
    return 0;
  }

  bool number(double value) {
    std::size_t end = read_so_far();
    while (end > 0 && !is_number_char(text_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_number_char(text_[begin - 1])) --begin;
    Json& json = begin_value(Json::Type::number, begin);
    json.value = value;
    json.text = text_.substr(begin, end - begin);
    json.end = end;
    return true;
  }

  /// A new value in its place: the root, the next element, the member that was just named.
  Json& begin_value(Json::Type type, std::size_t offset) {
    Json* json = &root_;
    if (!open_.empty() && is_repeated_ && open_.back()->type == Json::Type::object) {
      spare_ = {};
      json = &spare_;
    } else if (!open_.empty()) {
      json = &open_.back()->items.emplace_back();
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
    const std::size_t offset = read_so_far() - 1;
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
    open_.back()->end = read_so_far();
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
  const LineIndex& lines_;
  const JsonOptions& options_;
  const char* furthest_;
  // While a value is open nothing is added beside it, so that these stay where they are.
  std::vector<Json*> open_;
  std::string key_;
  std::size_t key_offset_ = 0;
  bool is_repeated_ = false;
  Json root_;
  Json spare_;  ///< Takes the value of a key that is given twice.
  std::vector<Problem> problems_;
};

}  // namespace

const Json* Json::find(std::string_view name) const {
  if (type == Type::object)
    for (const Json& member : items)
      if (member.key == name) return &member;
  return nullptr;
}

JsonText read_json(std::string_view text, const JsonOptions& options) {
  if (text.size() > options.most_bytes)
    return {std::nullopt,
            {{{1, 1},
              "",
              concat({"the file is ", std::to_string(text.size() >> 20U), " MB, more than the ",
                      std::to_string(options.most_bytes >> 20U), " MB that can be read"}),
              "make pictures in it smaller, or part it into several lessons"}}};
  const LineIndex lines(text);
  if (const auto invalid = find_invalid_utf8(text))
    return {
        std::nullopt,
        {{lines.at(*invalid), "", "the file is not UTF-8 text from here on", "save it again with the encoding UTF-8"}}};
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return {std::nullopt, {{lines.at(nul), "", "the file holds a NUL byte", "save it again as plain UTF-8 text"}}};
  TreeBuilder builder(text, lines, options);
  const char* begin = text.data();
  const bool whole = nlohmann::json::sax_parse(TrackingIterator(begin, builder.furthest()),
                                               TrackingIterator(begin + text.size(), builder.furthest()), &builder);
  JsonText result;
  if (whole || options.salvage) result.value = builder.take_root();
  result.problems = builder.take_problems();
  return result;
}

}  // namespace worksheet

#include "text/json.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>

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

bool is_number_char(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

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
    return {std::string("there is a comma before `") + here + "`", "remove that comma"};
  if (here == '\'') return {"text is quoted with `'`", "use double quotes: `\"`"};
  if (here == '/' || here == '#') return {"JSON has no comments", "remove the comment, or put it under a key like `\"x-note\"`"};
  if (here == '"' || here == '{' || here == '[') {
    if (before == '"' || before == '}' || before == ']' || is_number_char(before))
      return {"a comma is missing before this", "put a comma after the value before it"};
  }
  if (here == '\n' || here == '\r' || here == '\t')
    return {"a text runs over the end of its line or holds a tab", "write `\\n` for a new line and `\\t` for a tab, or add the missing `\"`"};
  if (here == '\\') return {"this is no escape that JSON knows", "write `\\\\` for one backslash"};
  return {"this is not valid JSON here", "look at this character and the one before it: quotes, commas and brackets must match"};
}

class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const LineIndex& lines, const JsonOptions& options)
      : text_(text), lines_(lines), options_(options), furthest_(text.data()) {}

  const char** furthest() { return &furthest_; }
  Json take_root() {
    while (!levels_.empty()) close();
    return std::move(root_);
  }
  std::vector<Problem> take_problems() { return std::move(problems_); }

  bool null() { return place(Json(), read_so_far() - 4); }
  bool boolean(bool value) { return place(Json(value), read_so_far() - (value ? 4 : 5)); }
  bool number_integer(std::int64_t value) { return place_number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return place_number(static_cast<double>(value)); }
  bool number_float(double value, const std::string& /*written*/) { return place_number(value); }
  bool string(std::string& value) { return place(Json(std::move(value)), opening_quote()); }
  template <typename Binary>
  bool binary(Binary& /*unused*/) {
    return false;
  }
  bool start_object(std::size_t /*unknown*/) { return open(Json::object()); }
  bool start_array(std::size_t /*unknown*/) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    Level& level = levels_.back();
    level.key = std::move(name);
    level.key_offset = opening_quote();
    level.repeated = level.value.find(level.key) != nullptr;
    if (level.repeated)
      problems_.push_back({lines_.at(level.key_offset), path() + pointer_step(level.key),
                           "`" + level.key + "` is given twice here", "keep one of the two"});
    return true;
  }

  template <typename Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& /*unused*/) {
    std::size_t offset = position > text_.size() ? text_.size() : std::max<std::size_t>(position, 1) - 1;
    // A whole text that stands where it must not is told by its beginning.
    if (token.size() > 1 && token.front() == '"' && token.back() == '"' && offset < text_.size() && text_[offset] == '"')
      offset = opening_quote();
    auto [what, remedy] = explain_syntax(text_, offset);
    problems_.push_back({lines_.at(offset), path(), std::move(what), std::move(remedy)});
    return false;
  }

 private:
  struct Level {
    Json value;
    std::string key;
    std::size_t key_offset = 0;
    bool repeated = false;
  };

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

  bool place_number(double value) {
    std::size_t end = read_so_far();
    while (end > 0 && !is_number_char(text_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_number_char(text_[begin - 1])) --begin;
    return place(Json(Json::Number{value, std::string(text_.substr(begin, end - begin))}), begin);
  }

  bool place(Json value, std::size_t offset) {
    value.offset = offset;
    if (levels_.empty()) {
      root_ = std::move(value);
    } else if (Level& level = levels_.back(); level.value.elements() != nullptr) {
      level.value.push(std::move(value));
    } else if (!level.repeated) {
      level.value.members()->push_back({level.key, std::move(value), level.key_offset});
    }
    return true;
  }

  bool open(Json value) {
    value.offset = read_so_far() - 1;
    if (levels_.size() >= options_.most_levels) {
      problems_.push_back({lines_.at(value.offset), "",
                           "values stand inside each other more than " + std::to_string(options_.most_levels) + " deep",
                           "a lesson needs far fewer levels: remove some brackets"});
      return false;
    }
    levels_.push_back({std::move(value), {}, 0, false});
    return true;
  }

  bool close() {
    Json value = std::move(levels_.back().value);
    levels_.pop_back();
    const std::size_t offset = value.offset;
    return place(std::move(value), offset);
  }

  std::string path() const {
    std::string result;
    for (std::size_t i = 0; i < levels_.size(); ++i) {
      const Level& level = levels_[i];
      if (const auto* elements = level.value.elements())
        result += "/" + std::to_string(elements->size());
      else if (!level.key.empty() && i + 1 < levels_.size())
        result += pointer_step(level.key);
    }
    return result;
  }

  std::string_view text_;
  const LineIndex& lines_;
  const JsonOptions& options_;
  const char* furthest_;
  std::vector<Level> levels_;
  Json root_;
  std::vector<Problem> problems_;
};

void write_string(std::string_view value, std::string& out) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
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

std::string write_number(double value) {
  if (!std::isfinite(value)) return "null";
  const bool negative = value < 0;
  const double size = std::fabs(value);
  constexpr double largest_exact = 9007199254740992.0;
  if (size >= largest_exact) return (negative ? "-" : "") + std::to_string(static_cast<std::uint64_t>(std::min(size, 1e19)));
  auto whole = static_cast<std::uint64_t>(size);
  auto millionths = static_cast<std::uint64_t>(std::llround((size - static_cast<double>(whole)) * 1e6));
  if (millionths == 1000000) {
    ++whole;
    millionths = 0;
  }
  std::string out = std::to_string(whole);
  if (millionths != 0) {
    std::string digits = std::to_string(millionths);
    digits.insert(0, 6 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    out += "." + digits;
  }
  return negative && out != "0" ? "-" + out : out;
}

void write(const Json& value, std::string& out) {
  if (const bool* boolean = value.boolean()) {
    out += *boolean ? "true" : "false";
  } else if (const Json::Number* number = value.number()) {
    out += number->written;
  } else if (const std::string* string = value.string()) {
    write_string(*string, out);
  } else if (const Json::Array* elements = value.elements()) {
    out += '[';
    for (const Json& element : *elements) {
      if (&element != elements->data()) out += ',';
      write(element, out);
    }
    out += ']';
  } else if (const Json::Object* members = value.members()) {
    out += '{';
    for (const JsonMember& member : *members) {
      if (&member != members->data()) out += ',';
      write_string(member.key, out);
      out += ':';
      write(member.value, out);
    }
    out += '}';
  } else {
    out += "null";
  }
}

}  // namespace

Json::Json(double value) : value_(Number{value, write_number(value)}) {}

Json Json::array(Array elements) {
  Json result;
  result.value_ = std::move(elements);
  return result;
}

Json Json::object(Object members) {
  Json result;
  result.value_ = std::move(members);
  return result;
}

const Json* Json::find(std::string_view key) const {
  if (const Object* all = members())
    for (const JsonMember& member : *all)
      if (member.key == key) return &member.value;
  return nullptr;
}

void Json::set(std::string_view key, Json value) {
  for (JsonMember& member : *members())
    if (member.key == key) {
      member.value = std::move(value);
      return;
    }
  add(key, std::move(value));
}

void Json::add(std::string_view key, Json value) { members()->push_back({std::string(key), std::move(value), 0}); }

void Json::push(Json value) { elements()->push_back(std::move(value)); }

std::string Json::dump() const {
  std::string out;
  write(*this, out);
  return out;
}

JsonText read_json(std::string_view text, const JsonOptions& options) {
  if (text.size() > options.most_bytes)
    return {std::nullopt,
            {{{1, 1},
              "",
              "the file is " + std::to_string(text.size() >> 20U) + " MB, more than the " +
                  std::to_string(options.most_bytes >> 20U) + " MB that can be read",
              "make pictures in it smaller, or part it into several lessons"}}};
  const LineIndex lines(text);
  if (const auto invalid = find_invalid_utf8(text))
    return {std::nullopt,
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

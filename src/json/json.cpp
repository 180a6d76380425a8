#include "json/json.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <list>
#include <nlohmann/json.hpp>
#include <set>

#include "json/not_json.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Past this a person is better served by mending what has been told.
constexpr std::size_t most_told = 200;

constexpr std::string_view white_space = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == ',' || c == ':'; }

/// What `\uXXXX` at `at` stands for, or 0 where no such escape is there.
unsigned escaped_unit(std::string_view text, std::size_t at) {
  unsigned unit = 0;
  const std::string_view digits = text.substr(std::min(at, text.size())).substr(0, 6);
  if (digits.size() < 6 || !digits.starts_with("\\u")) return 0;
  const auto [end, failed] = std::from_chars(digits.data() + 2, digits.data() + 6, unit, 16);
  return end == digits.data() + 6 ? unit : 0;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Writes `\ufffd` over each escape of half a character, which JavaScript writes and nlohmann refuses. The text keeps
/// its length, so that every place in it stays where it is. Nullopt where there is none.
std::optional<std::string> without_lone_surrogates(std::string_view text) {
  std::optional<std::string> repaired;
  for (auto at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    const unsigned unit = escaped_unit(text, at);
    if (is_high_surrogate(unit) && is_low_surrogate(escaped_unit(text, at + 6))) {
      at += 12;
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      if (!repaired) repaired.emplace(text);
      repaired->replace(at, 6, "\\ufffd");
      at += 6;
    } else {
      at += 2;
    }
  }
  return repaired;
}

/// Hands a text to nlohmann's lexer letter by letter; `reached` tells how far it has come.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  bool operator==(const Cursor& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

/// The keys of an object that is being read, so that one given twice is found without looking through all of them.
class KeysSoFar {
 public:
  bool has(const Json& object, std::string_view key) {
    if (object.items.size() <= few) return object.find(key) != nullptr;
    if (!sorted_) sorted_.emplace(ByKey{&object});
    for (; noted_ < object.items.size(); ++noted_) sorted_->insert(noted_);
    return sorted_->find(key) != sorted_->end();
  }

 private:
  /// So many are looked through sooner than sorted.
  static constexpr std::size_t few = 16;

  struct ByKey {
    using is_transparent = void;
    const Json* object;
    std::string_view key(std::size_t member) const { return object->items[member].key; }
    bool operator()(std::size_t one, std::size_t other) const { return key(one) < key(other); }
    bool operator()(std::size_t one, std::string_view other) const { return key(one) < other; }
    bool operator()(std::string_view one, std::size_t other) const { return one < key(other); }
  };

  std::optional<std::set<std::size_t, ByKey>> sorted_;
  std::size_t noted_ = 0;
};

/// Builds the tree from the parser's events, finding each value's place from how far the lexer has read.
class TreeBuilder {
 public:
  // The names are nlohmann's: see json_sax_t.
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;

  TreeBuilder(std::string_view text, std::size_t begin, const LineIndex& lines, const JsonOptions& options)
      : text_(text), begin_(begin), reached_(text.data() + begin), last_end_(begin), lines_(lines), options_(options) {}

  /// Whether the whole text was read.
  bool read() {
    const Cursor first(reached_, &reached_), last(text_.data() + text_.size(), &reached_);
    return nlohmann::json::sax_parse(first, last, this);
  }

  Json take_root() {
    while (!open_.empty()) close();
    return std::move(root_);
  }
  std::vector<Problem> take_problems() { return std::move(problems_); }

  bool null() {
    begin_value(Json::Type::null);
    return !is_too_much();
  }
  bool boolean(bool value) {
    begin_value(Json::Type::boolean).flag = value;
    return !is_too_much();
  }
  bool number_integer(number_integer_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const std::string& /*written*/) { return number(value); }
  bool string(std::string& text) {
    begin_value(Json::Type::string).text = std::move(text);
    return !is_too_much();
  }
  bool binary(nlohmann::json::binary_t& /*never in JSON text*/) { return false; }
  bool key(std::string& text) {
    key_ = std::move(text);
    key_offset_ = token_begin();
    last_end_ = reached();
    const Json& object = *open_.back();
    if (object.items.size() >= options_.most_members) {
      tell(key_offset_, path(), problems::too_many_keys(options_.most_members));
      return false;
    }
    is_repeated_ = keys_.back().has(object, key_);
    if (is_repeated_) tell(key_offset_, path() + pointer_step(key_), problems::key_given_twice(key_));
    return true;
  }
  bool start_object(std::size_t /*unknown*/) { return open(Json::Type::object); }
  bool start_array(std::size_t /*unknown*/) { return open(Json::Type::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t letters_read, const std::string& /*token*/, const nlohmann::json::exception& error) {
    constexpr int number_out_of_range = 406;
    if (error.id == number_out_of_range) {
      tell(token_begin(), path(), problems::number_too_large());
      return false;
    }
    const bool is_in_string = std::string_view(error.what()).find("invalid string") != std::string_view::npos;
    const bool is_at_end = begin_ + letters_read > text_.size();  // the end counts as one letter more
    const std::size_t offset = is_at_end ? text_.size() : is_in_string ? fault_in_string() : token_begin();
    SyntaxFault fault = explain_syntax(text_, offset);
    tell(fault.offset, path(), std::move(fault.words));
    return false;
  }

 private:
  std::size_t reached() const { return static_cast<std::size_t>(reached_ - text_.data()); }

  /// Where the token begins that was read last: white space and at most one separator part it from the one before.
  std::size_t token_begin() const {
    std::size_t at = text_.find_first_not_of(white_space, last_end_);
    if (at < text_.size() && is_separator(text_[at]) && at + 1 < reached())
      at = text_.find_first_not_of(white_space, at + 1);
    return std::min(at, text_.size());
  }

  /// The control character at which the lexer stopped, or the backslash of the escape that it did not know.
  std::size_t fault_in_string() const {
    const std::size_t at = reached() - 1;
    const bool is_control = static_cast<unsigned char>(text_[at]) < 0x20;
    return is_control ? at : text_.rfind('\\', at);
  }

  /// The lexer has read one letter more, where there was one, to know where the number ends.
  bool number(double value) {
    Json& json = begin_value(Json::Type::number);
    const bool is_last = reached() == text_.size() && is_digit(text_.back());
    json.end = last_end_ = is_last ? reached() : reached() - 1;
    json.text = text_.substr(json.offset, json.end - json.offset);
    json.value = value;
    return !is_too_much();
  }

  /// A new value in its place: the root, the next element, the member that was just named.
  Json& begin_value(Json::Type type) {
    Json* json = &root_;
    if (!open_.empty()) {
      const bool is_spare = is_repeated_ && open_.back()->type == Json::Type::object;
      json = is_spare ? &spares_.emplace_back() : &open_.back()->items.emplace_back();
      json->key = std::move(key_);
      json->key_offset = key_offset_;
    }
    is_repeated_ = false;
    key_.clear();
    ++values_;
    json->type = type;
    json->offset = token_begin();
    json->end = last_end_ = reached();
    return *json;
  }

  bool is_too_much() {
    if (values_ <= options_.most_values) return false;
    tell(last_end_, "", problems::too_many_values(options_.most_values));
    return true;
  }

  bool open(Json::Type type) {
    if (open_.size() >= options_.most_levels) {
      tell(token_begin(), "", problems::nested_too_deep(options_.most_levels));
      return false;
    }
    Json& value = begin_value(type);
    open_.push_back(&value);
    keys_.emplace_back();
    return !is_too_much();
  }

  bool close() {
    open_.back()->end = last_end_ = reached();
    open_.pop_back();
    keys_.pop_back();
    return true;
  }

  void tell(std::size_t offset, std::string path, Words words) {
    if (problems_.size() >= most_told) return;
    problems_.push_back({lines_.at(offset), std::move(path), std::move(words.what), std::move(words.remedy)});
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
  std::size_t begin_;     ///< After the byte order mark.
  const char* reached_;   ///< What the lexer has not read yet.
  std::size_t last_end_;  ///< Of the token before.
  const LineIndex& lines_;
  const JsonOptions& options_;
  // While a value is open nothing is added beside it, so that these stay where they are.
  std::vector<Json*> open_;
  std::vector<KeysSoFar> keys_;  ///< Of each of these.
  std::size_t values_ = 0;
  std::string key_;
  std::size_t key_offset_ = 0;
  bool is_repeated_ = false;
  Json root_;
  std::list<Json> spares_;  ///< Take the values of keys that are given twice, which may hold such keys themselves.
  std::vector<Problem> problems_;
};

JsonText refused(Position at, Words words) {
  JsonText result;
  result.problems.push_back({at, "", std::move(words.what), std::move(words.remedy)});
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
  if (text.size() > options.most_bytes)
    return refused({1, 1}, problems::file_too_large(text.size() >> 20U, options.most_bytes >> 20U));
  if (auto words = other_kind_of_file(text)) return refused({1, 1}, std::move(*words));
  const LineIndex lines(text);
  if (const auto invalid = find_invalid_utf8(text)) return refused(lines.at(*invalid), problems::not_utf8());
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return refused(lines.at(nul), problems::nul_byte());
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const auto repaired = without_lone_surrogates(text);
  TreeBuilder builder(repaired ? *repaired : text, begin, lines, options);
  const bool is_whole = builder.read();
  JsonText result;
  if (is_whole || options.salvage) result.value = builder.take_root();
  result.problems = builder.take_problems();
  return result;
}

}  // namespace worksheet

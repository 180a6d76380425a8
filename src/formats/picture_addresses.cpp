#include "formats/picture_addresses.h"

#include <algorithm>
#include <string_view>

#include "json/json_writer.h"

namespace worksheet {
namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view blanks = " \t\n";

/// Where the bracket at `open` is closed, past what is bracketed inside; `none` where it is not.
std::size_t closing(std::string_view text, std::size_t open, char opened, char closed) {
  std::size_t level = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == opened) {
      ++level;
    } else if (text[at] == closed && --level == 0) {
      return at;
    }
  }
  return none;
}

/// The address at the beginning of `text`: between < and >, or up to a blank.
std::string_view first_address(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  if (text.starts_with('<')) return text.substr(1, text.find('>') - 1);
  return text.substr(0, text.find_first_of(blanks));
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_relative(std::string_view address) {
  const auto mark = address.find_first_of(":/?#");
  const bool has_scheme = mark != none && address[mark] == ':';
  return !address.empty() && !has_scheme && !address.starts_with("//") && !address.starts_with('\\');
}

class Finder {
 public:
  void look_in(const Json& value) {
    if (const std::string* text = value.string()) {
      if (value.key == "src") add(*text);
      look_in_markdown(*text);
    }
    for (const Json& item : value.items) look_in(item);
  }
  std::set<std::string> take() { return std::move(addresses_); }

 private:
  void add(std::string_view address) {
    if (is_relative(address)) addresses_.emplace(address);
  }

  /// `![words](address)`, `![words][name]` or `![name]`; the latter two with `[name]: address` on a line of its own.
  void look_in_markdown(std::string_view text) {
    std::set<std::string> names;
    for (auto at = text.find("!["); at != none; at = text.find("![", at + 2)) {
      const auto end = closing(text, at + 1, '[', ']');
      if (end == none) continue;
      names.insert(lower(text.substr(at + 2, end - at - 2)));
      const std::string_view rest = text.substr(end + 1);
      if (rest.starts_with('[')) names.insert(lower(rest.substr(1, rest.find(']') - 1)));
      const auto last = rest.starts_with('(') ? closing(rest, 0, '(', ')') : none;
      if (last != none) add(first_address(rest.substr(1, last - 1)));
    }
    if (!names.empty()) look_for_names(text, names);
  }

  void look_for_names(std::string_view text, const std::set<std::string>& names) {
    for (auto at = text.find('['); at != none; at = text.find('[', at + 1)) {
      const auto end = text.find("]:", at);
      if (end != none && names.contains(lower(text.substr(at + 1, end - at - 1))))
        add(first_address(text.substr(end + 2)));
    }
  }

  std::set<std::string> addresses_;
};

}  // namespace

std::set<std::string> picture_addresses(const Json& lesson) {
  Finder finder;
  finder.look_in(lesson);
  return finder.take();
}

std::string picture_addresses_of(std::string_view lesson) {
  const JsonText json = read_json(lesson);
  JsonWriter out;
  out.array();
  if (json.value)
    for (const std::string& address : picture_addresses(*json.value)) out.text(address);
  return out.end().take();
}

}  // namespace worksheet

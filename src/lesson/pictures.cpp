#include "lesson/pictures.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "text/address.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/// An address without Markdown's escapes.
std::string unescaped(std::string_view written) {
  constexpr std::string_view ampersand = "&amp;";
  std::string address;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] == '\\' && at + 1 < written.size() && punctuation.find(written[at + 1]) != written.npos) ++at;
    address += written[at];
    if (written.substr(at, ampersand.size()) == ampersand) at += ampersand.size() - 1;
  }
  return address;
}

/// Finds the addresses of a Markdown text's images in one pass.
class MarkdownImages {
 public:
  explicit MarkdownImages(std::string_view text) : text_(text) {}

  std::vector<std::string> find() {
    if (text_.find("![") == text_.npos) return {};
    for (at_ = 0; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\\')
        ++at_;
      else if (c == '[')
        open_.push_back(at_);
      else if (c == ']' && !open_.empty())
        close();
    }
    if (!labels_.empty()) find_definitions();
    return std::move(addresses_);
  }

 private:
  void close() {
    const std::size_t begin = open_.back();
    open_.pop_back();
    if (begin == 0 || text_[begin - 1] != '!') return;
    const std::string_view alternative = text_.substr(begin + 1, at_ - begin - 1);
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    if (next == '(') {
      at_ = take_address(at_ + 2);
      return;
    }
    // `![words][label]`, `![label][]` or `![label]`, with the address elsewhere.
    const std::size_t end = next == '[' ? text_.find(']', at_ + 2) : text_.npos;
    const bool is_named = end != text_.npos && end > at_ + 2;
    labels_.insert(fold_case(is_named ? text_.substr(at_ + 2, end - at_ - 2) : alternative));
    if (end != text_.npos) at_ = end;
  }

  /// Takes the address from `begin` on: `<…>`, or as far as there is no blank and no bracket that was not opened in it.
  /// Gives the place of its last character.
  std::size_t take_address(std::size_t begin) {
    begin = std::min(text_.find_first_not_of(white_space, begin), text_.size());
    const bool is_bracketed = begin < text_.size() && text_[begin] == '<';
    if (is_bracketed) ++begin;
    std::size_t end = begin, depth = 0;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (is_bracketed ? c == '>' || c == '\n' : white_space.find(c) != white_space.npos) break;
      if (c == '\\') ++end;
      if (c == '(') ++depth;
      if (c == ')' && !is_bracketed && depth-- == 0) break;
    }
    if (end > begin) addresses_.push_back(unescaped(text_.substr(begin, end - begin)));
    return std::min(end, text_.size() - 1);
  }

  /// `[label]: address`, each on a line of its own.
  void find_definitions() {
    for (std::size_t line = 0; line < text_.size();) {
      const std::size_t line_end = std::min(text_.find('\n', line), text_.size());
      const std::size_t begin = std::min(text_.find_first_not_of(' ', line), line_end);
      const std::size_t end = text_.substr(0, line_end).find("]:", begin);
      if (text_.substr(begin, line_end - begin).starts_with('[') && end != text_.npos &&
          labels_.contains(fold_case(text_.substr(begin + 1, end - begin - 1))))
        take_address(end + 2);
      line = line_end + 1;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;  ///< Square brackets.
  std::set<std::string> labels_;
  std::vector<std::string> addresses_;
};

void find(const Json& value, const std::string& path, std::vector<Picture>& pictures) {
  if (const std::string* text = value.string()) {
    if (value.key == "src") pictures.push_back({*text, path, value.offset});
    for (std::string& address : MarkdownImages(*text).find())
      pictures.push_back({std::move(address), path, value.offset});
  }
  const bool is_array = value.elements() != nullptr;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const Json& item = value.items[i];
    if (!is_array && item.key.starts_with("x-")) continue;  // a note, shown nowhere
    find(item, path + (is_array ? "/" + std::to_string(i) : pointer_step(item.key)), pictures);
  }
}

}  // namespace

std::vector<Picture> pictures_of(const Json& lesson) {
  std::vector<Picture> pictures;
  find(lesson, "", pictures);
  return pictures;
}

std::vector<std::string> picture_addresses(const Json& lesson) {
  std::vector<std::string> addresses;
  std::set<std::string> known;
  for (Picture& picture : pictures_of(lesson))
    if (is_relative(picture.address) && known.insert(picture.address).second)
      addresses.push_back(std::move(picture.address));
  return addresses;
}

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace worksheet {

/// A text of GIFT, still with its escapes, and where it stands.
struct GiftText {
  std::string_view text;
  std::size_t offset = 0;

  GiftText sub(std::size_t begin, std::size_t length = std::string_view::npos) const {
    return {text.substr(begin, length), offset + begin};
  }
  GiftText trimmed() const;
};

/// The first of `signs` that no backslash stands before.
std::size_t find_unescaped(std::string_view text, std::string_view signs, std::size_t from = 0);

/// A text as a lesson has it.
struct PlainText {
  std::string text;
  std::string format;      ///< "html", "moodle", "plain" or "markdown".
  std::size_t offset = 0;  ///< Where it begins.
  bool has_tags = false;   ///< Tags of HTML stayed that have no sign in Markdown.
};

/// Without escapes and, where it is HTML, without the tags that Markdown has a sign for. "[html]" before a text says
/// how it is written; without one it is written in `format`.
PlainText plain_gift(GiftText gift, std::string_view format);

}  // namespace worksheet

#include "formats/gift_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/text_lines.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Tags that have a sign in Markdown.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> known_tags{
    {{"<p>", ""},    {"</p>", "\n\n"}, {"<br>", "\n"},   {"<br/>", "\n"},    {"<br />", "\n"},    {"<b>", "**"},
     {"</b>", "**"}, {"<i>", "*"},     {"</i>", "*"},    {"<strong>", "**"}, {"</strong>", "**"}, {"<em>", "*"},
     {"</em>", "*"}, {"<code>", "`"},  {"</code>", "`"}, {"<u>", ""},        {"</u>", ""},        {"&nbsp;", " "},
     {"&lt;", "<"},  {"&gt;", ">"},    {"&quot;", "\""}, {"&amp;", "&"}}};

/// HTML as far as a table of tags goes: a page can do better before it hands over the text. `has_more` where tags stay.
std::string text_of_html(std::string_view html, bool& has_more) {
  std::string out;
  for (std::size_t i = 0; i < html.size();) {
    const auto tag = std::find_if(known_tags.begin(), known_tags.end(),
                                  [&](const auto& one) { return html.substr(i, one.first.size()) == one.first; });
    if (tag != known_tags.end()) {
      out += tag->second;
      i += tag->first.size();
      continue;
    }
    has_more = has_more || (html[i] == '<' && i + 1 < html.size() &&
                            (html[i + 1] == '/' || (html[i + 1] >= 'a' && html[i + 1] <= 'z') || html[i + 1] == '!'));
    out += html[i++];
  }
  return std::string(trim(out));
}

/// One blank for each run of blanks and line breaks, as Moodle's own format has it.
std::string in_one_line(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(trim(out));
}

std::string without_escapes(std::string_view escaped) {
  std::string plain;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] != '\\' || i + 1 == escaped.size()) {
      plain += escaped[i];
      continue;
    }
    const char next = escaped[i + 1];
    if (std::string_view("~=#{}:\\").find(next) != std::string_view::npos) {
      plain += next;
      ++i;
    } else if (next == 'n') {
      plain += '\n';
      ++i;
    } else {
      plain += '\\';
    }
  }
  return plain;
}

}  // namespace

GiftText GiftText::trimmed() const {
  const std::string_view inner = trim(text);
  return {inner, inner.empty() ? offset : offset + static_cast<std::size_t>(inner.data() - text.data())};
}

std::size_t find_unescaped(std::string_view text, std::string_view signs, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (signs.find(text[i]) != std::string_view::npos)
      return i;
  }
  return std::string_view::npos;
}

PlainText plain_gift(GiftText gift, std::string_view format) {
  gift = gift.trimmed();
  for (std::string_view known : {"html", "moodle", "plain", "markdown"}) {
    const std::string mark = concat({"[", known, "]"});
    if (!gift.text.starts_with(mark)) continue;
    format = known;
    gift = gift.sub(mark.size()).trimmed();
    break;
  }
  PlainText plain{without_escapes(gift.text), std::string(format), gift.offset};
  if (format == "html")
    plain.text = text_of_html(plain.text, plain.has_tags);
  else
    plain.text = format == "markdown" ? std::string(trim(plain.text)) : in_one_line(plain.text);
  return plain;
}

}  // namespace worksheet

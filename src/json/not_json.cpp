#include "json/not_json.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view fence = "```";
constexpr std::u32string_view curly_quotes = U"“”„‟«»‘’‚‛＂";

bool is_number_char(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

bool is_curly(char32_t code) { return curly_quotes.find(code) != std::u32string_view::npos; }

/// The name of a character that cannot be seen, or empty.
std::string_view name_of_invisible(char32_t code) {
  switch (code) {
    case 0x85:
      return "next line";
    case 0xA0:
      return "no-break space";
    case 0xAD:
      return "soft hyphen";
    case 0x200B:
      return "zero width space";
    case 0x200E:
      return "left-to-right mark";
    case 0x200F:
      return "right-to-left mark";
    case 0x202F:
      return "narrow no-break space";
    case 0x3000:
      return "ideographic space";
    case 0xFEFF:
      return "byte order mark";
    default:
      break;
  }
  if (code >= 0x2000 && code <= 0x200A) return "wide or narrow space";
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool is_format = (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
                         (code >= 0x205F && code <= 0x206F) || code == 0x1680;
  return is_control ? "control character" : is_format ? "invisible character" : "";
}

std::string code_point(char32_t code) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string digits;
  for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) digits += hex[(code >> shift) & 0xFU];
  return concat({"U+", digits});
}

/// The last curly quote before `offset` on its line that stands where a text would end. Nullopt where there is none.
std::optional<std::size_t> curly_end_before(std::string_view text, std::size_t offset) {
  const std::size_t longest = 10000;
  const std::size_t begin =
      std::max(text.substr(0, offset).find_last_of('\n') + 1, offset > longest ? offset - longest : 0);
  std::optional<std::size_t> found;
  for (std::size_t at = begin; at < offset;) {
    const Decoded letter = decode_at(text, at);
    const std::size_t next = std::min(text.find_first_not_of(" \t", at + letter.length), text.size());
    const bool ends_text =
        next == text.size() || std::string_view(":,]}\r\n").find(text[next]) != std::string_view::npos;
    if (letter.well_formed && is_curly(letter.code) && ends_text) found = at;
    at += letter.length;
  }
  return found;
}

std::string_view letter_at(std::string_view text, std::size_t offset) {
  return text.substr(offset, decode_at(text, offset).length);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

SyntaxFault explain_syntax(std::string_view text, std::size_t offset) {
  const auto before_at = text.substr(0, offset).find_last_not_of(blanks);
  const char before = before_at == std::string_view::npos ? '\0' : text[before_at];
  if (offset >= text.size()) {
    if (before == '\0') return {offset, problems::empty_file()};
    if (const auto curly = curly_end_before(text, text.size()))
      return {*curly, problems::curly_quotes(letter_at(text, *curly))};
    return {offset, problems::file_breaks_off()};
  }
  const char here = text[offset];
  const char32_t code = decode_at(text, offset).code;
  if (text.substr(offset).starts_with(fence) || (before == '\0' && contains(text, fence)))
    return {offset, problems::fence()};
  if (is_curly(code)) return {offset, problems::curly_quotes(letter_at(text, offset))};
  if (const auto curly = curly_end_before(text, offset))
    return {*curly, problems::curly_quotes(letter_at(text, *curly))};
  if ((here == '}' || here == ']') && before == ',') return {offset, problems::comma_before(text.substr(offset, 1))};
  if (here == '\'') return {offset, problems::single_quotes()};
  if (here == '/' || here == '#') return {offset, problems::comment()};
  if (here == '"' || here == '{' || here == '[') {
    if (before == '"' || before == '}' || before == ']' || is_number_char(before))
      return {offset, problems::missing_comma()};
  }
  if (here == '\n' || here == '\r' || here == '\t') return {offset, problems::line_break_or_tab_in_text()};
  if (here == '\\') return {offset, problems::unknown_escape()};
  if (const std::string_view name = name_of_invisible(code); !name.empty())
    return {offset, problems::invisible_character(name, code_point(code))};
  return {offset, problems::not_json()};
}

std::optional<Words> other_kind_of_file(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  struct Beginning {
    std::string_view bytes, kind;
  };
  constexpr std::array<Beginning, 10> beginnings{{{"PK\x03\x04", "a zip archive"},
                                                  {"\xD0\xCF\x11\xE0", "a Word document of the old kind"},
                                                  {"{\\rtf", "a document in Rich Text Format"},
                                                  {"%PDF", "a PDF document"},
                                                  {"\x89PNG", "a picture"},
                                                  {"\xFF\xD8\xFF", "a picture"},
                                                  {"GIF8", "a picture"},
                                                  {"<?xml", "an XML file"},
                                                  {"<svg", "a picture"},
                                                  {"<", "a web page (HTML)"}}};
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
  for (const auto& [beginning, kind] : beginnings) {
    if (!bytes.starts_with(beginning)) continue;
    const bool is_word = kind == beginnings.front().kind && contains(bytes, "word/");
    return problems::other_file(is_word ? "a Word document" : kind);
  }
  return std::nullopt;
}

}  // namespace worksheet

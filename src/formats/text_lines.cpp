#include "formats/text_lines.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Bytes of the blank that `text` begins with; 0 where there is none.
std::size_t blank_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') return 1;
  for (std::string_view blank : {"\u00A0", "\u200B", "\uFEFF", "\u2003", "\u2002", "\u2009", "\u202F", "\u3000"})
    if (text.substr(at, blank.size()) == blank) return blank.size();
  return 0;
}

std::string_view trim_left(std::string_view text) {
  while (!text.empty()) {
    const std::size_t blank = blank_at(text, 0);
    if (blank == 0) break;
    text.remove_prefix(blank);
  }
  return text;
}

std::string_view trim_right(std::string_view text) {
  for (bool goes_on = true; goes_on && !text.empty();) {
    goes_on = false;
    for (std::size_t size = 1; size <= std::min<std::size_t>(3, text.size()); ++size)
      if (blank_at(text, text.size() - size) == size) {
        text.remove_suffix(size);
        goes_on = true;
        break;
      }
  }
  return text;
}

struct Digits {
  std::size_t value = 0, length = 0;
};

/// Up to four digits of any script.
Digits digits_at(std::string_view text) {
  Digits result;
  for (int count = 0; result.length < text.size() && count < 4; ++count) {
    const Decoded letter = decode_at(text, result.length);
    const auto digit = digit_value(letter.code);
    if (!digit) break;
    result.value = result.value * 10 + static_cast<std::size_t>(*digit);
    result.length += letter.length;
  }
  return result;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view any_of) {
  const auto found = text.find_first_not_of(any_of, at);
  return found == std::string_view::npos ? text.size() : found;
}

/// Bytes of "Question", "Q", "Frage" before the number; 0 where there is none.
std::size_t question_word(std::string_view text) {
  const std::string begin = in_small_letters(text.substr(0, 12));
  for (std::string_view word : {"question", "pregunta", "frage", "pergunta", "item", "no", "nr", "q"})
    if (begin.starts_with(word)) return skip(text, word.size(), " .:#");
  return 0;
}

/// Bytes of the sign that ends a number or letter, with the blanks behind it; 0 where there is none.
std::size_t end_of_mark(std::string_view text, std::size_t at, bool is_open) {
  for (std::string_view sign : {".", ")", ":", "、", "．", "）", "\u060C"}) {
    if (text.substr(at, sign.size()) != sign) continue;
    if (is_open && sign != ")" && sign != "）") continue;
    std::size_t end = at + sign.size();
    // "1.):" and "1.**"
    end = skip(text, end, ".):");
    if (end < text.size() && sign.size() == 1 && blank_at(text, end) == 0 && text[end] != '*' && text[end] != '_')
      return 0;
    while (end < text.size() && blank_at(text, end) > 0) end += blank_at(text, end);
    return end - at;
  }
  return 0;
}

}  // namespace

std::string_view TextLine::without_indent(std::size_t columns) const {
  std::size_t at = 0;
  for (std::size_t column = 0; at < raw.size() && column < columns; ++at) {
    if (raw[at] == ' ')
      ++column;
    else if (raw[at] == '\t')
      column += 4;
    else
      break;
  }
  return raw.substr(at);
}

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  lines.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    TextLine line;
    line.raw = text.substr(begin, end - begin);
    line.text = trim(line.raw);
    line.number = lines.size() + 1;
    line.offset = line.text.empty() ? begin : static_cast<std::size_t>(line.text.data() - text.data());
    for (char c : line.raw) {
      if (c != ' ' && c != '\t') break;
      line.indent += c == '\t' ? 4 : 1;
    }
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

std::string set_in(std::string_view text, std::size_t columns) {
  std::string result;
  for (char c : text) {
    result += c;
    if (c == '\n') result.append(columns, ' ');
  }
  return result;
}

std::string normal_text(std::string_view text) {
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  const std::string repaired = repair_utf8(text);
  std::string result;
  result.reserve(repaired.size());
  for (std::size_t i = 0; i < repaired.size(); ++i) {
    if (repaired[i] == '\r') {
      if (i + 1 < repaired.size() && repaired[i + 1] == '\n') ++i;
      result += '\n';
    } else if (repaired[i] == '\0') {
      result += "\uFFFD";
    } else {
      result += repaired[i];
    }
  }
  return result;
}

std::string_view trim(std::string_view text) { return trim_right(trim_left(text)); }

std::vector<std::string_view> split_at(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const auto at = text.find(separator);
    pieces.push_back(trim(text.substr(0, at)));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + separator.size());
  }
}

std::vector<std::string> split_at_bars(std::string_view text) {
  const auto pieces = split_at(text, "|");
  return {pieces.begin(), pieces.end()};
}

std::pair<std::string_view, std::size_t> heading_in(std::string_view line) {
  const auto end = line.find_first_not_of('#');
  if (end == std::string_view::npos || end == 0 || end > 6 || line[end] != ' ') return {line, 0};
  return {trim(line.substr(end)), end};
}

std::string_view without_bullet(std::string_view text) {
  for (std::string_view bullet : {"- ", "* ", "• "})
    if (text.starts_with(bullet)) text = trim(text.substr(bullet.size()));
  return text;
}

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::optional<ListMark> number_mark(std::string_view line) {
  std::size_t at = skip(line, 0, "*_");
  const bool is_bold = at > 0;
  if (is_bold && at > 3) return std::nullopt;
  ListMark mark;
  mark.style = '1';
  const std::size_t word = question_word(line.substr(at));
  if (word > 0) mark.style = 'Q';
  at += word;
  const bool is_open = at < line.size() && line[at] == '(';
  if (is_open) ++at;
  const Digits digits = digits_at(line.substr(at));
  if (digits.length == 0 || digits.value == 0 || digits.value > 2000) return std::nullopt;
  mark.number = digits.value;
  at += digits.length;
  std::size_t end = end_of_mark(line, at, is_open);
  // "Question 1" may stand alone in its line.
  if (end == 0 && !(mark.style == 'Q' && (at == line.size() || line[at] == '*'))) return std::nullopt;
  at += end;
  // "**1.** text": what opened before the number closes behind it. "**1. text**" is bold as a whole.
  if (is_bold && at < line.size() && (line[at] == '*' || line[at] == '_')) at = skip(line, skip(line, at, "*_"), " \t");
  mark.length = at;
  return mark;
}

std::optional<ListMark> letter_mark(std::string_view line) {
  std::size_t at = skip(line, 0, "*_");
  const bool is_bold = at > 0;
  if (at > 2) return std::nullopt;
  const bool is_open = at < line.size() && line[at] == '(';
  if (is_open) ++at;
  if (at >= line.size()) return std::nullopt;
  ListMark mark;
  if (line[at] >= 'a' && line[at] <= 'z') {
    mark.style = 'a';
    mark.number = static_cast<std::size_t>(line[at] - 'a') + 1;
  } else if (line[at] >= 'A' && line[at] <= 'Z') {
    mark.style = 'A';
    mark.number = static_cast<std::size_t>(line[at] - 'A') + 1;
  } else {
    return std::nullopt;
  }
  const std::size_t end = end_of_mark(line, at + 1, is_open);
  if (end == 0) return std::nullopt;
  at += 1 + end;
  if (is_bold && at < line.size() && (line[at] == '*' || line[at] == '_')) at = skip(line, skip(line, at, "*_"), " \t");
  if (at >= line.size()) return std::nullopt;
  mark.length = at;
  return mark;
}

}  // namespace worksheet

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace worksheet {

/// A line of a text file.
struct TextLine {
  std::string_view raw;    ///< Without its line break.
  std::string_view text;   ///< Without the blanks around it; no-break blanks count too.
  std::size_t number = 1;  ///< From 1.
  std::size_t offset = 0;  ///< Of `text` in the whole, in bytes.
  std::size_t indent = 0;  ///< Columns before `text`; a tab counts as four.

  bool is_blank() const { return text.empty(); }
  /// The line without its first `columns` blanks, or without all of them where there are fewer.
  std::string_view without_indent(std::size_t columns) const;
};

/// Views into `text`, which ends its lines with "\n" alone.
std::vector<TextLine> split_lines(std::string_view text);

/// A text of several lines, of which those behind the first are set in.
std::string set_in(std::string_view text, std::size_t columns);

/// Text as everything here reads it: UTF-8 without a byte order mark, lines ending in "\n" alone, U+FFFD for NUL and
/// for what is not UTF-8.
std::string normal_text(std::string_view text);

/// Without blanks around it.
std::string_view trim(std::string_view text);

/// What stands between the bars of "a | b", without blanks around it.
std::vector<std::string> split_at_bars(std::string_view text);

/// The same at any one separator.
std::vector<std::string_view> split_at(std::string_view text, std::string_view separator);

/// "# Title" without its signs, and how many there are: 0 where a line is no heading.
std::pair<std::string_view, std::size_t> heading_in(std::string_view line);

/// "- text" without the sign of a list before it.
std::string_view without_bullet(std::string_view text);

/// Small letters of ASCII; other letters stay as they are.
std::string in_small_letters(std::string_view text);

/// "12." with the text behind it, or "a)".
struct ListMark {
  std::size_t number = 0;  ///< A number, or 1 for a or A.
  char style = '.';        ///< 'a', 'A' for letters; 'Q' for "Q1:" and "Question 1"; '1' for other numbers.
  std::size_t length = 0;  ///< Bytes up to the text behind it.
};

/// "1.", "1)", "(1)", "Q1:", "Question 1.", "**1.**", "١.", "1、" at the beginning of a line.
std::optional<ListMark> number_mark(std::string_view line);

/// "a)", "(a)", "a.", "A.", "A)" at the beginning of a line, with text behind it.
std::optional<ListMark> letter_mark(std::string_view line);

}  // namespace worksheet

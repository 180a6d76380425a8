#include "text/plain_line.h"

#include <array>
#include <cstddef>
#include <vector>

namespace worksheet {
namespace {

bool is_blank_sign(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit_sign(char c) { return c >= '0' && c <= '9'; }
/// Of any script: every byte of one that is not ASCII counts.
bool is_letter_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Finds the signs of a line that are Markdown, in time proportional to it.
class LineSigns {
 public:
  explicit LineSigns(std::string_view text) : text_(text), is_dropped_(text.size()) { find(); }

  std::string kept() const {
    std::string result;
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (!is_dropped_[i]) result += text_[i];
    return result;
  }

 private:
  /// Asterisks or an underscore that may begin emphasis.
  struct Run {
    std::size_t begin = 0, length = 0;
    char sign = '*';
  };
  static constexpr std::size_t longest_run = 3;

  char at(std::size_t i) const { return i < text_.size() ? text_[i] : ' '; }
  char before(std::size_t i) const { return i > 0 ? text_[i - 1] : ' '; }
  std::size_t run_length(std::size_t i) const {
    std::size_t end = i;
    while (end < text_.size() && text_[end] == text_[i]) ++end;
    return end - i;
  }
  void drop(std::size_t begin, std::size_t length) {
    for (std::size_t i = begin; i < begin + length; ++i) is_dropped_[i] = true;
  }

  void find() {
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      if (c == '\\' && std::string_view("*_`[]\\").find(at(i + 1)) != std::string_view::npos && i + 1 < text_.size()) {
        drop(i, at(i + 1) == '\\' ? 0 : 1);
        i += 2;
      } else if (c == '`') {
        i = end_of_code(i);
      } else if (c == '[') {
        brackets_.push_back(i++);
      } else if (c == ']') {
        i = end_of_link(i);
      } else if (c == '*' || c == '_') {
        i = end_of_run(i);
      } else {
        ++i;
      }
    }
  }

  std::size_t end_of_code(std::size_t i) {
    const std::size_t length = run_length(i);
    if (length > longest_run || !may_close_[length - 1]) return i + length;
    for (std::size_t end = i + length; (end = text_.find('`', end)) != std::string_view::npos;) {
      const std::size_t closing = run_length(end);
      if (closing == length) {
        drop(i, length);
        drop(end, length);
        return end + length;
      }
      end += closing;
    }
    may_close_[length - 1] = false;
    return i + length;
  }

  std::size_t end_of_link(std::size_t i) {
    if (brackets_.empty()) return i + 1;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    if (at(i + 1) != '(') return i + 1;
    const std::size_t close = text_.find(')', i);
    if (close == std::string_view::npos) {
      brackets_.clear();  // there is no other either
      return i + 1;
    }
    const bool is_picture = before(open) == '!';
    drop(is_picture ? open - 1 : open, is_picture ? 2 : 1);
    drop(i, close + 1 - i);
    return close + 1;
  }

  std::size_t end_of_run(std::size_t i) {
    const Run run{i, run_length(i), text_[i]};
    const std::size_t end = i + run.length;
    const bool is_underscore = run.sign == '_';
    if (run.length > (is_underscore ? 1 : longest_run)) return end;
    const auto is_word = [](char c) { return is_letter_sign(c) || is_digit_sign(c); };
    const bool may_open = !is_blank_sign(at(end)) && !(is_underscore && is_word(before(i)));
    const bool may_close = !is_blank_sign(before(i)) && !(is_underscore && is_word(at(end)));
    std::size_t& open = open_[is_underscore ? 0 : run.length];
    if (may_close && open > 0) {
      close(run);
    } else if (may_open) {
      runs_.push_back(run);
      ++open;
    }
    return end;
  }

  /// Ends the emphasis that began last with the same signs; what began within it and did not end is none.
  void close(const Run& closing) {
    Run opening;
    do {
      opening = runs_.back();
      runs_.pop_back();
      --open_[opening.sign == '_' ? 0 : opening.length];
    } while (opening.sign != closing.sign || opening.length != closing.length);
    if (closing.sign == '*' && ends_in_operand(opening.begin) && begins_with_operand(closing.begin + closing.length))
      return;
    drop(opening.begin, opening.length);
    drop(closing.begin, closing.length);
  }

  /// Whether what stands before the asterisk could be multiplied: a number, a bracket, a single letter.
  bool ends_in_operand(std::size_t end) const {
    const char last = before(end);
    return is_digit_sign(last) || last == ')' || (is_letter_sign(last) && !is_letter_sign(before(end - 1)));
  }
  bool begins_with_operand(std::size_t begin) const {
    const char first = at(begin);
    return is_digit_sign(first) || first == '(' || (is_letter_sign(first) && !is_letter_sign(at(begin + 1)));
  }

  std::string_view text_;
  std::vector<bool> is_dropped_;
  std::vector<std::size_t> brackets_;
  std::vector<Run> runs_;
  std::array<std::size_t, longest_run + 1> open_{};  ///< How many of `runs_` are underscores, one asterisk, two, three.
  std::array<bool, longest_run> may_close_{true, true, true};  ///< Code, by how many signs it has.
};

}  // namespace

std::string plain_line(std::string_view line) { return LineSigns(line).kept(); }

}  // namespace worksheet

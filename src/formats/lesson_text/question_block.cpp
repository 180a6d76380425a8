#include "formats/lesson_text/question_block.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace worksheet {
namespace {

/// Reads the lines of one question into a block, with everything in the order in which it stands.
class BlockReader {
 public:
  explicit BlockReader(Block& block) : block_(block) {}

  void first(const TextLine& line, std::size_t mark_length) {
    block_.offset = line.offset;
    block_.first_line = block_.last_line = line.number;
    TextLine rest = line;
    rest.text = trim(line.text.substr(std::min(mark_length, line.text.size())));
    rest.offset =
        rest.text.empty() ? line.offset : line.offset + static_cast<std::size_t>(rest.text.data() - line.text.data());
    if (rest.text.empty()) return;
    // "2. a) Define …"
    if (const auto mark = letter_mark(rest.text); mark && mark->number == 1) return add_letters(rest);
    block_.prompt = rest.text;
    has_gap_ = block_.prompt.find("{{") != std::string::npos;
    if (mark_length > 0 && line.text.starts_with("**") && block_.prompt.ends_with("**") &&
        !block_.prompt.starts_with("**"))
      block_.prompt.resize(block_.prompt.size() - 2);  // what opened before the number
  }

  void next(const TextLine& line) {
    if (line.is_blank()) {
      ++blanks_;
      return;
    }
    block_.last_line = line.number;
    place(line);
    blanks_ = 0;
  }

 private:
  Sign* open() { return block_.signs.empty() ? nullptr : &block_.signs.back(); }

  void place(const TextLine& line) {
    Sign* last = open();
    const bool is_prompt = !last || last->kind == SignKind::letter;
    if (!is_prompt && line.indent >= last->indent + 2 && place_below(*last, line)) return;
    if (auto sign = sign_of(line);
        sign && has_room(sign->kind) && !(sign->kind == SignKind::letter && !is_expected(sign->letter))) {
      if (sign->kind == SignKind::letter) return add_letters(line);
      block_.signs.push_back(std::move(*sign));
      return;
    }
    append_text(is_prompt ? (last ? last->text : block_.prompt) : block_.prompt, line);
  }

  /// What no lesson has more of is text, so that each line costs the same however many there are.
  bool has_room(SignKind kind) {
    const bool is_few = kind == SignKind::option || kind == SignKind::pair || kind == SignKind::next ||
                        kind == SignKind::place || kind == SignKind::row;
    return (is_few ? few_ : many_)++ < (is_few ? 600U : 3000U);
  }

  bool place_below(Sign& last, const TextLine& line) {
    const bool takes_signs = last.kind == SignKind::right || last.kind == SignKind::option;
    if (takes_signs && !last.under.empty() && line.indent >= last.under.back().indent + 2) {
      Sign& under = last.under.back();
      append_lines(under.text, line.without_indent(under.indent + 2));
      return true;
    }
    if (takes_signs && last.under.size() < 600)
      if (auto sign = sign_under(line)) {
        last.under.push_back(std::move(*sign));
        return true;
      }
    // Where a letter or a choice follows, the whole question is set in.
    if (last.kind != SignKind::key)
      if (const auto sign = sign_of(line); sign && sign->kind != SignKind::pair) return false;
    append_lines(last.text, line.without_indent(last.indent + 2));
    return true;
  }

  void append_lines(std::string& text, std::string_view more) const {
    if (!text.empty()) text.append(blanks_ + 1, '\n');
    text += more;
  }

  /// A line of text with no sign before it.
  void append_text(std::string& text, const TextLine& line) {
    has_gap_ = has_gap_ || line.text.find("{{") != std::string_view::npos;
    if (line.indent >= 2) return append_lines(text, line.without_indent(3));
    const bool is_item = line.text.starts_with("- ") || line.text.starts_with("* ") || line.text.starts_with("![");
    if (text.empty() || blanks_ > 0 || has_gap_ || is_item)
      append_lines(text, line.text);
    else
      text.append(" ").append(line.text);
  }

  bool is_expected(const ListMark& mark) const {
    return letters_ == 0 ? mark.number == 1 : mark.number == letters_ + 1 && mark.style == style_;
  }

  /// One lettered line, or several that stand side by side: "A. red    B. blue".
  void add_letters(const TextLine& line) {
    std::string_view rest = line.text;
    has_gap_ = rest.find("{{") != std::string_view::npos;
    for (auto mark = letter_mark(rest); mark;) {
      letters_ = mark->number;
      style_ = mark->style;
      std::size_t end = rest.size();
      std::optional<ListMark> following;
      for (std::size_t at = mark->length; at < rest.size() && !following; ++at) {
        const bool is_wide = rest[at] == '\t' ||
                             (rest[at] == ' ' && at + 1 < rest.size() && (rest[at + 1] == ' ' || rest[at + 1] == '\t'));
        if (!is_wide) continue;
        const std::string_view behind = trim(rest.substr(at));
        following = letter_mark(behind);
        if (following && (following->number != letters_ + 1 || following->style != style_)) following.reset();
        end = following ? at : rest.size();
        if (!following) at = rest.find_first_not_of(" \t", at) - 1;
      }
      Sign sign;
      sign.kind = SignKind::letter;
      sign.letter = *mark;
      sign.text = trim(rest.substr(mark->length, end - mark->length));
      sign.offset = line.offset + static_cast<std::size_t>(rest.data() - line.text.data());
      sign.line = line.number;
      sign.indent = line.indent;
      block_.signs.push_back(std::move(sign));
      if (!following) return;
      rest = trim(rest.substr(end));
      mark = following;
    }
  }

  Block& block_;
  std::size_t blanks_ = 0, letters_ = 0, few_ = 0, many_ = 0;
  bool has_gap_ = false;  // in the prompt that is read
  char style_ = 0;
};

}  // namespace

Block read_block(std::span<const TextLine> lines, std::size_t mark_length) {
  Block block;
  BlockReader reader(block);
  reader.first(lines.front(), mark_length);
  for (const TextLine& line : lines.subspan(1)) reader.next(line);
  return block;
}

bool has_sign(const Block& block, SignKind kind) {
  return std::any_of(block.signs.begin(), block.signs.end(), [&](const Sign& sign) { return sign.kind == kind; });
}

std::vector<const Sign*> find_signs(const Block& block, SignKind kind) {
  std::vector<const Sign*> found;
  for (const Sign& sign : block.signs)
    if (sign.kind == kind) found.push_back(&sign);
  return found;
}

std::size_t count_signs(const Block& block, SignKind kind) {
  return static_cast<std::size_t>(
      std::count_if(block.signs.begin(), block.signs.end(), [&](const Sign& sign) { return sign.kind == kind; }));
}

const Sign* find_key(const Block& block, std::string_view name) {
  for (const Sign& sign : block.signs)
    if (sign.kind == SignKind::key && sign.key == name) return &sign;
  return nullptr;
}

}  // namespace worksheet

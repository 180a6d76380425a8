#include "formats/lesson_text/typed_questions.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "formats/asked_for.h"
#include "formats/lesson_text/adverts.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// Two questions that stand side by side in a pasted table come apart.
std::vector<TextLine> one_column(std::span<const TextLine> all) {
  std::vector<TextLine> lines;
  for (TextLine line : all) {
    for (std::size_t tab = line.text.find('\t'); tab != std::string_view::npos;) {
      const std::string_view rest = trim(line.text.substr(tab));
      const auto mark = number_mark(rest);
      if (!mark || mark->length >= rest.size()) {
        tab = line.text.find('\t', tab + 1);
        continue;
      }
      TextLine left = line;
      left.text = trim(line.text.substr(0, tab));
      left.raw = left.text;
      lines.push_back(left);
      line.offset += static_cast<std::size_t>(rest.data() - line.text.data());
      line.text = line.raw = rest;
      line.indent = 0;
      tab = line.text.find('\t');
    }
    lines.push_back(line);
  }
  return lines;
}

bool begins_question(const std::vector<TextLine>& lines, std::size_t i, const ListMark& mark, std::size_t last,
                     const Language& language) {
  const bool is_empty = mark.length >= lines[i].text.size();
  if (is_empty && mark.style != 'Q') {
    // "1." alone is a line to write on, unless the question follows.
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].is_blank()) ++next;
    if (next == lines.size() || number_mark(lines[next].text)) return false;
  }
  if (mark.style == 'Q') return true;
  if (last == 0) return mark.number == 1 || lines[i].indent == 0;
  if (mark.number == last + 1) return true;
  if (lines[i].indent >= 3) return false;
  // A number that was left out, the second of two columns, or a new count under another heading.
  return is_task(lines[i].text.substr(mark.length), language);
}

/// Where the questions of a section begin.
class QuestionFinder {
 public:
  QuestionFinder(std::vector<TextLine> lines, QuestionNotes& notes) : lines_(std::move(lines)), notes_(notes) {}

  TypedQuestions divide() {
    const std::vector<Start> starts = find_starts();
    TypedQuestions divided;
    if (starts.empty()) {
      for (const TextLine& line : kept(0, lines_.size()))
        if (!line.is_blank()) notes_.leave_out(line.number, line.text);
      return divided;
    }
    divided.before = kept(0, starts.front().line);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const Start& start = starts[i];
      const std::size_t stop = i + 1 < starts.size() ? starts[i + 1].line : lines_.size();
      divided.questions.push_back({kept(start.line, stop), start.mark_length, start.number, start.heading});
    }
    return divided;
  }

 private:
  struct Start {
    std::size_t line = 0, mark_length = 0, number = 0;
    std::string heading;
  };

  std::vector<Start> find_starts() {
    std::vector<Start> starts;
    std::size_t last = 0;
    bool is_out = false;
    std::string pending;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto mark = number_mark(lines_[i].text);
      if (mark && begins_question(lines_, i, *mark, last, notes_.language)) {
        starts.push_back({i, mark->length, mark->number, std::exchange(pending, "")});
        last = mark->number;
        is_out = false;
      } else if (is_advert(lines_[i].text) || (is_out && !lines_[i].is_blank())) {
        notes_.leave_out(lines_[i].number, lines_[i].text);
        left_.push_back(i);
        is_out = true;
      } else if (heading_in(lines_[i].text).second > 0) {
        pending += concat({pending.empty() ? "" : "\n\n", lines_[i].text});
        left_.push_back(i);
      }
    }
    if (starts.empty()) return find_starts_without_numbers();
    if (!pending.empty()) notes_.leave_out(lines_.back().number, pending);
    return starts;
  }

  /// Questions that are told apart by blank lines, bullets or bold type.
  std::vector<Start> find_starts_without_numbers() {
    std::vector<Start> starts;
    bool after_blank = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view text = lines_[i].text;
      if (text.empty()) {
        after_blank = true;
        continue;
      }
      if (is_left(i)) continue;
      std::size_t bullet = 0;
      for (std::string_view sign : {"- ", "* ", "• ", "– ", "·\t", "•\t"})
        if (text.starts_with(sign)) bullet = sign.size();
      const std::string_view rest = text.substr(bullet);
      const bool is_bold = rest.starts_with("**") && rest.ends_with("**") && rest.size() > 5;
      const std::string_view plain = is_bold ? rest.substr(2, rest.size() - 4) : rest;
      if ((after_blank || bullet > 0 || is_bold) && lines_[i].indent < 4 && is_task(plain, notes_.language) &&
          !letter_mark(text))
        starts.push_back({i, bullet, starts.size() + 1, ""});
      after_blank = false;
    }
    if (!starts.empty())
      notes_.guess(lines_[starts.front().line].number,
                   "the questions have no numbers: each that asks something is read as one");
    return starts;
  }

  bool is_left(std::size_t i) const { return std::binary_search(left_.begin(), left_.end(), i); }

  /// The lines from `begin` to `end` that belong to questions.
  std::vector<TextLine> kept(std::size_t begin, std::size_t end) const {
    std::vector<TextLine> own;
    for (std::size_t i = begin; i < end; ++i)
      if (!is_left(i)) own.push_back(lines_[i]);
    return own;
  }

  std::vector<TextLine> lines_;
  QuestionNotes& notes_;
  std::vector<std::size_t> left_;  // lines that are headings or told as left out
};

}  // namespace

TypedQuestions divide_questions(std::span<const TextLine> lines, QuestionNotes& notes) {
  return QuestionFinder(one_column(lines), notes).divide();
}

void put_in_order(std::vector<TypedQuestion>& questions, std::size_t line, TextNotes& notes) {
  const auto is_before = [](const TypedQuestion& a, const TypedQuestion& b) { return a.number < b.number; };
  if (std::is_sorted(questions.begin(), questions.end(), is_before)) return;
  std::vector<std::size_t> numbers;
  numbers.reserve(questions.size());
  for (const TypedQuestion& question : questions) numbers.push_back(question.number);
  std::sort(numbers.begin(), numbers.end());
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (numbers[i] != i + 1) return;
  std::stable_sort(questions.begin(), questions.end(), is_before);
  notes.guess(line, "the questions are put in the order of their numbers");
}

}  // namespace worksheet

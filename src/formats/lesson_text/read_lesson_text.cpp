#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "formats/asked_for.h"
#include "formats/lesson_text/front_matter.h"
#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/lesson_of_text.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/lesson_text/text_answers.h"
#include "formats/lesson_text/text_glossary.h"
#include "formats/lesson_text/text_passage.h"
#include "formats/lesson_text/text_resources.h"
#include "formats/lesson_text/text_sections.h"
#include "formats/lesson_text/typed_questions.h"
#include "formats/text_lines.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_bytes = std::size_t{10} << 20U;
constexpr std::size_t most_questions_read = 2001;  // one more than a lesson may have, so that the reader tells

/// Reads a lesson text section by section. Questions come last, when the answers at the end are known.
class TextReader {
 public:
  TextReader(std::string_view text, const LineIndex& index)
      : lines_(split_lines(text)), language_(find_language(text)), notes_(index, language_) {}

  LessonText read() {
    at_ = read_front_matter(lines_, contents_.front, notes_);
    contents_.passage.begin = contents_.front.passage_begin;
    std::size_t begin = at_;
    while (at_ < lines_.size()) {
      const auto section = section_at(at_);
      if (!section) {
        ++at_;
        continue;
      }
      finish(begin, at_);
      enter(*section);
      begin = at_;
    }
    finish(begin, lines_.size());
    read_questions();
    answers_.tell_unused(notes_);
    contents_.resources = std::move(resources_.list());
    if (!lines_.empty()) contents_.end = lines_.back().offset;
    return lesson_of_text(std::move(contents_), std::move(notes_));
  }

 private:
  Language find_language(std::string_view text) {
    for (const TextLine& line : lines_) {
      if (line.number > 40) break;
      if (key_name(line.text) != "language") continue;
      std::string_view tag = trim(line.text.substr(9));
      return tag.empty() || tag.starts_with('=') ? Language() : read_language(tag);
    }
    contents_.language = guess_language(text);
    return read_language(contents_.language);
  }

  std::span<const TextLine> lines(std::size_t begin, std::size_t end) const {
    return std::span<const TextLine>(lines_).subspan(begin, end - begin);
  }

  std::optional<TextSection> section_at(std::size_t i) const {
    return begun_section(lines_[i].text, section_, has_questions_);
  }

  void enter(TextSection section) {
    section_ = section;
    const TextLine& line = lines_[at_];
    section_line_ = line.number;
    if (section == TextSection::questions) {
      has_questions_ = true;
      if (!section_named(line.text)) extra_directions_ = line.text;
    }
    if (section == TextSection::directions) {
      const auto colon = line.text.find(':');
      const std::string_view rest = colon == std::string_view::npos ? "" : trim(line.text.substr(colon + 1));
      std::string text(rest);
      std::size_t last = at_;
      for (std::size_t i = at_ + 1; i < lines_.size() && (!lines_[i].is_blank() || text.empty()); ++i) {
        if (section_at(i)) break;
        if (lines_[i].is_blank()) continue;
        text += (text.empty() ? "" : "\n");
        text += lines_[i].text;
        last = i;
      }
      add_directions(text, line);
      at_ = last;
      section_ = has_questions_ ? TextSection::questions : TextSection::passage;
    }
    ++at_;
  }

  void add_directions(std::string_view text, const TextLine& line) {
    if (text.empty()) return;
    if (!contents_.directions.empty())
      contents_.directions += "\n\n";
    else
      contents_.directions_offset = line.offset;
    contents_.directions += text;
  }

  /// Reads the lines of the section that ends.
  void finish(std::size_t begin, std::size_t end) {
    switch (section_) {
      case TextSection::passage:
      case TextSection::directions:
        return read_passage(begin, end);
      case TextSection::questions:
        question_ranges_.emplace_back(begin, end);
        return;
      case TextSection::answers:
        answers_.read(lines(begin, end), notes_);
        if (!answers_.empty()) notes_.guess(section_line_, "the keys are taken from what stands here");
        return;
      case TextSection::resources:
        return resources_.read(lines(begin, end), notes_);
      case TextSection::glossary:
        begin += read_glossary(lines(begin, end), !has_questions_, contents_.glossary, notes_);
        if (begin < end) read_passage(begin, end);
    }
  }

  /// Where questions begin in a text without a heading for them; `end` where they do not.
  std::size_t find_questions(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const auto mark = number_mark(lines_[i].text);
      if (mark && mark->number == 1 && (mark->style == 'Q' || is_task(lines_[i].text.substr(mark->length), language_)))
        return i;
    }
    return end;
  }

  /// Whether a heading for questions follows.
  bool has_section_behind(std::size_t from) {
    if (!last_heading_) {
      last_heading_ = 0;
      for (std::size_t i = 0; i < lines_.size(); ++i)
        if (section_named(lines_[i].text) == TextSection::questions) last_heading_ = i + 1;
    }
    return *last_heading_ > from;
  }

  void read_passage(std::size_t begin, std::size_t end) {
    if (!has_questions_ && !has_section_behind(end)) {
      const std::size_t questions = find_questions(begin, end);
      if (questions < end) {
        notes_.guess(lines_[questions].number,
                     "the questions are read from here on: a line `## Questions` above them would say so");
        has_questions_ = true;
        question_ranges_.push_back({questions, end});
        end = questions;
      }
    }
    add_to_passage(lines(begin, end), contents_.passage, notes_);
  }

  void read_questions() {
    Json& questions = contents_.questions;
    for (const auto& [begin, end] : question_ranges_) {
      TypedQuestions typed = divide_questions(lines(begin, end), notes_);
      read_before_questions(typed.before);
      put_in_order(typed.questions, section_line_, notes_);
      for (const TypedQuestion& one : typed.questions) {
        const std::size_t index = questions.items.size();
        if (index < most_questions_read) {
          add(questions,
              read_question_lines(one.lines, one.mark_length, index, one.heading, answers_.of(one.number), notes_));
          continue;
        }
        for (const TextLine& line : one.lines) notes_.leave_out(line.number, line.text);
      }
    }
  }

  void read_before_questions(std::span<const TextLine> before) {
    std::string text = std::exchange(extra_directions_, "");
    const TextLine* first = nullptr;
    for (const TextLine& line : before) {
      if (line.is_blank()) continue;
      if (!first) first = &line;
      text += concat({text.empty() ? "" : "\n", line.text});
    }
    if (text.empty()) return;
    const TextLine& at = first ? *first : lines_[section_line_ > 0 ? section_line_ - 1 : 0];
    notes_.guess(at.number, "what stands before the first question is read as directions");
    add_directions(text, at);
  }

  std::vector<TextLine> lines_;
  TextContents contents_;
  Language language_;
  QuestionNotes notes_;
  std::size_t at_ = 0, section_line_ = 0;
  std::optional<std::size_t> last_heading_;  ///< For questions: the line behind it.
  TextSection section_ = TextSection::passage;
  bool has_questions_ = false;
  std::string
      extra_directions_;  ///< The line that begins the questions where it is no heading: "Answer the following …".
  std::vector<std::pair<std::size_t, std::size_t>> question_ranges_;
  TextAnswers answers_;
  TextResources resources_;
};

LessonText refused(std::string what, std::string remedy) {
  LessonText result;
  result.problems.push_back({{1, 1}, "", std::move(what), std::move(remedy)});
  return result;
}

}  // namespace

LessonText read_lesson_text(std::string_view text) {
  if (text.size() > most_bytes)
    return refused("the text is larger than the 10 MB that can be read", "part it into several lessons");
  if (text.starts_with("PK\x03\x04"))
    return refused("this is a zip or Word file, not text", "open it in its program, copy everything and paste it here");
  if (text.starts_with("%PDF"))
    return refused("this is a PDF file, not text", "open it, copy its text and paste it here");
  const std::string normal = normal_text(text);
  const LineIndex index(normal);
  return TextReader(normal, index).read();
}

}  // namespace worksheet

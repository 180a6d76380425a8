#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "formats/asked_for.h"
#include "formats/key_lines.h"
#include "formats/lesson_text.h"
#include "formats/text_front.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "json/reader.h"
#include "lesson/lesson.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_bytes = std::size_t{10} << 20U;
constexpr std::size_t most_questions_read = 2001;  // one more than a lesson may have, so that the reader tells
constexpr std::size_t most_front_keys = 500;
constexpr std::array lesson_keys = {
    "id",      "title",    "byline",    "date",     "source",     "language",  "audience", "subject", "minutes",
    "passage", "glossary", "resources", "settings", "directions", "feedback",  "attempts", "reveal",  "shuffle",
    "guided",  "keys",     "hand_in",   "sealed",   "$schema",    "questions", "url",      "rights"};
constexpr std::array settings_keys = {"feedback", "attempts", "reveal", "shuffle", "guided"};

template <typename List>
bool is_in(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "# Title" without its sign, and how many signs there are.
std::pair<std::string_view, std::size_t> heading(std::string_view text) {
  const auto end = text.find_first_not_of('#');
  if (end == std::string_view::npos || end == 0 || end > 6 || text[end] != ' ') return {text, 0};
  return {trim(text.substr(end)), end};
}

class TextReader {
 public:
  TextReader(std::string_view text, const LineIndex& index)
      : lines_(split_lines(text)), language_(find_language(text)), notes_(index, language_) {}

  LessonText read() {
    read_front();
    std::size_t begin = at_;
    while (at_ < lines_.size()) {
      const auto section = starts_section(at_);
      if (!section) {
        ++at_;
        continue;
      }
      finish(begin, at_);
      enter(*section);
      begin = at_;
    }
    finish(begin, lines_.size());
    return assemble();
  }

 private:
  Language find_language(std::string_view text) {
    for (const TextLine& line : lines_) {
      if (line.number > 40) break;
      if (key_name(line.text) != "language") continue;
      std::string_view tag = trim(line.text.substr(9));
      return tag.empty() || tag.starts_with('=') ? Language() : read_language(tag);
    }
    guessed_language_ = guess_language(text);
    return read_language(guessed_language_);
  }

  void guess(std::size_t line, std::string what) { notes_.guesses.push_back({line, std::move(what)}); }
  void leave_out(const TextLine& line) { left_out_.push_back({line.number, std::string(line.text)}); }

  /// Title, keys and byline.
  void read_front() {
    const auto is_title = [&](const TextLine& line) { return heading(line.text).second == 1; };
    // On a page that was pasted as a whole, something may stand before the title.
    std::size_t first = 0, seen = 0;
    for (std::size_t i = 0; i < lines_.size() && seen < 12; ++i) {
      if (!lines_[i].is_blank()) ++seen;
      if (is_title(lines_[i])) {
        first = i;
        break;
      }
      if (starts_section(i)) break;
    }
    std::size_t before = 0;
    for (; at_ < lines_.size(); ++at_) {
      const TextLine& line = lines_[at_];
      if (line.is_blank()) continue;
      if (read_key_lines(true)) continue;
      if (starts_section(at_)) break;
      if (is_advert(line.text)) {
        leave_out(line);
        continue;
      }
      if (at_ < first && !is_title(line)) {
        ++before;
        leave_out(line);
        continue;
      }
      add(front_, "title", make_text(heading(line.text).first, line.offset));
      if (!is_title(line)) guess(line.number, "the first line is read as the title");
      ++at_;
      break;
    }
    // Keys, byline and date, up to the first paragraph.
    for (std::size_t left = 4; at_ < lines_.size() && left > 0; ++at_) {
      const TextLine& line = lines_[at_];
      if (line.is_blank() || read_key_lines(true)) continue;
      if (starts_section(at_)) break;
      if (is_advert(line.text)) {
        leave_out(line);
        continue;
      }
      std::string_view text = line.text;
      while (text.size() > 2 && (text.front() == '*' || text.front() == '_') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
      auto byline = read_byline(text, language_);
      if (!byline) break;
      --left;
      if (!byline->author.empty() && byline_.author.empty()) {
        byline_.author = byline->author;
        byline_.paper = byline->paper;
        byline_offset_ = line.offset;
      } else if (!byline->author.empty()) {
        break;
      }
      if (byline_.date.empty()) {
        byline_.date = byline->date;
        date_offset_ = line.offset;
      }
      if (byline->length < text.size()) {
        passage_begin_ = trim(text.substr(byline->length));
        for (std::string_view dash : {"– ", "— ", "- "})
          if (passage_begin_.starts_with(dash)) passage_begin_ = trim(passage_begin_.substr(dash.size()));
        ++at_;
        break;
      }
    }
  }

  /// "@key value" with the lines that are set in below it. At the end `at_` is its last line. False where the line is
  /// none. Of an unknown name it is taken for a tweet, unless it is nearly one that is known.
  bool read_key_lines(bool is_front) {
    const TextLine& line = lines_[at_];
    const std::string_view name = key_name(line.text);
    if (name.empty() || front_.items.size() > most_front_keys) return false;
    std::string_view rest = trim(line.text.substr(name.size() + 1));
    const bool is_json = rest.starts_with("= ");
    if (is_json) rest = trim(rest.substr(1));
    if (!name.starts_with("x-") && !is_in(name, lesson_keys) && !is_json) {
      if (!is_front || nearest_of(name, {lesson_keys.begin(), lesson_keys.end()}).empty()) return false;
    }
    const std::size_t offset =
        rest.empty() ? line.offset : line.offset + static_cast<std::size_t>(rest.data() - line.text.data());
    std::string value(rest);
    std::size_t blanks = 0, last = at_;
    for (std::size_t i = at_ + 1; i < lines_.size(); ++i) {
      if (lines_[i].is_blank()) {
        ++blanks;
        continue;
      }
      if (lines_[i].indent < line.indent + 2) break;
      if (!value.empty()) value.append(blanks + 1, '\n');
      value += lines_[i].without_indent(line.indent + 2);
      blanks = 0;
      last = i;
    }
    at_ = last;
    Json read = read_key_value(name, value, is_json, offset, notes_);
    Json& object = is_in(name, settings_keys) ? settings_ : front_;
    if (object.find(name)) {
      notes_.problem(line.offset, concat({"`@", name, "` is given twice"}), "keep one of the two");
      return true;
    }
    add(object, name, std::move(read));
    return true;
  }

  /// The section that begins at a line. Before the questions only some headings count: a passage may speak of
  /// resources.
  std::optional<TextSection> starts_section(std::size_t i) const {
    const TextLine& line = lines_[i];
    if (line.is_blank()) return std::nullopt;
    const std::string small = in_small_letters(line.text.substr(0, 30));
    if (small.starts_with("answer the following") || small.starts_with("answer the questions") ||
        small.starts_with("answer these questions"))
      if (section_ == TextSection::passage) return TextSection::questions;
    const auto named = section_named(line.text);
    if (named && section_ == TextSection::passage && !has_questions_ &&
        (*named == TextSection::answers || *named == TextSection::resources))
      return std::nullopt;
    // "Question" under "Questions", and a stem that is no more than "Key".
    if (named && section_ == TextSection::questions && *named == TextSection::questions) return std::nullopt;
    if (named && *named == TextSection::directions && has_questions_) return std::nullopt;
    if (named) return named;
    const bool has_label = small.starts_with("directions:") || small.starts_with("instructions:");
    if (has_label && !has_questions_) return TextSection::directions;
    return std::nullopt;
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
        if (starts_section(i)) break;
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
    if (!directions_.empty())
      directions_ += "\n\n";
    else
      directions_offset_ = line.offset;
    directions_ += text;
  }

  /// Reads the lines of the section that ends.
  void finish(std::size_t begin, std::size_t end) {
    if (section_ == TextSection::passage || section_ == TextSection::directions)
      read_passage(begin, end);
    else if (section_ == TextSection::questions)
      question_ranges_.push_back({begin, end});
    else if (section_ == TextSection::answers)
      read_answers(begin, end);
    else if (section_ == TextSection::resources)
      read_resources(begin, end);
    else
      read_glossary(begin, end);
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
        guess(lines_[questions].number,
              "the questions are read from here on: a line `## Questions` above them would say so");
        has_questions_ = true;
        question_ranges_.push_back({questions, end});
        end = questions;
      }
    }
    std::vector<const TextLine*> kept;
    bool has_text = !passage_begin_.empty();
    for (std::size_t i = begin; i < end; ++i) {
      const TextLine& line = lines_[i];
      if (is_advert(line.text) || (has_text && read_source(line))) {
        if (is_advert(line.text)) leave_out(line);
        // One blank line stays of those around it.
        if (i + 1 < end && lines_[i + 1].is_blank() && (kept.empty() || kept.back()->is_blank())) ++i;
        continue;
      }
      has_text = has_text || !line.is_blank();
      kept.push_back(&line);
    }
    while (!kept.empty() && kept.back()->is_blank()) kept.pop_back();
    auto first = std::find_if(kept.begin(), kept.end(), [](const TextLine* line) { return !line->is_blank(); });
    const bool is_apart = first != kept.begin();
    kept.erase(kept.begin(), first);
    if (kept.empty() && passage_begin_.empty()) return;
    if (passage_.empty() && !kept.empty()) passage_offset_ = kept.front()->offset;
    // Word and mail give each paragraph a line of its own and no blank one between.
    std::size_t blank = 0, whole = 0;
    for (const TextLine* line : kept) {
      blank += line->is_blank();
      whole += line->raw.size() > 50 && std::string_view(".!?”\"").find(line->text.back()) != std::string_view::npos;
    }
    const bool is_spaced = blank == 0 && kept.size() > 1 && whole * 2 > kept.size();
    if (is_spaced) guess(kept.front()->number, "each line of the passage is read as a paragraph");
    if (!passage_.empty()) passage_ += "\n\n";
    passage_ += passage_begin_;
    if (!passage_begin_.empty() && is_apart && !kept.empty()) passage_ += "\n\n";
    passage_begin_ = {};
    for (const TextLine* line : kept) {
      if (!passage_.empty() && (line != kept.front() || !passage_.ends_with("\n\n")))
        passage_ += is_spaced ? "\n\n" : "\n";
      passage_ += line->raw;
    }
  }

  bool read_source(const TextLine& line) {
    const auto printed = read_printed_at(line.text, language_);
    if (!printed) return false;
    if (source_name_.empty()) source_name_ = printed->name;
    if (source_url_.empty()) source_url_ = printed->url;
    if (printed_date_.empty()) printed_date_ = printed->date;
    if (rights_.empty()) rights_offset_ = line.offset;
    rights_ += concat({rights_.empty() ? "" : " ", line.text});
    return true;
  }

  // Questions.

  struct Start {
    std::size_t line = 0, mark_length = 0, number = 0;
    std::string heading;
  };

  /// Two questions that stand side by side in a pasted table come apart.
  std::vector<TextLine> question_lines(std::size_t begin, std::size_t end) const {
    std::vector<TextLine> lines;
    for (std::size_t i = begin; i < end; ++i) {
      TextLine line = lines_[i];
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

  bool begins_question(const std::vector<TextLine>& lines, std::size_t i, const ListMark& mark,
                       std::size_t last) const {
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
    return is_task(lines[i].text.substr(mark.length), language_);
  }

  std::vector<Start> find_starts(const std::vector<TextLine>& lines) {
    std::vector<Start> starts;
    std::size_t last = 0;
    bool is_out = false;
    std::string pending;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto mark = number_mark(lines[i].text);
      if (mark && begins_question(lines, i, *mark, last)) {
        starts.push_back({i, mark->length, mark->number, std::exchange(pending, "")});
        last = mark->number;
        is_out = false;
      } else if (is_advert(lines[i].text) || (is_out && !lines[i].is_blank())) {
        leave_out(lines[i]);
        left_lines_.push_back(i);
        is_out = true;
      } else if (heading(lines[i].text).second > 0) {
        pending += concat({pending.empty() ? "" : "\n\n", lines[i].text});
        left_lines_.push_back(i);
      }
    }
    if (starts.empty()) return find_starts_without_numbers(lines);
    if (!pending.empty()) {
      left_out_.push_back({lines.back().number, pending});
    }
    return starts;
  }

  /// Questions that are told apart by blank lines, bullets or bold type.
  std::vector<Start> find_starts_without_numbers(const std::vector<TextLine>& lines) {
    std::vector<Start> starts;
    bool after_blank = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view text = lines[i].text;
      if (text.empty()) {
        after_blank = true;
        continue;
      }
      if (std::binary_search(left_lines_.begin(), left_lines_.end(), i)) continue;
      std::size_t bullet = 0;
      for (std::string_view sign : {"- ", "* ", "• ", "– ", "·\t", "•\t"})
        if (text.starts_with(sign)) bullet = sign.size();
      const std::string_view rest = text.substr(bullet);
      const bool is_bold = rest.starts_with("**") && rest.ends_with("**") && rest.size() > 5;
      const std::string_view plain = is_bold ? rest.substr(2, rest.size() - 4) : rest;
      if ((after_blank || bullet > 0 || is_bold) && lines[i].indent < 4 && is_task(plain, language_) &&
          !letter_mark(text))
        starts.push_back({i, bullet, starts.size() + 1, ""});
      after_blank = false;
    }
    if (!starts.empty())
      guess(lines[starts.front().line].number,
            "the questions have no numbers: each that asks something is read as one");
    return starts;
  }

  void read_questions() {
    for (const auto& [begin, end] : question_ranges_) {
      std::vector<TextLine> lines = question_lines(begin, end);
      left_lines_.clear();
      const std::vector<Start> starts = find_starts(lines);
      read_before_questions(lines, starts);
      std::vector<std::pair<Start, std::vector<TextLine>>> blocks;
      for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t stop = i + 1 < starts.size() ? starts[i + 1].line : lines.size();
        std::vector<TextLine> own;
        for (std::size_t k = starts[i].line; k < stop; ++k)
          if (!std::binary_search(left_lines_.begin(), left_lines_.end(), k)) own.push_back(lines[k]);
        blocks.emplace_back(starts[i], std::move(own));
      }
      put_in_order(blocks);
      for (auto& [start, own] : blocks) {
        if (questions_.items.size() >= most_questions_read) {
          for (const TextLine& line : own) leave_out(line);
          continue;
        }
        const std::size_t index = questions_.items.size();
        Json question =
            read_question_lines(own, start.mark_length, index, start.heading, answers_for(start.number), notes_);
        add(questions_, std::move(question));
      }
    }
  }

  /// Questions in two columns come in the order of their numbers.
  void put_in_order(std::vector<std::pair<Start, std::vector<TextLine>>>& blocks) {
    const auto is_before = [](const auto& a, const auto& b) { return a.first.number < b.first.number; };
    if (std::is_sorted(blocks.begin(), blocks.end(), is_before)) return;
    std::vector<std::size_t> numbers;
    numbers.reserve(blocks.size());
    for (const auto& block : blocks) numbers.push_back(block.first.number);
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (numbers[i] != i + 1) return;
    std::stable_sort(blocks.begin(), blocks.end(), is_before);
    guess(section_line_, "the questions are put in the order of their numbers");
  }

  void read_before_questions(const std::vector<TextLine>& lines, const std::vector<Start>& starts) {
    const std::size_t stop = starts.empty() ? lines.size() : starts.front().line;
    std::string text = std::exchange(extra_directions_, "");
    const TextLine* first = nullptr;
    for (std::size_t i = 0; i < stop; ++i) {
      const TextLine& line = lines[i];
      if (line.is_blank() || std::binary_search(left_lines_.begin(), left_lines_.end(), i)) continue;
      if (starts.empty()) {
        leave_out(line);
        continue;
      }
      if (!first) first = &line;
      text += concat({text.empty() ? "" : "\n", line.text});
    }
    if (text.empty()) return;
    const TextLine& at = first ? *first : lines_[section_line_ > 0 ? section_line_ - 1 : 0];
    guess(at.number, "what stands before the first question is read as directions");
    add_directions(text, at);
  }

  std::span<TextAnswer> answers_for(std::size_t number) {
    const auto begin = std::lower_bound(answers_.begin(), answers_.end(), number,
                                        [](const auto& a, std::size_t n) { return a.first < n; });
    if (begin == answers_.end() || begin->first != number) return {};
    return begin->second;
  }

  // Answers at the end.

  void add_answer(std::size_t number, TextAnswer answer) {
    auto place = std::lower_bound(answers_.begin(), answers_.end(), number,
                                  [](const auto& a, std::size_t n) { return a.first < n; });
    if (place == answers_.end() || place->first != number) place = answers_.insert(place, {number, {}});
    place->second.push_back(std::move(answer));
  }

  void read_answers(std::size_t begin, std::size_t end) {
    std::size_t number = 0;
    TextAnswer* last = nullptr;
    bool is_out = false;
    for (std::size_t i = begin; i < end; ++i) {
      const TextLine& line = lines_[i];
      if (line.is_blank()) continue;
      if (is_out || is_advert(line.text)) {
        is_out = true;
        leave_out(line);
        continue;
      }
      std::string_view text = line.text;
      auto mark = number_mark(text);
      const auto part_at = [&]() -> std::optional<std::size_t> {
        // "2a. text", "2b) text"
        std::size_t at = 0;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        if (at == 0 || at > 3 || at >= text.size() || text[at] < 'a' || text[at] > 'z') return std::nullopt;
        return letter_mark(text.substr(at)) ? std::optional(at) : std::nullopt;
      }();
      if (!mark && !part_at && number == 0 && !letter_mark(text)) {
        // "1 - C", "1: C", "1 C"
        const auto gap = text.find_first_not_of("0123456789");
        if (gap == 0 || gap > 4 || gap == std::string_view::npos) {
          leave_out(line);
          continue;
        }
      }
      if (part_at) {
        number = static_cast<std::size_t>(std::stoul(std::string(text.substr(0, *part_at))));
        text = text.substr(*part_at);
        mark.reset();
      } else if (mark) {
        number = mark->number;
        text = trim(text.substr(mark->length));
      } else if (const auto gap = text.find_first_not_of("0123456789");
                 gap > 0 && gap <= 4 && gap != std::string_view::npos &&
                 std::string_view(" -:–").find(text[gap]) != std::string_view::npos) {
        number = static_cast<std::size_t>(std::stoul(std::string(text.substr(0, gap))));
        text = trim(text.substr(gap));
        for (std::string_view dash : {"-", ":", "–", "—"})
          if (text.starts_with(dash)) text = trim(text.substr(dash.size()));
      }
      // "1. B  2. C  3. A" in one line.
      while (mark && !text.empty()) {
        const auto next = find_next_answer(text, number + 1);
        if (next == std::string_view::npos) break;
        put_answer(number, trim(text.substr(0, next)), line);
        const std::string_view rest = trim(text.substr(next));
        mark = number_mark(rest);
        number = mark->number;
        text = trim(rest.substr(mark->length));
      }
      if (text.empty()) continue;
      const auto letter = letter_mark(text);
      const bool is_continuation = !mark && !part_at && !letter && last && line.text.data() == text.data();
      if (is_continuation) {
        last->text += concat({" ", text});
        continue;
      }
      last = put_answer(number, text, line);
    }
    if (!answers_.empty()) guess(section_line_, "the keys are taken from what stands here");
  }

  /// Where "2." follows in "B  2. C"; npos where it does not.
  static std::size_t find_next_answer(std::string_view text, std::size_t number) {
    const std::string wanted = std::to_string(number);
    for (auto at = text.find(wanted); at != std::string_view::npos && at < 40; at = text.find(wanted, at + 1)) {
      if (at == 0 || (text[at - 1] != ' ' && text[at - 1] != '\t')) continue;
      const auto mark = number_mark(text.substr(at));
      if (mark && mark->number == number && mark->length < text.size() - at) return at;
    }
    return std::string_view::npos;
  }

  TextAnswer* put_answer(std::size_t number, std::string_view text, const TextLine& line) {
    TextAnswer answer;
    const auto letter = letter_mark(text);
    if (letter && letter->style == 'a' && letter->number <= 26) {
      answer.letter = static_cast<char>('a' + letter->number - 1);
      text = text.substr(letter->length);
    }
    answer.text = text;
    answer.offset = line.offset;
    answer.line = line.number;
    add_answer(number, std::move(answer));
    const auto place = std::lower_bound(answers_.begin(), answers_.end(), number,
                                        [](const auto& a, std::size_t n) { return a.first < n; });
    return &place->second.back();
  }

  // Resources and glossary.

  static std::string_view type_of_resource(std::string_view label, std::string_view whole) {
    const std::string small = in_small_letters(label);
    for (std::string_view type : {"video", "audio", "map", "document", "link"})
      if (small == type) return type;
    if (small == "vídeo") return "video";
    if (small == "podcast") return "audio";
    if (small == "pdf") return "document";
    const std::string text = in_small_letters(whole);
    const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (has("youtube.com") || has("youtu.be") || has("vimeo.com") || has("watch ") || has("video")) return "video";
    if (has(".pdf")) return "document";
    return "link";
  }

  void read_resources(std::size_t begin, std::size_t end) {
    bool is_out = false;
    std::string title;
    std::size_t title_offset = 0;
    std::vector<const TextLine*> waiting;
    for (std::size_t i = begin; i < end; ++i) {
      const TextLine& line = lines_[i];
      if (line.is_blank()) continue;
      const bool is_note = line.text.starts_with("> ") && !resources_.items.empty() && waiting.empty();
      if (is_out || is_advert(line.text)) {
        is_out = true;
        leave_out(line);
        continue;
      }
      if (is_note || (line.indent >= 2 && has_note_ && waiting.empty())) {
        Json& last = resources_.items.back();
        const std::string_view words = is_note ? trim(line.text.substr(1)) : line.without_indent(2);
        append_note(last, words, line, "\n");
        has_note_ = true;
        continue;
      }
      std::string_view text = line.text;
      for (std::string_view bullet : {"- ", "* ", "• "})
        if (text.starts_with(bullet)) text = trim(text.substr(bullet.size()));
      std::string_view address = find_address(text);
      std::string markdown_address;
      std::string words;
      if (const auto middle = text.find("](");
          text.starts_with('[') && middle != std::string_view::npos && text.ends_with(')')) {
        words = text.substr(1, middle - 1);
        address = text.substr(middle + 2, text.size() - middle - 3);
      } else if (!address.empty()) {
        const auto at = static_cast<std::size_t>(address.data() - text.data());
        words = trim(text.substr(0, at));
        const std::string_view behind = trim(text.substr(at + address.size()));
        if (!behind.empty() && behind.find_first_not_of(".,;)") != std::string_view::npos)
          words += concat({words.empty() ? "" : " ", behind});
      }
      if (address.empty()) {
        waiting.push_back(&line);
        continue;
      }
      for (const TextLine* before : waiting) {
        if (title.empty()) title_offset = before->offset;
        title += concat({title.empty() ? "" : " ", before->text});
      }
      waiting.clear();
      title += concat({title.empty() || words.empty() ? "" : " ", words});
      add_resource(title, address, title_offset == 0 ? line.offset : title_offset);
      title.clear();
      title_offset = 0;
      has_note_ = false;
    }
    for (const TextLine* line : waiting) {
      if (resources_.items.empty())
        leave_out(*line);
      else
        append_note(resources_.items.back(), line->text, *line, "\n\n");
    }
  }

  static void append_note(Json& resource, std::string_view words, const TextLine& line, std::string_view between) {
    for (Json& member : resource.items)
      if (member.key == "note") {
        member.text += concat({between, words});
        return;
      }
    add(resource, "note", make_text(words, line.offset));
  }

  void add_resource(std::string_view title, std::string_view address, std::size_t offset) {
    Json resource = make_object(offset);
    const auto colon = title.find(':');
    const std::string_view label = colon == std::string_view::npos || colon > 12 ? "" : title.substr(0, colon);
    const std::string_view type = type_of_resource(label, concat({title, " ", address}));
    const std::string small = in_small_letters(label);
    if (small == type || small == "vídeo" || small == "podcast" || small == "pdf")
      title = trim(title.substr(colon + 1));
    while (title.ends_with(':') || title.ends_with(" –") || title.ends_with(" -") || title.ends_with(" —"))
      title = trim(title.substr(0, title.find_last_of(title.ends_with(':') ? ":" : " ")));
    add(resource, "type", make_text(type, offset));
    add(resource, "title", make_text(title.empty() ? host_of(address) : title, offset));
    add(resource, "url", make_text(address, offset));
    add(resources_, std::move(resource));
  }

  void read_glossary(std::size_t begin, std::size_t end) {
    std::size_t blanks = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const TextLine& line = lines_[i];
      if (line.is_blank()) {
        ++blanks;
        continue;
      }
      if (is_advert(line.text)) {
        leave_out(line);
        continue;
      }
      if (line.indent >= 2 && !glossary_.items.empty()) {
        std::string& definition = glossary_.items.back().items.back().text;
        definition.append(blanks + 1, '\n');
        definition += line.without_indent(2);
        blanks = 0;
        continue;
      }
      blanks = 0;
      std::string_view text = line.text;
      for (std::string_view bullet : {"- ", "* ", "• "})
        if (text.starts_with(bullet)) text = trim(text.substr(bullet.size()));
      std::size_t at = std::string_view::npos, length = 0;
      for (std::string_view sign : {": ", " – ", " — ", " - ", " = "})
        if (const auto found = text.find(sign); found < at) {
          at = found;
          length = sign.size();
        }
      if (at == std::string_view::npos || at == 0 || at > 80) {
        // In the middle of the page the passage goes on.
        if (!has_questions_ && !glossary_.items.empty() && line.text.size() > 80) {
          read_passage(i, end);
          return;
        }
        if (glossary_.items.empty())
          leave_out(line);
        else
          glossary_.items.back().items.back().text += concat({"\n", text});
        continue;
      }
      std::string_view term = trim(text.substr(0, at));
      while (term.starts_with("**") && term.ends_with("**") && term.size() > 4) term = term.substr(2, term.size() - 4);
      Json entry = make_object(line.offset);
      add(entry, "term", make_text(term, line.offset));
      add(entry, "definition", make_text(trim(text.substr(at + length)), line.offset));
      add(glossary_, std::move(entry));
    }
  }

  // The lesson.

  void add_front_text(Json& lesson, const char* key, std::string_view value, std::size_t offset) {
    if (const Json* said = front_.find(key))
      add(lesson, key, *said);
    else if (!value.empty())
      add(lesson, key, make_text(value, offset));
  }

  Json make_source() {
    // "@source NAME" with "@url" and "@rights" beside it.
    for (const char* key : {"source", "url", "rights"}) {
      const Json* said = front_.find(key);
      if (!said) continue;
      if (std::string_view(key) == "source") {
        byline_.paper = said->text;
        byline_offset_ = said->offset;
      } else {
        (std::string_view(key) == "url" ? source_url_ : rights_) = said->text;
        rights_offset_ = said->offset;
      }
    }
    const bool is_said = front_.find("rights") != nullptr;
    const std::string& paper = byline_.paper;
    if (paper.empty() && rights_.empty()) return {};
    Json source = make_object(paper.empty() ? rights_offset_ : byline_offset_);
    std::string name = !paper.empty() ? paper : source_name_;
    if (name.empty() && !source_url_.empty()) name = host_of(source_url_);
    if (name.empty()) name = rights_;
    add(source, "name", make_text(name, source.offset));
    if (!source_url_.empty()) add(source, "url", make_text(source_url_, rights_offset_));
    const bool says_more = rights_.size() > name.size() + source_url_.size() + 12;
    if (!rights_.empty() && (is_said || says_more)) add(source, "rights", make_text(rights_, rights_offset_));
    return source;
  }

  Json make_lesson() {
    read_questions();
    Json lesson = make_object();
    add(lesson, "format", make_text("lesson/1"));
    for (const char* key : {"$schema", "id"}) add_front_text(lesson, key, "", 0);
    add_front_text(lesson, "title", "", 0);
    add_front_text(lesson, "byline", byline_.author, byline_offset_);
    add_front_text(lesson, "date", byline_.date.empty() ? printed_date_ : byline_.date, date_offset_);
    const Json* source = front_.find("source");
    if (source && source->members())
      add(lesson, "source", *source);
    else if (Json made = make_source(); !made.is_null())
      add(lesson, "source", std::move(made));
    add_front_text(lesson, "language", guessed_language_ == "en" ? "" : guessed_language_, 0);
    for (const char* key : {"audience", "subject", "minutes"}) add_front_text(lesson, key, "", 0);
    add_front_text(lesson, "directions", directions_, directions_offset_);
    add_front_text(lesson, "passage", passage_, passage_offset_);
    if (const Json* said = front_.find("glossary"))
      add(lesson, "glossary", *said);
    else if (!glossary_.items.empty())
      add(lesson, "glossary", std::move(glossary_));
    if (const Json* said = front_.find("questions"))
      add(lesson, "questions", *said);
    else
      add(lesson, "questions", std::move(questions_));
    if (const Json* said = front_.find("resources"))
      add(lesson, "resources", *said);
    else if (!resources_.items.empty())
      add(lesson, "resources", std::move(resources_));
    if (const Json* said = front_.find("settings"))
      add(lesson, "settings", *said);
    else if (!settings_.items.empty())
      add(lesson, "settings", std::move(settings_));
    for (const Json& member : front_.items)
      if (!lesson.find(member.key) && member.key != "url" && member.key != "rights") add(lesson, member.key, member);
    return lesson;
  }

  /// The text of `key` in what is said elsewhere is not lost: it stands in the list of what was left out.
  void tell_unused_answers() {
    for (auto& [number, answers] : answers_)
      for (const TextAnswer& answer : answers)
        if (!answer.is_used) left_out_.push_back({answer.line, answer.text});
  }

  static Json* at_path(Json& lesson, std::string_view path) {
    Json* here = &lesson;
    while (!path.empty() && here) {
      path.remove_prefix(1);
      const std::string_view step = path.substr(0, path.find('/'));
      path.remove_prefix(step.size());
      if (here->members()) {
        here = const_cast<Json*>(here->find(step));
      } else {
        const auto index = static_cast<std::size_t>(std::stoul(std::string(step)));
        here = index < here->items.size() ? &here->items[index] : nullptr;
      }
    }
    return here;
  }

  /// A question without a key becomes one that a person reads; choices are shown in its prompt.
  static void make_essay(Json& question) {
    Json prompt = question.find("prompt") ? *question.find("prompt") : make_text("");
    if (const Json* choices = question.find("choices"))
      for (const Json& choice : choices->items)
        if (const Json* text = choice.members() ? choice.find("text") : &choice)
          prompt.text += concat({&choice == choices->items.data() ? "\n\n" : "\n", "- ", text->text});
    for (Json& member : question.items) {
      if (member.key == "type") member.text = "essay";
      if (member.key == "prompt") member.text = prompt.text;
    }
    for (const char* key : {"choices", "need", "exact", "case", "accents", "spelling"}) remove(question, key);
  }

  /// Whether something is told already of that line, or of the part that it stands in.
  bool is_told_of(const std::vector<Problem>& told, std::size_t line) const {
    std::size_t first = line, last = line;
    for (const TextPart& part : notes_.parts)
      if (part.first_line <= line && line <= part.last_line) {
        first = part.first_line;
        last = part.last_line;
      }
    return std::any_of(told.begin(), told.end(),
                       [&](const Problem& one) { return first <= one.at.line && one.at.line <= last; });
  }

  LessonText assemble() {
    LessonText result;
    Json lesson = make_lesson();
    tell_unused_answers();
    if (!lesson.find("title")) {
      notes_.problem(0, "the text has no title", "write one in the first line: `# Title`");
      add(lesson, "title", make_text("…"));
    }
    const bool has_none = lesson.find("questions")->elements() && lesson.find("questions")->items.empty();
    if (has_none)
      notes_.problem(lines_.empty() ? 0 : lines_.back().offset, "no question was found",
                     "write `## Questions` below the passage, and under it `1.` and what is asked");
    result.draft = write_json_file(lesson);
    for (TextPart& part : notes_.parts)
      if (!part.has_key)
        if (Json* question = at_path(lesson, part.path)) make_essay(*question);
    ProblemList problems(notes_.index);
    for (Problem& problem : notes_.problems) problems.add(std::move(problem));
    const bool is_told = !problems.empty();
    if (!is_told) {
      read_lesson(lesson, problems);
    } else if (!has_none) {
      // What the reader adds to what has been told in a teacher's words.
      ProblemList more(notes_.index);
      read_lesson(lesson, more);
      std::vector<Problem> told = problems.take();
      for (Problem& problem : more.take())
        if (!is_told_of(told, problem.at.line)) told.push_back(std::move(problem));
      for (Problem& problem : told) problems.add(std::move(problem));
    }
    if (problems.empty()) result.lesson = write_json_file(lesson);
    result.problems = problems.take();
    result.guesses = std::move(notes_.guesses);
    result.left_out = std::move(left_out_);
    const auto by_line = [](const LineNote& a, const LineNote& b) { return a.line < b.line; };
    std::stable_sort(result.guesses.begin(), result.guesses.end(), by_line);
    std::stable_sort(result.left_out.begin(), result.left_out.end(), by_line);
    result.parts = std::move(notes_.parts);
    return result;
  }

  std::vector<TextLine> lines_;
  std::string guessed_language_ = "en";
  Language language_;
  QuestionNotes notes_;
  std::vector<LineNote> left_out_;
  std::size_t at_ = 0, section_line_ = 0;
  std::optional<std::size_t> last_heading_;  ///< For questions: the line behind it.
  TextSection section_ = TextSection::passage;
  bool has_questions_ = false, has_note_ = false;

  Json front_ = make_object(), settings_ = make_object();
  Byline byline_;
  std::size_t byline_offset_ = 0, date_offset_ = 0, passage_offset_ = 0, directions_offset_ = 0, rights_offset_ = 0;
  std::string_view passage_begin_;
  std::string passage_, directions_, extra_directions_, rights_, source_name_, source_url_, printed_date_;
  std::vector<std::pair<std::size_t, std::size_t>> question_ranges_;
  std::vector<std::size_t> left_lines_;
  std::vector<std::pair<std::size_t, std::vector<TextAnswer>>> answers_;
  Json questions_ = make_array(), resources_ = make_array(), glossary_ = make_array();
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

#include "formats/lesson_text/front_matter.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "formats/lesson_text/adverts.h"
#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/text_sections.h"
#include "json/reader.h"
#include "text/concat.h"

namespace worksheet {
namespace {

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

class FrontReader {
 public:
  FrontReader(std::span<const TextLine> lines, FrontMatter& front, QuestionNotes& notes)
      : lines_(lines), front_(front), notes_(notes) {}

  std::size_t read() {
    read_title();
    read_keys_and_byline();
    return at_;
  }

 private:
  void read_title() {
    const auto is_title = [&](const TextLine& line) { return heading_in(line.text).second == 1; };
    // On a page that was pasted as a whole, something may stand before the title.
    std::size_t first = 0, seen = 0;
    for (std::size_t i = 0; i < lines_.size() && seen < 12; ++i) {
      if (!lines_[i].is_blank()) ++seen;
      if (is_title(lines_[i])) {
        first = i;
        break;
      }
      if (begins_section(i)) break;
    }
    for (; at_ < lines_.size(); ++at_) {
      const TextLine& line = lines_[at_];
      if (line.is_blank()) continue;
      if (read_key_lines()) continue;
      if (begins_section(at_)) break;
      if (is_advert(line.text)) {
        notes_.leave_out(line.number, line.text);
        continue;
      }
      if (at_ < first && !is_title(line)) {
        notes_.leave_out(line.number, line.text);
        continue;
      }
      add(front_.keys, "title", make_text(heading_in(line.text).first, line.offset));
      if (!is_title(line)) notes_.guess(line.number, "the first line is read as the title");
      ++at_;
      break;
    }
  }

  void read_keys_and_byline() {
    // Keys, byline and date, up to the first paragraph.
    for (std::size_t left = 4; at_ < lines_.size() && left > 0; ++at_) {
      const TextLine& line = lines_[at_];
      if (line.is_blank() || read_key_lines()) continue;
      if (begins_section(at_)) break;
      if (is_advert(line.text)) {
        notes_.leave_out(line.number, line.text);
        continue;
      }
      std::string_view text = line.text;
      while (text.size() > 2 && (text.front() == '*' || text.front() == '_') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
      auto byline = read_byline(text, notes_.language);
      if (!byline) break;
      --left;
      if (!byline->author.empty() && front_.byline.author.empty()) {
        front_.byline.author = byline->author;
        front_.byline.paper = byline->paper;
        front_.byline_offset = line.offset;
      } else if (!byline->author.empty()) {
        break;
      }
      if (front_.byline.date.empty()) {
        front_.byline.date = byline->date;
        front_.date_offset = line.offset;
      }
      if (byline->length < text.size()) {
        front_.passage_begin = trim(text.substr(byline->length));
        for (std::string_view dash : {"– ", "— ", "- "})
          if (front_.passage_begin.starts_with(dash))
            front_.passage_begin = trim(front_.passage_begin.substr(dash.size()));
        ++at_;
        break;
      }
    }
  }

  bool begins_section(std::size_t i) const {
    return begun_section(lines_[i].text, TextSection::passage, false).has_value();
  }

  /// "@key value" with the lines that are set in below it. At the end `at_` is its last line. False where the line is
  /// none. Of an unknown name it is taken for text, as "@name" of a person, unless it is nearly one that is known.
  bool read_key_lines() {
    const TextLine& line = lines_[at_];
    const std::string_view name = key_name(line.text);
    if (name.empty() || front_.keys.items.size() > most_front_keys) return false;
    std::string_view rest = trim(line.text.substr(name.size() + 1));
    const bool is_json = rest.starts_with("= ");
    if (is_json) rest = trim(rest.substr(1));
    if (!name.starts_with("x-") && !is_in(name, lesson_keys) && !is_json &&
        nearest_of(name, {lesson_keys.begin(), lesson_keys.end()}).empty())
      return false;
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
    Json& object = is_in(name, settings_keys) ? front_.settings : front_.keys;
    if (object.find(name)) {
      notes_.problem(line.offset, concat({"`@", name, "` is given twice"}), "keep one of the two");
      return true;
    }
    add(object, name, std::move(read));
    return true;
  }

  std::span<const TextLine> lines_;
  FrontMatter& front_;
  QuestionNotes& notes_;
  std::size_t at_ = 0;
};

}  // namespace

std::size_t read_front_matter(std::span<const TextLine> lines, FrontMatter& front, QuestionNotes& notes) {
  return FrontReader(lines, front, notes).read();
}

}  // namespace worksheet

#include "formats/plain_lesson.h"

#include <string_view>
#include <vector>

#include "formats/xml_writer.h"
#include "json/json.h"
#include "json/json_writer.h"
#include "kinds/field_view.h"
#include "text/concat.h"
#include "text/plain_line.h"

namespace worksheet {
namespace {

constexpr std::string_view only_to_read =
    "Here it can only be read and printed: this place does not let the worksheet\xE2\x80\x99s program run. In a "
    "browser "
    "where it may run, this file can be answered.";
constexpr std::string_view rule = "<span class=\"rule\"></span>";
constexpr std::string_view box = "<span class=\"box\"></span>";

std::string between(std::string_view tag, std::string_view html) {
  return concat({"<", tag, ">", html, "</", tag.substr(0, tag.find(' ')), ">\n"});
}

std::string shown(std::string_view line) { return xml_text(plain_line(line)); }

std::string_view without_end_of_line(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

/// Markdown's blocks as far as a reader misses them: headings, paragraphs, and lines that stay lines in lists, tables,
/// verses and code. Their signs stay, but for those of headings and emphasis.
class PlainBlocks {
 public:
  std::string of(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      take(text.substr(0, end));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    end_paragraph();
    return std::move(html_);
  }

 private:
  void take(std::string_view raw) {
    const std::string_view line = without_end_of_line(raw);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return end_paragraph();
    const std::string_view words = line.substr(first);
    const std::size_t level = words.find_first_not_of('#');
    if (level >= 1 && level <= 6 && level < words.size() && words[level] == ' ') {
      end_paragraph();
      html_ += between("h3", shown(words.substr(level + 1)));
      return;
    }
    const bool ends_line = raw.size() > line.size() + 1 || line.ends_with('\\');
    if (!paragraph_.empty()) paragraph_ += stays_line_ || begins_line(words) ? "<br>" : " ";
    paragraph_ += shown(ends_line && line.ends_with('\\') ? words.substr(0, words.size() - 1) : words);
    stays_line_ = ends_line;
  }

  /// Whether a line is an item, a row or a quotation, which do not run on from the line before.
  static bool begins_line(std::string_view words) {
    if (words.size() > 1 && std::string_view("-*+").find(words[0]) != std::string_view::npos && words[1] == ' ')
      return true;
    const std::size_t digits = words.find_first_not_of("0123456789");
    const bool is_numbered = digits > 0 && digits < words.size() && (words[digits] == '.' || words[digits] == ')');
    return is_numbered || words[0] == '|' || words[0] == '>';
  }

  void end_paragraph() {
    if (!paragraph_.empty()) html_ += between("p", paragraph_);
    paragraph_.clear();
    stays_line_ = false;
  }

  std::string html_, paragraph_;
  bool stays_line_ = false;
};

std::string blocks(std::string_view text) { return PlainBlocks().of(text); }

std::string lines_to_write(std::size_t count) {
  std::string html;
  for (std::size_t i = 0; i < count; ++i) html += "<div class=\"line\"></div>\n";
  return html;
}

/// What a part's field is made of, as the page sees it (`write_field_of`): texts, gaps and room to write.
class PlainField {
 public:
  explicit PlainField(const Json& field) : field_(field) {}

  std::string html() const {
    std::string html = boxes("choices") + pieces() + words("bank") + words("menus") + rows("left") + words("right") +
                       boxes("items") + table() + picture() + rows("groups");
    if (const auto lines = number("lines")) html += lines_to_write(*lines);
    if (const auto need = number("need")) html += lines_to_write(2 * *need);
    if (const Json* unit = field_.find("unit"); unit && unit->string())
      html += between("p", concat({rule, " ", xml_text(*unit->string())}));
    if (field_.find("rubric")) html += lines_to_write(essay_lines);
    return html;
  }

 private:
  static constexpr std::size_t essay_lines = 12;

  std::optional<std::size_t> number(std::string_view key) const {
    const Json* value = field_.find(key);
    if (!value || !value->number()) return std::nullopt;
    return static_cast<std::size_t>(*value->number());
  }

  /// The texts of a list; empty where the field has none of that name.
  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    const Json* list = field_.find(key);
    if (!list || !list->elements()) return all;
    for (const Json& one : *list->elements())
      if (one.string()) all.push_back(shown(*one.string()));
    return all;
  }

  std::string boxes(std::string_view key) const {
    std::string html;
    for (const std::string& text : texts(key)) html += between("p", concat({box, " ", text}));
    return html;
  }

  std::string rows(std::string_view key) const {
    std::string html;
    for (const std::string& text : texts(key)) html += between("p", concat({text, " ", rule}));
    return html;
  }

  std::string words(std::string_view key) const {
    std::string all;
    for (const std::string& text : texts(key)) all += concat({"<span>", text, "</span> "});
    return all.empty() ? "" : between("p class=\"paper-bank\"", all);
  }

  std::string pieces() const {
    const Json* list = field_.find("pieces");
    if (!list || !list->elements()) return "";
    std::string text;
    for (const Json& piece : *list->elements()) {
      const Json* words = piece.find("text");
      text += words && words->string() ? shown(*words->string()) : std::string(rule);
    }
    return between("p", text);
  }

  std::string table() const {
    const Json* list = field_.find("rows");
    if (!list || !list->elements()) return "";
    std::string head, body;
    for (const std::string& column : texts("columns")) head += concat({"<th>", column, "</th>"});
    for (const Json& row : *list->elements()) {
      std::string cells;
      for (const Json& cell : *row.elements()) {
        const Json* text = cell.find("text");
        const Json* inner = cell.find("field");
        cells += concat({"<td>", text ? shown(*text->string()) : PlainField(*inner).words("choices"), "</td>"});
      }
      body += between("tr", cells);
    }
    return between("table", between("tr", head) + body);
  }

  /// What a picture shows, and a line for each of its labels.
  std::string picture() const {
    const Json* image = field_.find("image");
    const Json* labels = field_.find("labels");
    if (!image || !labels || !labels->elements()) return "";
    std::string html = between("p", shown(*image->find("alt")->string()));
    for (std::size_t i = 1; i <= labels->elements()->size(); ++i)
      html += between("p", concat({std::to_string(i), ". ", rule}));
    return html;
  }

  const Json& field_;
};

std::string field_html(const Part& part) {
  if (std::holds_alternative<TrueFalse>(part.kind))
    return between("p", concat({box, " \xE2\x9C\x93 \xC2\xA0 ", box, " \xE2\x9C\x97"}));
  JsonWriter out;
  out.object();
  write_field_of(out, part.kind, {.seed = part.id});
  const JsonText field = read_json(out.end().take());
  return field.value ? PlainField(*field.value).html() : "";
}

std::string row(std::string_view label, std::string_view html) {
  return concat({"<div class=\"paper-row\"><strong>", xml_text(label), "</strong><div>\n", html, "</div></div>\n"});
}

std::string question_html(const Question& question) {
  std::string html;
  if (question.is_group) html += row(question.label, blocks(question.prompt));
  for (const Part& part : question.parts) html += row(part.label, blocks(part.prompt) + field_html(part));
  return concat({"<div class=\"paper-question\">\n", html, "</div>\n"});
}

}  // namespace

std::string plain_lesson(const Lesson& lesson) {
  std::string html = concat({"<article id=\"worksheet-plain\">\n<p class=\"worksheet-note\" lang=\"en\" dir=\"ltr\">",
                             only_to_read, "</p>\n", between("h1", shown(lesson.title))});
  if (!lesson.byline.empty()) html += between("p", shown(lesson.byline));
  html += blocks(lesson.directions);
  html += blocks(lesson.passage);
  for (const GlossaryEntry& entry : lesson.glossary)
    html += between("p", concat({"<strong>", shown(entry.term), "</strong>: ", shown(entry.definition)}));
  for (const Question& question : lesson.questions) html += question_html(question);
  if (lesson.source)
    html += between("p", shown(concat({lesson.source->name, " ", lesson.source->url, " ", lesson.source->rights})));
  return html + "</article>\n";
}

std::string with_plain_lesson(std::string page, const Lesson& lesson) {
  const std::size_t at = page.find("<p id=\"worksheet-too-old\"");
  if (at != std::string::npos) page.insert(at, plain_lesson(lesson));
  return page;
}

}  // namespace worksheet

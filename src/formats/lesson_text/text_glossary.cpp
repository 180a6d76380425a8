#include "formats/lesson_text/text_glossary.h"

#include <string>
#include <string_view>
#include <utility>

#include "formats/lesson_text/adverts.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {

std::size_t read_glossary(std::span<const TextLine> lines, bool is_before_questions, Json& glossary, TextNotes& notes) {
  std::size_t blanks = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.is_blank()) {
      ++blanks;
      continue;
    }
    if (is_advert(line.text)) {
      notes.leave_out(line.number, line.text);
      continue;
    }
    if (line.indent >= 2 && !glossary.items.empty()) {
      std::string& definition = glossary.items.back().items.back().text;
      definition.append(blanks + 1, '\n');
      definition += line.without_indent(2);
      blanks = 0;
      continue;
    }
    blanks = 0;
    const std::string_view text = without_bullet(line.text);
    std::size_t at = std::string_view::npos, length = 0;
    for (std::string_view sign : {": ", " – ", " — ", " - ", " = "})
      if (const auto found = text.find(sign); found < at) {
        at = found;
        length = sign.size();
      }
    if (at == std::string_view::npos || at == 0 || at > 80) {
      // In the middle of the page the passage goes on.
      if (is_before_questions && !glossary.items.empty() && line.text.size() > 80) return i;
      if (glossary.items.empty())
        notes.leave_out(line.number, line.text);
      else
        glossary.items.back().items.back().text += concat({"\n", text});
      continue;
    }
    std::string_view term = trim(text.substr(0, at));
    while (term.starts_with("**") && term.ends_with("**") && term.size() > 4) term = term.substr(2, term.size() - 4);
    Json entry = make_object(line.offset);
    add(entry, "term", make_text(term, line.offset));
    add(entry, "definition", make_text(trim(text.substr(at + length)), line.offset));
    add(glossary, std::move(entry));
  }
  return lines.size();
}

}  // namespace worksheet

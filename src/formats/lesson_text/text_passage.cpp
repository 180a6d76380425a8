#include "formats/lesson_text/text_passage.h"

#include <algorithm>
#include <vector>

#include "formats/lesson_text/adverts.h"
#include "text/concat.h"

namespace worksheet {
namespace {

bool read_source(const TextLine& line, const Language& language, TextPassage& passage) {
  const auto printed = read_printed_at(line.text, language);
  if (!printed) return false;
  if (passage.printed.name.empty()) passage.printed.name = printed->name;
  if (passage.printed.url.empty()) passage.printed.url = printed->url;
  if (passage.printed.date.empty()) passage.printed.date = printed->date;
  if (passage.rights.empty()) passage.rights_offset = line.offset;
  passage.rights += concat({passage.rights.empty() ? "" : " ", line.text});
  return true;
}

}  // namespace

void add_to_passage(std::span<const TextLine> lines, TextPassage& passage, QuestionNotes& notes) {
  std::vector<const TextLine*> kept;
  bool has_text = !passage.begin.empty();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (is_advert(line.text) || (has_text && read_source(line, notes.language, passage))) {
      if (is_advert(line.text)) notes.leave_out(line.number, line.text);
      // One blank line stays of those around it.
      if (i + 1 < lines.size() && lines[i + 1].is_blank() && (kept.empty() || kept.back()->is_blank())) ++i;
      continue;
    }
    has_text = has_text || !line.is_blank();
    kept.push_back(&line);
  }
  while (!kept.empty() && kept.back()->is_blank()) kept.pop_back();
  auto first = std::find_if(kept.begin(), kept.end(), [](const TextLine* line) { return !line->is_blank(); });
  const bool is_apart = first != kept.begin();
  kept.erase(kept.begin(), first);
  if (kept.empty() && passage.begin.empty()) return;
  if (passage.text.empty() && !kept.empty()) passage.offset = kept.front()->offset;
  // Word and mail give each paragraph a line of its own and no blank one between.
  std::size_t blank = 0, whole = 0;
  for (const TextLine* line : kept) {
    if (line->is_blank()) {
      ++blank;
      continue;
    }
    whole += line->raw.size() > 50 && std::string_view(".!?”\"").find(line->text.back()) != std::string_view::npos;
  }
  const bool is_spaced = blank == 0 && kept.size() > 1 && whole * 2 > kept.size();
  if (is_spaced) notes.guess(kept.front()->number, "each line of the passage is read as a paragraph");
  if (!passage.text.empty()) passage.text += "\n\n";
  passage.text += passage.begin;
  if (!passage.begin.empty() && is_apart && !kept.empty()) passage.text += "\n\n";
  passage.begin = {};
  for (const TextLine* line : kept) {
    if (!passage.text.empty() && (line != kept.front() || !passage.text.ends_with("\n\n")))
      passage.text += is_spaced ? "\n\n" : "\n";
    passage.text += line->raw;
  }
}

}  // namespace worksheet

#include "formats/lesson_text/text_resources.h"

#include <string>
#include <utility>
#include <vector>

#include "formats/lesson_text/adverts.h"
#include "formats/lesson_text/text_front.h"
#include "text/concat.h"

namespace worksheet {
namespace {

std::string_view type_of_resource(std::string_view label, std::string_view whole) {
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

void append_note(Json& resource, std::string_view words, const TextLine& line, std::string_view between) {
  for (Json& member : resource.items)
    if (member.key == "note") {
      member.text += concat({between, words});
      return;
    }
  add(resource, "note", make_text(words, line.offset));
}

}  // namespace

void TextResources::read(std::span<const TextLine> lines, TextNotes& notes) {
  bool is_out = false;
  std::string title;
  std::size_t title_offset = 0;
  std::vector<const TextLine*> waiting;
  for (const TextLine& line : lines) {
    if (line.is_blank()) continue;
    const bool is_note = line.text.starts_with("> ") && !list_.items.empty() && waiting.empty();
    if (is_out || is_advert(line.text)) {
      is_out = true;
      notes.leave_out(line.number, line.text);
      continue;
    }
    if (is_note || (line.indent >= 2 && has_note_ && waiting.empty())) {
      Json& last = list_.items.back();
      const std::string_view words = is_note ? trim(line.text.substr(1)) : line.without_indent(2);
      append_note(last, words, line, "\n");
      has_note_ = true;
      continue;
    }
    const std::string_view text = without_bullet(line.text);
    std::string_view address = find_address(text);
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
    if (list_.items.empty())
      notes.leave_out(line->number, line->text);
    else
      append_note(list_.items.back(), line->text, *line, "\n\n");
  }
}

void TextResources::add_resource(std::string_view title, std::string_view address, std::size_t offset) {
  Json resource = make_object(offset);
  const auto colon = title.find(':');
  const std::string_view label = colon == std::string_view::npos || colon > 12 ? "" : title.substr(0, colon);
  const std::string_view type = type_of_resource(label, concat({title, " ", address}));
  const std::string small = in_small_letters(label);
  if (small == type || small == "vídeo" || small == "podcast" || small == "pdf") title = trim(title.substr(colon + 1));
  while (title.ends_with(':') || title.ends_with(" –") || title.ends_with(" -") || title.ends_with(" —"))
    title = trim(title.substr(0, title.find_last_of(title.ends_with(':') ? ":" : " ")));
  add(resource, "type", make_text(type, offset));
  add(resource, "title", make_text(title.empty() ? host_of(address) : title, offset));
  add(resource, "url", make_text(address, offset));
  add(list_, std::move(resource));
}

}  // namespace worksheet

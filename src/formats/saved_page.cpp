#include "formats/saved_page.h"

#include <utility>
#include <vector>

#include "json/json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// A text as it stands between tags, or in an attribute.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

/// JSON that means the same and has no `<`, so that it can neither end its script nor begin another.
std::string without_tags(std::string_view json) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (json.starts_with(byte_order_mark)) json.remove_prefix(byte_order_mark.size());
  std::string result;
  for (const char c : json) {
    if (c == '<')
      result += "\\u003c";
    else
      result += c;
  }
  return result;
}

std::string attribute(std::string_view name, std::string_view value) {
  return concat({" ", name, "=\"", escaped(value), "\""});
}

/// An element of the page whose last attributes and whose content are replaced.
struct Slot {
  std::string_view begin;  ///< Of its tag, as far as it stays.
  std::string attributes;
  std::string content;
  std::string_view end;  ///< The tag that closes it; empty where its content stays.
};

/// In the order of the page.
std::vector<Slot> slots_of(const SavedPage& content) {
  constexpr std::string_view script = "</script>";
  std::vector<Slot> slots{
      {"<html", attribute("lang", content.language) + attribute("dir", content.direction), "", ""},
      {"<title", "", escaped(content.title), "</title>"},
  };
  if (!content.no_script.empty()) slots.push_back({"<noscript", "", escaped(content.no_script), "</noscript>"});
  if (!content.too_old.empty())
    slots.push_back({R"(id="worksheet-too-old")", " hidden", escaped(content.too_old), "</p>"});
  slots.push_back({R"(id="worksheet-lesson")", "", without_tags(content.lesson), script});
  slots.push_back({R"(id="worksheet-work")", "", without_tags(content.work), script});
  slots.push_back({R"(id="worksheet-pictures")", "", without_tags(content.pictures), script});
  slots.push_back({R"(id="worksheet-words")", content.words.empty() ? "" : attribute("lang", content.words_language),
                   content.words, script});
  return slots;
}

}  // namespace

std::optional<std::string> fill_saved_page(std::string_view page, const SavedPage& content) {
  std::string filled;
  for (const Slot& slot : slots_of(content)) {
    const std::size_t tag = page.find(slot.begin);
    const std::size_t tag_end = page.find('>', tag);
    if (tag == page.npos || tag_end == page.npos) return std::nullopt;
    const std::size_t end = slot.end.empty() ? tag_end + 1 : page.find(slot.end, tag_end);
    if (end == page.npos) return std::nullopt;
    filled.append(page, 0, tag + slot.begin.size()).append(slot.attributes).append(">").append(slot.content);
    page.remove_prefix(end);
  }
  return filled.append(page);
}

SavedPage read_saved_page(std::string_view json) {
  constexpr std::size_t with_pictures = std::size_t{500} << 20U;
  const JsonText read = read_json(json, {.most_bytes = with_pictures});
  SavedPage content;
  if (!read.value) return content;
  for (const auto& [key, text] : {std::pair{"lesson", &content.lesson},
                                  {"work", &content.work},
                                  {"pictures", &content.pictures},
                                  {"words", &content.words},
                                  {"wordsLanguage", &content.words_language},
                                  {"title", &content.title},
                                  {"language", &content.language},
                                  {"direction", &content.direction},
                                  {"noScript", &content.no_script},
                                  {"tooOld", &content.too_old}})
    if (const Json* value = read.value->find(key); value && value->string()) *text = *value->string();
  return content;
}

}  // namespace worksheet

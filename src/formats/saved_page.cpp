#include "formats/saved_page.h"

#include <utility>

#include "lesson/direction.h"
#include "text/concat.h"

namespace worksheet {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (char c : text) {
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
      default:
        result += c;
    }
  }
  return result;
}

/// JSON in which no `<` is left, so that it can end no script.
std::string without_tags(std::string_view json) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (json.starts_with(byte_order_mark)) json.remove_prefix(byte_order_mark.size());
  std::string result;
  for (char c : json) {
    if (c == '<')
      result += "\\u003c";
    else
      result += c;
  }
  return result;
}

bool replace_first(std::string& text, std::string_view from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) return false;
  text.replace(at, from.size(), to);
  return true;
}

/// Writes what stands between a tag's beginning and its end; false where there is no such tag.
bool replace_inside(std::string& page, std::string_view opening, std::string_view closing, const std::string& to) {
  const auto begin = page.find(opening);
  const auto end = begin == std::string::npos ? begin : page.find(closing, begin);
  if (end == std::string::npos) return false;
  page.replace(begin + opening.size(), end - begin - opening.size(), to);
  return true;
}

bool fill_json(std::string& page, std::string_view id, std::string_view json) {
  const std::string opening = concat({R"(<script type="application/json" id="worksheet-)", id, "\">"});
  return replace_first(page, opening + "</script>", opening + without_tags(json) + "</script>");
}

/// "pt" of "pt-BR".
std::string_view base_of(std::string_view language) { return language.substr(0, language.find('-')); }

}  // namespace

std::string fill_page(std::string page, const Lesson& lesson, const PageContent& content) {
  const bool is_filled =
      replace_first(page, R"(<html lang="en" dir="ltr">)",
                    concat({"<html lang=\"", lesson.language, "\" dir=\"", direction_of(lesson.language), "\">"})) &&
      replace_first(page, "<title></title>", "<title>" + escaped(lesson.title) + "</title>") &&
      fill_json(page, "lesson", content.lesson) && fill_json(page, "work", content.work) &&
      fill_json(page, "pictures", content.pictures);
  if (!is_filled) return "";
  if (!content.words.empty())
    replace_first(page, R"(<script type="text/plain" id="worksheet-words"></script>)",
                  concat({R"(<script type="text/plain" id="worksheet-words" lang=")", base_of(content.spoken), "\">",
                          content.words, "</script>"}));
  if (!content.no_script.empty()) replace_inside(page, "<noscript>", "</noscript>", escaped(content.no_script));
  if (!content.too_old.empty())
    replace_inside(page, R"(<p id="worksheet-too-old" hidden>)", "</p>", escaped(content.too_old));
  return page;
}

std::string fill_page(std::string page, std::string_view content) {
  const JsonText json = read_json(content, {.most_bytes = std::size_t{200} << 20U});
  if (!json.value) return "";
  const auto text = [&](std::string_view key) {
    const Json* found = json.value->find(key);
    return found && found->string() ? found->text : "";
  };
  const PageContent read{text("lesson"), text("work"),      text("pictures"), text("words"),
                         text("spoken"), text("no_script"), text("too_old")};
  const auto lesson = read_lesson(read.lesson);
  const auto* whole = std::get_if<Lesson>(&lesson);
  return whole ? fill_page(std::move(page), *whole, read) : "";
}

}  // namespace worksheet

#include "cli/export_page.h"

#include <fstream>
#include <iterator>

#include "session/lesson_view.h"

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

}  // namespace

std::string fill_page(std::string page, const Lesson& lesson, const PageContent& content) {
  const bool is_filled =
      replace_first(page, R"(<html lang="en" dir="ltr">)",
                    "<html lang=\"" + lesson.language.tag + "\" dir=\"" + direction_of(lesson.language) + "\">") &&
      replace_first(page, "<title></title>", "<title>" + escaped(lesson.title) + "</title>") &&
      replace_first(
          page, R"(<script type="application/json" id="worksheet-lesson"></script>)",
          R"(<script type="application/json" id="worksheet-lesson">)" + without_tags(content.lesson) + "</script>") &&
      replace_first(
          page, R"(<script type="application/json" id="worksheet-pictures"></script>)",
          R"(<script type="application/json" id="worksheet-pictures">)" + without_tags(content.pictures) + "</script>");
  if (!is_filled) return "";
  if (!content.words.empty())
    replace_first(page, R"(<script type="text/plain" id="worksheet-words"></script>)",
                  R"(<script type="text/plain" id="worksheet-words" lang=")" + lesson.language.primary + "\">" +
                      content.words + "</script>");
  return page;
}

std::string words_beside(const std::filesystem::path& page, const Language& language) {
  std::ifstream file(page.parent_path() / "words" / (language.primary + ".js"), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::filesystem::path find_empty_page() {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  if (unknown) return {};
  for (const auto& candidate : {program.parent_path() / "offline.html", program.parent_path() / "../web/offline.html"})
    if (std::filesystem::exists(candidate)) return candidate;
  return {};
}

}  // namespace worksheet

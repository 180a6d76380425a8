#include "formats/html.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "formats/plain_lesson.h"
#include "json/json.h"
#include "json/json_writer.h"
#include "lesson/pictures.h"
#include "text/concat.h"
#include "text/plain_line.h"

namespace worksheet {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{{{".png", "image/png"},
                                                                              {".jpg", "image/jpeg"},
                                                                              {".jpeg", "image/jpeg"},
                                                                              {".gif", "image/gif"},
                                                                              {".webp", "image/webp"},
                                                                              {".svg", "image/svg+xml"}}};

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) result += i + k <= bytes.size() ? digits[group >> (18U - 6U * k) & 63U] : '=';
  }
  return result;
}

/// A JSON object of `data:` addresses; empty where there is none. A picture that cannot be had is left out.
std::string carried_pictures(const ExportInput& input) {
  JsonWriter out;
  out.object();
  const JsonText lesson = read_json(input.text);
  for (const std::string& address : picture_addresses(*lesson.value)) {
    const std::string_view name = std::string_view(address).substr(0, address.find_first_of("?#"));
    const auto type =
        std::find_if(types.begin(), types.end(), [&](const auto& one) { return name.ends_with(one.first); });
    if (type == types.end()) continue;
    if (const auto bytes = input.beside(address))
      out.text(address, concat({"data:", type->second, ";base64,", base64(*bytes)}));
  }
  const std::string pictures = out.end().take();
  return pictures == "{}" ? "" : pictures;
}

}  // namespace

std::optional<std::string> lesson_page(std::string_view page, SavedPage content, const Lesson& lesson) {
  content.title = plain_line(lesson.title);
  content.language = lesson.language.tag;
  content.direction = direction_of(lesson.language);
  auto filled = fill_saved_page(page, content);
  return filled ? std::optional(with_plain_lesson(*std::move(filled), lesson)) : std::nullopt;
}

Exported export_html(const ExportInput& input) {
  const auto page = input.built("offline.html");
  if (!page)
    return {"", "the empty page (offline.html) is not built yet: run ./web/serve once, or name one with --page"};
  SavedPage content;
  content.lesson = input.text;
  content.pictures = carried_pictures(input);
  content.words_language = input.lesson.language.primary;
  content.words = input.built(concat({"words/", content.words_language, ".js"})).value_or("");
  const auto filled = lesson_page(*page, std::move(content), input.lesson);
  return filled ? Exported{*filled, ""}
                : Exported{"", "this is no empty page: name the offline.html of the web build with --page"};
}

}  // namespace worksheet

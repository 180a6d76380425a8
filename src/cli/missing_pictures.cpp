#include "cli/missing_pictures.h"

#include <charconv>
#include <string>

#include "json/json.h"
#include "json/problems.h"

namespace worksheet {
namespace {

/// The file that a relative address names: without its query, and with `%20` read as a blank.
std::string file_named(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  std::string name;
  for (std::size_t i = 0; i < address.size(); ++i) {
    unsigned byte = 0;
    const char* digits = address.data() + i + 1;
    const bool is_escape =
        address[i] == '%' && i + 2 < address.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    name += is_escape ? static_cast<char>(byte) : address[i];
    if (is_escape) i += 2;
  }
  return name;
}

bool is_beside(std::string_view address) {
  const auto mark = address.find_first_of(":/?#");
  return !address.starts_with('/') && (mark == std::string_view::npos || address[mark] != ':');
}

}  // namespace

std::vector<Problem> missing_pictures(std::string_view text, const std::filesystem::path& folder) {
  const JsonText json = read_json(text);
  const LineIndex lines(text);
  std::vector<Problem> problems;
  const auto look = [&](const Json& question, const std::string& path) {
    const Json* image = question.find("image");
    const Json* src = image ? image->find("src") : nullptr;
    std::error_code unknown;
    if (!src || !is_beside(src->text) || std::filesystem::exists(folder / file_named(src->text), unknown)) return;
    Words words = problems::missing_picture(src->text);
    problems.push_back({lines.at(src->offset), path + "/image/src", std::move(words.what), std::move(words.remedy)});
  };
  const std::vector<Json>& questions = *json.value->find("questions")->elements();
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::string path = "/questions/" + std::to_string(i);
    const Json* parts = questions[i].find("parts");
    if (!parts) look(questions[i], path);
    for (std::size_t j = 0; parts && j < parts->elements()->size(); ++j)
      look((*parts->elements())[j], path + "/parts/" + std::to_string(j));
  }
  return problems;
}

}  // namespace worksheet

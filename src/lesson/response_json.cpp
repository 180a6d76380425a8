#include "lesson/response_json.h"

namespace worksheet {
namespace {

bool takes_lines(const Kind& kind) {
  return std::holds_alternative<List>(kind) || std::holds_alternative<Blanks>(kind) || std::holds_alternative<Choice>(kind);
}

std::optional<std::string> as_text(const Json& json) {
  if (json.string()) return *json.string();
  if (json.number()) return json.number()->written;
  return std::nullopt;
}

}  // namespace

std::optional<Response> read_response(const Json& json, const Kind& kind) {
  if (json.is_null()) return Response{};
  if (std::holds_alternative<TrueFalse>(kind)) {
    if (const bool* value = json.boolean()) return Response{*value};
    return std::nullopt;
  }
  if (const auto text = as_text(json)) {
    const bool as_lines = takes_lines(kind) && !std::holds_alternative<Choice>(kind);
    return as_lines ? Response{std::vector<std::string>{*text}} : Response{*text};
  }
  if (!json.elements() || !takes_lines(kind)) return std::nullopt;
  std::vector<std::string> lines;
  for (const Json& element : *json.elements()) {
    const auto line = element.is_null() ? std::string() : as_text(element);
    if (!line) return std::nullopt;
    lines.push_back(*line);
  }
  return Response{std::move(lines)};
}

Json response_json(const Response& response) {
  if (const bool* value = std::get_if<bool>(&response)) return *value;
  if (const auto* text = std::get_if<std::string>(&response)) return *text;
  if (const auto* lines = std::get_if<std::vector<std::string>>(&response)) {
    Json array = Json::array();
    for (const std::string& line : *lines) array.push(line);
    return array;
  }
  return {};
}

}  // namespace worksheet

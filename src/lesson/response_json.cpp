#include "lesson/response_json.h"

namespace worksheet {
namespace {

bool takes_lines(const Kind& kind) {
  return std::holds_alternative<List>(kind) || std::holds_alternative<Blanks>(kind);
}

std::optional<std::string> as_text(const Json& json) {
  if (json.string() || json.number()) return json.text;
  return std::nullopt;
}

}  // namespace

std::optional<Response> read_any_response(const Json& json) {
  if (json.is_null()) return Response{};
  if (const bool* value = json.boolean()) return Response{*value};
  if (auto text = as_text(json)) return Response{std::move(*text)};
  const auto* elements = json.elements();
  if (!elements) return std::nullopt;
  std::vector<std::string> lines;
  for (const Json& element : *elements) {
    if (!element.is_null() && !as_text(element)) return std::nullopt;
    lines.push_back(element.text);
  }
  return Response{std::move(lines)};
}

bool fits(const Response& response, const Kind& kind) {
  if (std::holds_alternative<std::monostate>(response)) return true;
  if (std::holds_alternative<TrueFalse>(kind)) return std::holds_alternative<bool>(response);
  if (std::holds_alternative<std::string>(response)) return !takes_lines(kind);
  return std::holds_alternative<std::vector<std::string>>(response) &&
         (takes_lines(kind) || std::holds_alternative<Choice>(kind));
}

std::optional<Response> read_response(const Json& json, const Kind& kind) {
  auto response = read_any_response(json);
  if (response && takes_lines(kind) && std::holds_alternative<std::string>(*response)) response = lines_of(*response);
  if (!response || !fits(*response, kind)) return std::nullopt;
  return response;
}

void write_response(JsonWriter& out, std::string_view key, const Response& response) {
  if (const bool* value = std::get_if<bool>(&response)) {
    out.flag(key, *value);
  } else if (const auto* text = std::get_if<std::string>(&response)) {
    out.text(key, *text);
  } else if (const auto* lines = std::get_if<std::vector<std::string>>(&response)) {
    out.array(key);
    for (const std::string& line : *lines) out.text(line);
    out.end();
  } else {
    out.null(key);
  }
}

}  // namespace worksheet

#include "kinds/response_json.h"

#include <algorithm>

namespace worksheet {
namespace {

/// More than any question has room for.
constexpr std::size_t most_entries = 1000;

std::optional<std::string> as_text(const Json& json) {
  if (json.string() || json.number()) return json.text;
  return std::nullopt;
}

bool is_line(const Json& json) { return json.is_null() || as_text(json); }

/// Reads what holds further values. What cannot be read in it is left out or blank, and makes it `damaged`.
class ResponseReader {
 public:
  Response read(const Json& json) {
    if (json.members()) return joined(json);
    const std::vector<Json>& elements = *json.elements();
    const bool has_rows =
        std::any_of(elements.begin(), elements.end(), [](const Json& element) { return element.elements(); });
    return has_rows ? Response{rows(elements)} : Response{lines(elements)};
  }
  bool damaged = false;

 private:
  Joined joined(const Json& json) {
    Joined result;
    for (const Json& member : *json.members()) {
      if (is_line(member) && result.size() < most_entries)
        result.emplace(member.key, member.text);
      else
        damaged = true;
    }
    return result;
  }

  Lines lines(const std::vector<Json>& elements) {
    Lines result;
    for (const Json& element : elements) {
      if (!is_line(element)) damaged = true;
      result.push_back(is_line(element) ? element.text : "");
    }
    return result;
  }

  Rows rows(const std::vector<Json>& elements) {
    Rows result;
    for (const Json& element : elements) {
      const auto* cells = element.elements();
      if ((!cells && !element.is_null()) || result.size() >= most_entries) damaged = true;
      if (result.size() < most_entries) result.push_back(cells ? lines(*cells) : Lines{});
    }
    return result;
  }
};

}  // namespace

std::optional<Response> read_any_response(const Json& json, Damage damage) {
  if (json.is_null()) return Response{};
  if (const bool* value = json.boolean()) return Response{*value};
  if (auto text = as_text(json)) return Response{std::move(*text)};
  ResponseReader reader;
  Response response = reader.read(json);
  if (reader.damaged && damage == Damage::refused) return std::nullopt;
  return response;
}

bool fits(const Response& response, const Kind& kind) {
  if (std::holds_alternative<std::monostate>(response)) return true;
  switch (form_of(kind)) {
    case Form::truth:
      return std::holds_alternative<bool>(response);
    case Form::text:
      return std::holds_alternative<std::string>(response);
    case Form::lines:
      return std::holds_alternative<Lines>(response);
    case Form::text_or_lines:
      return std::holds_alternative<std::string>(response) || std::holds_alternative<Lines>(response);
    case Form::joined:
      return std::holds_alternative<Joined>(response);
    case Form::rows:
      return std::holds_alternative<Rows>(response);
  }
  return false;
}

std::optional<Response> read_response(const Json& json, const Kind& kind) {
  auto response = read_any_response(json);
  if (!response) return response;
  const Form form = form_of(kind);
  if (form == Form::lines && std::holds_alternative<std::string>(*response)) response = lines_of(*response);
  // An empty list is a table without rows, which is nothing at all.
  if (form == Form::rows && std::holds_alternative<Lines>(*response) && lines_of(*response).empty())
    response = Response{};
  if (!fits(*response, kind)) return std::nullopt;
  return response;
}

void write_response(JsonWriter& out, const char* key, const Response& response) {
  struct Write {
    JsonWriter& out;
    const char* key;
    void operator()(std::monostate /*nothing*/) const { out.null(key); }
    void operator()(bool said) const { out.flag(key, said); }
    void operator()(const std::string& text) const { out.text(key, text); }
    void operator()(const Lines& lines) const { write_lines(lines, key); }
    void operator()(const Joined& joined) const {
      out.object(key);
      for (const auto& [from, to] : joined) out.text(from, to);
      out.end();
    }
    void operator()(const Rows& rows) const {
      out.array(key);
      for (const Lines& row : rows) write_lines(row, "");
      out.end();
    }
    void write_lines(const Lines& lines, const char* name) const {
      out.array(name);
      for (const std::string& line : lines) out.text(line);
      out.end();
    }
  };
  std::visit(Write{out, key}, response);
}

}  // namespace worksheet

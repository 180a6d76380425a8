#include "checking/response.h"

#include <algorithm>
#include <string_view>

namespace worksheet {
namespace {

bool is_blank_text(std::string_view text) {
  // White space as keyboards make it, with the no-break space that phones insert.
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\xC2\xA0") {
      ++i;
    } else if (std::string_view(" \t\r\n\v\f").find(text[i]) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_blank(const Response& response) {
  if (std::holds_alternative<bool>(response)) return false;
  const std::vector<std::string> lines = lines_of(response);
  return std::all_of(lines.begin(), lines.end(), [](const std::string& line) { return is_blank_text(line); });
}

std::vector<std::string> lines_of(const Response& response) {
  if (const auto* text = std::get_if<std::string>(&response)) return {*text};
  if (const auto* lines = std::get_if<std::vector<std::string>>(&response)) return *lines;
  return {};
}

}  // namespace worksheet

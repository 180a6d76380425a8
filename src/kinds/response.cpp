#include "kinds/response.h"

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

bool are_blank(const Lines& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const std::string& line) { return is_blank_text(line); });
}

}  // namespace

bool is_blank(const Response& response) {
  struct Blank {
    bool operator()(std::monostate /*nothing*/) const { return true; }
    bool operator()(bool /*said*/) const { return false; }
    bool operator()(const std::string& text) const { return is_blank_text(text); }
    bool operator()(const Lines& lines) const { return are_blank(lines); }
    bool operator()(const Joined& joined) const {
      return std::all_of(joined.begin(), joined.end(), [](const auto& pair) { return is_blank_text(pair.second); });
    }
    bool operator()(const Rows& rows) const { return std::all_of(rows.begin(), rows.end(), are_blank); }
  };
  return std::visit(Blank{}, response);
}

Lines lines_of(const Response& response) {
  if (const auto* text = std::get_if<std::string>(&response)) return {*text};
  if (const auto* lines = std::get_if<Lines>(&response)) return *lines;
  return {};
}

std::string cell_of(const Response& response, std::size_t row, std::size_t column) {
  const auto* rows = std::get_if<Rows>(&response);
  return rows && row < rows->size() && column < (*rows)[row].size() ? (*rows)[row][column] : "";
}

}  // namespace worksheet

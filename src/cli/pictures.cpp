#include "cli/pictures.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "json/json_writer.h"

namespace worksheet {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{{{".png", "image/png"},
                                                                              {".jpg", "image/jpeg"},
                                                                              {".jpeg", "image/jpeg"},
                                                                              {".gif", "image/gif"},
                                                                              {".webp", "image/webp"},
                                                                              {".svg", "image/svg+xml"}}};

/// Where Markdown may name a picture, "![words](address" or "[name]: address". Too many do no harm: what is no file
/// beside the lesson is passed over.
void find_in_markdown(std::string_view text, std::set<std::string>& addresses) {
  if (text.find("![") == std::string_view::npos) return;
  for (const std::string_view opening : {"](", "]:"}) {
    for (auto at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 2)) {
      auto begin = text.find_first_not_of(" \n<", at + 2);
      if (begin == std::string_view::npos) break;
      addresses.emplace(text.substr(begin, text.find_first_of(" \n)>", begin) - begin));
    }
  }
}

void find_pictures(const Json& value, std::set<std::string>& addresses) {
  if (const std::string* text = value.string()) {
    if (value.key == "src") addresses.insert(*text);
    find_in_markdown(*text, addresses);
  }
  for (const Json& item : value.items) find_pictures(item, addresses);
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) result += i + k <= bytes.size() ? digits[group >> (18U - 6U * k) & 63U] : '=';
  }
  return result;
}

std::string data_address(const std::filesystem::path& file) {
  const auto type = std::find_if(types.begin(), types.end(),
                                 [&](const auto& candidate) { return candidate.first == file.extension().string(); });
  std::ifstream in(file, std::ios::binary);
  if (type == types.end() || !in) return "";
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  return "data:" + std::string(type->second) + ";base64," + base64(bytes);
}

}  // namespace

std::string pictures_beside(const Json& lesson, const std::filesystem::path& folder) {
  std::set<std::string> addresses;
  find_pictures(lesson, addresses);
  JsonWriter out;
  out.object();
  bool has_any = false;
  for (const std::string& address : addresses) {
    const std::filesystem::path path(address);
    // What lies elsewhere on this machine is no business of the lesson's.
    if (path.is_absolute() || address.find("..") != std::string::npos) continue;
    const std::string data = data_address(folder / path);
    if (data.empty()) continue;
    out.text(address, data);
    has_any = true;
  }
  return has_any ? out.end().take() : "";
}

}  // namespace worksheet

#include "cli/pictures.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

#include "formats/picture_addresses.h"
#include "json/json_writer.h"

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
  JsonWriter out;
  out.object();
  bool has_any = false;
  for (const std::string& address : picture_addresses(lesson)) {
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

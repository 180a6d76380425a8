#include "cli/files_beside.h"

#include <charconv>
#include <fstream>
#include <iterator>

#include "text/address.h"

namespace worksheet {

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code unknown;
  if (std::filesystem::is_directory(path, unknown)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::optional<std::filesystem::path> file_beside(const std::filesystem::path& folder, std::string_view address) {
  if (!is_relative(address) || address.starts_with('/')) return std::nullopt;
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
  return folder / name;
}

bool is_within(const std::filesystem::path& file, const std::filesystem::path& folder) {
  std::error_code unknown;
  const auto real_file = std::filesystem::canonical(file, unknown);
  if (unknown) return false;
  const auto real_folder = std::filesystem::canonical(folder.empty() ? "." : folder, unknown);
  if (unknown) return false;
  const auto way = real_file.lexically_relative(real_folder);
  return !way.empty() && *way.begin() != "..";
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

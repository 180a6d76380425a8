#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// All that is in a file; nullopt where it cannot be read or is a folder.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// The file that a relative address of a lesson in `folder` names: without its query, and with `%20` read as a blank.
/// Nullopt for an address that leads elsewhere.
std::optional<std::filesystem::path> file_beside(const std::filesystem::path& folder, std::string_view address);

/// Whether a file lies in a folder or below, wherever links on the way to it lead.
bool is_within(const std::filesystem::path& file, const std::filesystem::path& folder);

/// Where the empty page lies: beside this program (`offline.html`), or in the web build next to its build folder.
/// Empty where it is in neither place.
std::filesystem::path find_empty_page();

}  // namespace worksheet

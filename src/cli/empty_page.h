#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace worksheet {

/// Where the empty page lies: beside this program (`offline.html`), or in the web build next to its build folder.
/// Empty where it is in neither place.
std::filesystem::path find_empty_page();

/// The interface's words in a language, which the web build puts beside its empty page; empty where there are none.
std::string words_beside(const std::filesystem::path& page, std::string_view language);

}  // namespace worksheet

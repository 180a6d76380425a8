#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lesson/lesson.h"

namespace worksheet {

/// Fills the empty saved page that the web build makes (its slots are described in web/pack/saved_page.js).
/// `pictures` is what `pictures_beside` gives. Empty where `page` is not such a page.
std::string fill_page(std::string page, const Lesson& lesson, std::string_view lesson_text, std::string_view pictures);

/// Where the empty page lies: beside this program (`offline.html`), or in the web build next to its build folder.
/// Empty where it is in neither place.
std::filesystem::path find_empty_page();

}  // namespace worksheet

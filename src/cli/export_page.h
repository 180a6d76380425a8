#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lesson/lesson.h"

namespace worksheet {

/// What a saved page carries beside its program.
struct PageContent {
  std::string lesson;    ///< As in its file.
  std::string pictures;  ///< What `pictures_beside` gives.
  std::string words;     ///< The script that lets the interface speak the lesson's language; empty for English.
};

/// Fills the empty saved page that the web build makes (its slots are described in web/saved_page/saved_page.js).
/// Empty where `page` is not such a page.
std::string fill_page(std::string page, const Lesson& lesson, const PageContent& content);

/// The interface's words in a language, which the web build puts beside its empty page; empty where there are none.
std::string words_beside(const std::filesystem::path& page, const Language& language);

/// Where the empty page lies: beside this program (`offline.html`), or in the web build next to its build folder.
/// Empty where it is in neither place.
std::filesystem::path find_empty_page();

}  // namespace worksheet

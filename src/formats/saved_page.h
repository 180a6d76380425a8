#pragma once

#include <string>
#include <string_view>

#include "json/json.h"
#include "lesson/lesson.h"

namespace worksheet {

/// What a saved page carries beside its program; what there is none of is empty.
struct PageContent {
  std::string lesson;    ///< As in its file.
  std::string work;      ///< A work file.
  std::string pictures;  ///< JSON: the pictures beside the lesson as `data:` addresses, by their address in it.
  std::string words;     ///< The script that lets the interface speak another language than English,
  std::string spoken;    ///< and which (BCP 47).
  std::string no_script, too_old;  ///< What is said where the program cannot run, in that language.
};

/// Fills the empty saved page that the web build makes (its slots are described in web/saved_page/saved_page.js).
/// Empty where `page` is not such a page.
std::string fill_page(std::string page, const Lesson& lesson, const PageContent& content);

/// The same with the content as JSON: text under `lesson`, `work`, `pictures`, `words`, `spoken`, `no_script` and
/// `too_old`. Empty also where that, or the lesson in it, cannot be read.
std::string fill_page(std::string page, std::string_view content);

}  // namespace worksheet

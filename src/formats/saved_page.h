#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// What a saved page carries beside its program: one HTML file is program, lesson and work.
struct SavedPage {
  std::string lesson;          ///< The lesson's text, as in its file.
  std::string work;            ///< A work file's text; empty where there is none.
  std::string pictures;        ///< JSON object of `data:` addresses by the lesson's own; empty where there are none.
  std::string words;           ///< A script of the web build with the interface's words in
  std::string words_language;  ///< this language; both empty for English.
  std::string title;
  std::string language = "en";  ///< Of the lesson, BCP 47,
  std::string direction = "ltr";
  std::string no_script, too_old;  ///< What is said where the program cannot run; empty: what the page says already.
};

/// Fills the slots of an empty page, which the web build makes (web/build/offline_page.js), or puts something else
/// into those of a page that was filled before. Nullopt where `page` has not all of them.
std::optional<std::string> fill_saved_page(std::string_view page, const SavedPage& content);

/// The content as a JSON object with keys `lesson`, `work`, `pictures`, `words`, `wordsLanguage`, `title`, `language`,
/// `direction`, `noScript`, `tooOld`, each a text; what is absent stays as in an empty `SavedPage`.
SavedPage read_saved_page(std::string_view json);

}  // namespace worksheet

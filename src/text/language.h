#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace worksheet {

/// A language as a BCP 47 tag names it, in the usual case: "EN_us" is en-US, "az-arab" is az-Arab.
struct Language {
  Language() = default;
  template <std::convertible_to<std::string_view> Tag>
  Language(const Tag& bcp47);

  std::string primary = "en";  ///< "en", "ckb".
  std::string script;          ///< "Arab", where the tag names one.
  std::string region;          ///< "US" or "419", where the tag names one.
  std::string tag = "en";      ///< The whole tag, as the `lang` of HTML has it.
  bool operator==(const Language&) const = default;
};

/// Upper and lower case mean the same, and so do "-" and "_". An empty tag is English.
Language read_language(std::string_view bcp47);

template <std::convertible_to<std::string_view> Tag>
Language::Language(const Tag& bcp47) : Language(read_language(bcp47)) {}

/// By the script that the tag names, or else by the one in which CLDR says the language is usually written.
bool is_right_to_left(const Language& language);

/// The same as HTML says it: "rtl" or "ltr".
inline const char* direction_of(const Language& language) { return is_right_to_left(language) ? "rtl" : "ltr"; }

}  // namespace worksheet

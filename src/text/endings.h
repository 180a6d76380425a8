#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// A word that a stemmer of the Snowball kind takes endings off, in Latin-1, with the regions that say how much of it
/// must stay.
class Endings {
 public:
  Endings(std::string word, std::string_view vowels) : text(std::move(word)), vowels_(vowels) {}

  std::string text;
  std::size_t verb_region = 0;    ///< Snowball's RV,
  std::size_t first_region = 0;   ///< R1
  std::size_t second_region = 0;  ///< and R2.

  bool is_vowel(std::size_t at) const { return vowels_.find(text[at]) != std::string_view::npos; }
  /// Where the first vowel, or what is none, stands from `at` on; the end where there is none.
  std::size_t find_vowel(std::size_t at, bool vowel = true) const;
  /// One past the first consonant that follows a vowel, from `at` on; the end where there is none.
  std::size_t region_after(std::size_t at) const;

  bool ends(std::string_view ending) const { return text.ends_with(ending); }
  /// Whether what is left without `ending` reaches as far as `region`.
  bool leaves(std::string_view ending, std::size_t region) const { return text.size() >= region + ending.size(); }
  void cut(std::size_t count) { text.resize(text.size() - count); }
  bool cut_if(std::string_view ending, std::size_t region);
  void put(std::size_t count, std::string_view instead) { text.replace(text.size() - count, count, instead); }

  /// The longest of `endings` (parted by blanks) that the word has after `from`; nullopt where it has none.
  std::optional<std::string_view> longest(std::string_view endings, std::size_t from = 0) const;

 private:
  std::string_view vowels_;
};

}  // namespace worksheet

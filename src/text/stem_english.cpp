#include "text/stem_english.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace worksheet {
namespace {

constexpr std::uint32_t letter(char c) { return 1u << (c - 'a'); }

bool is_vowel(char c) {
  constexpr std::uint32_t vowels = letter('a') | letter('e') | letter('i') | letter('o') | letter('u') | letter('y');
  return c >= 'a' && c <= 'z' && (vowels & letter(c)) != 0;
}

/// What stands for an ending, and where the ending has to be for that.
struct Ending {
  std::string_view ending;
  std::string_view instead;
};

class Word {
 public:
  explicit Word(std::string_view word) : text_(word) {
    if (text_.front() == '\'') text_.erase(0, 1);
    // A consonant y is written Y.
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (text_[i] == 'y' && (i == 0 || is_vowel(text_[i - 1]))) text_[i] = 'Y';
    first_region_ = region_after(0);
    static constexpr std::array<std::string_view, 3> prefixes{"gener", "commun", "arsen"};
    for (const std::string_view prefix : prefixes)
      if (text_.starts_with(prefix)) first_region_ = prefix.size();
    second_region_ = region_after(first_region_);
  }

  std::string stemmed() {
    take_off_possessive();
    take_off_plural();
    static constexpr std::array<std::string_view, 8> whole{"inning",  "outing",  "canning", "herring",
                                                           "earring", "proceed", "exceed",  "succeed"};
    if (std::find(whole.begin(), whole.end(), text_) == whole.end()) {
      take_off_tense();
      if (text_.size() > 2 && (ends("y") || ends("Y")) && !is_vowel(text_[text_.size() - 2])) text_.back() = 'i';
      if (in_first_region(shortest_suffix)) {
        shorten_suffix();
        shorten_suffix_again();
        take_off_suffix();
      }
      take_off_last();
    }
    std::replace(text_.begin(), text_.end(), 'Y', 'y');
    return std::move(text_);
  }

 private:
  /// Where the region begins that follows the first non-vowel after a vowel, from `start` on.
  std::size_t region_after(std::size_t start) const {
    for (std::size_t i = start + 1; i < text_.size(); ++i)
      if (!is_vowel(text_[i]) && is_vowel(text_[i - 1])) return i + 1;
    return text_.size();
  }

  bool ends(std::string_view ending) const {
    return !text_.empty() && text_.back() == ending.back() && text_.ends_with(ending);
  }
  bool in_first_region(std::string_view ending) const { return text_.size() >= first_region_ + ending.size(); }
  bool in_second_region(std::string_view ending) const { return text_.size() >= second_region_ + ending.size(); }
  static constexpr std::string_view shortest_suffix = "al";
  void cut(std::size_t count) { text_.resize(text_.size() - count); }

  bool has_vowel_before(std::size_t end) const {
    return std::any_of(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(end), is_vowel);
  }

  /// Whether the first `end` letters end in a short syllable.
  bool short_syllable_before(std::size_t end) const {
    if (end < 2 || is_vowel(text_[end - 1]) || !is_vowel(text_[end - 2])) return false;
    if (end == 2) return true;
    const char last = text_[end - 1];
    return last != 'w' && last != 'x' && last != 'Y' && !is_vowel(text_[end - 3]);
  }

  /// The longest of `endings`, which stand with the longer before the shorter; null where the word has none.
  template <std::size_t count>
  const Ending* longest(const std::array<Ending, count>& endings) const {
    const auto found = std::find_if(endings.begin(), endings.end(), [this](const Ending& e) { return ends(e.ending); });
    return found == endings.end() ? nullptr : &*found;
  }

  void replace(const Ending& with) {
    cut(with.ending.size());
    text_ += with.instead;
  }

  void take_off_possessive() {
    static constexpr std::array<std::string_view, 3> possessives{"'s'", "'s", "'"};
    for (const std::string_view ending : possessives)
      if (ends(ending)) return cut(ending.size());
  }

  void take_off_plural() {
    if (ends("sses")) return cut(2);
    if (ends("ied") || ends("ies")) return cut(text_.size() > 4 ? 2 : 1);
    if (!ends("s") || ends("us") || ends("ss")) return;
    if (text_.size() > 2 && has_vowel_before(text_.size() - 2)) cut(1);
  }

  void take_off_tense() {
    static constexpr std::array<std::string_view, 2> long_e{"eedly", "eed"};
    for (const std::string_view ending : long_e)
      if (ends(ending)) {
        if (in_first_region(ending)) cut(ending.size() - 2);
        return;
      }
    static constexpr std::array<std::string_view, 4> tenses{"ingly", "edly", "ing", "ed"};
    for (const std::string_view ending : tenses) {
      if (!ends(ending)) continue;
      if (!has_vowel_before(text_.size() - ending.size())) return;
      cut(ending.size());
      if (ends("at") || ends("bl") || ends("iz")) {
        text_ += 'e';
      } else if (ends_in_double()) {
        cut(1);
      } else if (first_region_ >= text_.size() && short_syllable_before(text_.size())) {
        text_ += 'e';
      }
      return;
    }
  }

  bool ends_in_double() const {
    static constexpr std::string_view doubled = "bdfgmnprt";
    return text_.size() > 1 && text_.back() == text_[text_.size() - 2] && doubled.find(text_.back()) != doubled.npos;
  }

  void shorten_suffix() {
    static constexpr std::array<Ending, 24> endings{{
        {"ational", "ate"}, {"fulness", "ful"}, {"iveness", "ive"}, {"ization", "ize"}, {"ousness", "ous"},
        {"biliti", "ble"},  {"lessli", "less"}, {"tional", "tion"}, {"alism", "al"},    {"aliti", "al"},
        {"ation", "ate"},   {"entli", "ent"},   {"fulli", "ful"},   {"iviti", "ive"},   {"ousli", "ous"},
        {"abli", "able"},   {"alli", "al"},     {"anci", "ance"},   {"ator", "ate"},    {"enci", "ence"},
        {"izer", "ize"},    {"bli", "ble"},     {"ogi", "og"},      {"li", ""},
    }};
    const Ending* found = longest(endings);
    if (!found || !in_first_region(found->ending)) return;
    if (found->ending == "ogi" && !ends("logi")) return;
    static constexpr std::string_view before_li = "cdeghkmnrt";
    if (found->ending == "li" && before_li.find(text_[text_.size() - 3]) == before_li.npos) return;
    replace(*found);
  }

  void shorten_suffix_again() {
    static constexpr std::array<Ending, 9> endings{{{"ational", "ate"},
                                                    {"tional", "tion"},
                                                    {"alize", "al"},
                                                    {"ative", ""},
                                                    {"icate", "ic"},
                                                    {"iciti", "ic"},
                                                    {"ical", "ic"},
                                                    {"ness", ""},
                                                    {"ful", ""}}};
    const Ending* found = longest(endings);
    if (!found || !in_first_region(found->ending)) return;
    if (found->ending == "ative" && !in_second_region(found->ending)) return;
    replace(*found);
  }

  void take_off_suffix() {
    static constexpr std::array<Ending, 18> endings{{{"ement", ""},
                                                     {"ance", ""},
                                                     {"ence", ""},
                                                     {"able", ""},
                                                     {"ible", ""},
                                                     {"ment", ""},
                                                     {"ant", ""},
                                                     {"ent", ""},
                                                     {"ism", ""},
                                                     {"ate", ""},
                                                     {"iti", ""},
                                                     {"ous", ""},
                                                     {"ive", ""},
                                                     {"ize", ""},
                                                     {"ion", ""},
                                                     {"al", ""},
                                                     {"er", ""},
                                                     {"ic", ""}}};
    const Ending* found = longest(endings);
    if (!found || !in_second_region(found->ending)) return;
    if (found->ending == "ion" && !ends("sion") && !ends("tion")) return;
    replace(*found);
  }

  void take_off_last() {
    if (ends("e")) {
      if (in_second_region("e") || (in_first_region("e") && !short_syllable_before(text_.size() - 1))) cut(1);
    } else if (ends("ll") && in_second_region("l")) {
      cut(1);
    }
  }

  std::string text_;
  std::size_t first_region_ = 0;
  std::size_t second_region_ = 0;
};

constexpr std::array<Ending, 18> irregular{{
    {"skis", "ski"},
    {"skies", "sky"},
    {"dying", "die"},
    {"lying", "lie"},
    {"tying", "tie"},
    {"idly", "idl"},
    {"gently", "gentl"},
    {"ugly", "ugli"},
    {"early", "earli"},
    {"only", "onli"},
    {"singly", "singl"},
    {"sky", "sky"},
    {"news", "news"},
    {"howe", "howe"},
    {"atlas", "atlas"},
    {"cosmos", "cosmos"},
    {"bias", "bias"},
    {"andes", "andes"},
}};

}  // namespace

std::string stem_english(std::string_view word) {
  if (word.size() <= 2) return std::string(word);
  for (const Ending& one : irregular)
    if (word.front() == one.ending.front() && word == one.ending) return std::string(one.instead);
  return Word(word).stemmed();
}

}  // namespace worksheet

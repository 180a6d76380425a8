#include "text/words.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'’' || code == U'‘' || code == U'ʼ' || code == U'′';
}
bool is_minus(char32_t code) { return code == U'-' || code == U'−' || code == U'–'; }
bool is_hyphen(char32_t code) { return code == U'-' || code == U'‐' || code == U'‑' || code == U'\u00AD'; }

bool is_latin_letter(char32_t code) { return (code | 0x20) >= U'a' && (code | 0x20) <= U'z'; }

bool is_spoken_sign(char32_t code) {
  static constexpr std::u32string_view signs = U"%$€£¥₹°&+=<>×÷±√≤≥≠";
  return signs.find(code) != signs.npos;
}

Break break_of(char32_t code) {
  static constexpr std::u32string_view clause = U".;!?\n\r\u2028\u2029•…。；！？।؛؟۔";
  static constexpr std::u32string_view comma = U",:—–،、，：";
  if (clause.find(code) != clause.npos) return Break::clause;
  return comma.find(code) != comma.npos ? Break::comma : Break::none;
}

bool elides_articles(const Language& language) {
  return language.primary == "fr" || language.primary == "it" || language.primary == "ca";
}

class Splitter {
 public:
  Splitter(std::string_view text, const Language& language) : text_(text), elides_(elides_articles(language)) {
    codes_.reserve(text.size());
    words_.reserve(text.size() / 6 + 1);
    for (std::size_t at = 0; at < text.size();) {
      const Decoded next = decode_at(text, at);
      codes_.push_back({next.code, at});
      at += next.length;
    }
  }

  std::vector<Word> split() {
    for (std::size_t at = 0; at < codes_.size();) {
      if (code(at) == U' ') {
        joined_ = false;
        ++at;
        continue;
      }
      const std::size_t end = end_of_word(at);
      if (end == at) {
        pass(at++);
        continue;
      }
      add(at, end);
      at = end;
    }
    return std::move(words_);
  }

 private:
  struct Place {
    char32_t code;
    std::size_t byte;
  };

  char32_t code(std::size_t at) const { return at < codes_.size() ? codes_[at].code : 0; }
  std::size_t byte(std::size_t at) const { return at < codes_.size() ? codes_[at].byte : text_.size(); }
  bool is_digit(std::size_t at) const { return digit_value(code(at)).has_value(); }
  bool is_letter(std::size_t at) const { return is_word_character(code(at)) && !is_digit(at); }

  /// Notes what stands between two words.
  void pass(std::size_t at) {
    const char32_t here = code(at);
    before_ = std::max(before_, break_of(here));
    if (!is_hyphen(here)) joined_ = false;
  }

  void add(std::size_t at, std::size_t end) {
    Word word{{}, byte(at), byte(end), before_, joined_ && !words_.empty()};
    const std::string_view written = text_.substr(word.begin, word.end - word.begin);
    const bool plain = written.size() == end - at;  // ASCII
    word.text = plain ? std::string(written) : to_nfc(with_usual_signs(at, end));
    if (plain && is_letter(at)) std::erase(word.text, '.');
    words_.push_back(std::move(word));
    before_ = Break::none;
    joined_ = true;
  }

  /// Without soft hyphens and the points of initials, one sign for all apostrophes and one for each minus.
  std::string with_usual_signs(std::size_t at, std::size_t end) const {
    std::string text;
    const bool points = is_letter(at);
    for (std::size_t i = at; i < end; ++i) {
      const char32_t here = code(i);
      if (here == U'\u00AD' || (points && here == U'.')) continue;
      append_utf8(text, is_apostrophe(here) ? U'\'' : here == U'−' || here == U'–' ? U'-' : here);
    }
    return text;
  }

  /// One past the word that begins at `at`; `at` itself where none does.
  std::size_t end_of_word(std::size_t at) const {
    const char32_t here = code(at);
    if (is_latin_letter(here)) return end_of_letters(at);
    const bool apart = at == 0 || !(is_word_character(code(at - 1)) || is_minus(code(at - 1)) || code(at - 1) == U')');
    if (is_minus(here) && apart && (is_digit(at + 1) || (is_decimal_point(at + 1) && is_digit(at + 2))))
      return end_of_number(at + 1);
    if (is_digit(at) || (apart && is_decimal_point(at) && is_digit(at + 1))) return end_of_number(at);
    if (is_unspaced_script(here)) return end_of_cluster(at);
    if (is_letter(at)) return end_of_letters(at);
    return is_spoken_sign(here) ? at + 1 : at;
  }

  bool is_decimal_point(std::size_t at) const { return code(at) == U'.' || code(at) == U','; }

  std::size_t end_of_number(std::size_t at) const {
    while (at < codes_.size()) {
      const char32_t here = code(at);
      const bool inner = here == U'.' || here == U',' || here == U':' || here == U'/' || here == U'⁄' || here == U'٫' ||
                         here == U'٬' || is_apostrophe(here);
      if (is_digit(at))
        ++at;
      else if (inner && is_digit(at + 1))
        at += 2;
      else
        break;
    }
    if (code(at) == U'e' || code(at) == U'E') {
      std::size_t power = at + 1;
      if (code(power) == U'-' || code(power) == U'+') ++power;
      const std::size_t digits = power;
      while (is_digit(power)) ++power;
      if (power > digits && !is_word_character(code(power))) return power;
    }
    const std::size_t letters = end_of_letters(at);
    return is_ordinal_ending(at, letters) ? letters : at;
  }

  /// "1st", "22nd", "1990s".
  bool is_ordinal_ending(std::size_t at, std::size_t end) const {
    const auto low = [this](std::size_t i) { return code(i) | 0x20; };
    if (end == at + 1) return low(at) == U's';
    if (end != at + 2) return false;
    const char32_t first = low(at), second = low(at + 1);
    return (first == U's' && second == U't') || (first == U'n' && second == U'd') ||
           (first == U'r' && second == U'd') || (first == U't' && second == U'h');
  }

  /// A character with the marks that belong to it.
  std::size_t end_of_cluster(std::size_t at) const {
    ++at;
    const auto belongs = [](char32_t here) {
      return is_combining(here) || here == 0xE31 || (here >= 0xE33 && here <= 0xE3A) ||
             (here >= 0xE47 && here <= 0xE4E) || here == 0xEB1 || (here >= 0xEB3 && here <= 0xEBC) ||
             (here >= 0xEC8 && here <= 0xECD) || (here >= 0x102B && here <= 0x103E) ||
             (here >= 0x17B6 && here <= 0x17D3) || here == 0x30FC;
    };
    while (at < codes_.size() && belongs(code(at))) ++at;
    return at;
  }

  std::size_t end_of_letters(std::size_t at) const {
    const std::size_t begin = at;
    while (at < codes_.size()) {
      if (is_latin_letter(code(at)) || (is_word_character(code(at)) && !is_unspaced_script(code(at)))) {
        ++at;
      } else if (code(at) == U'\u00AD' && at > begin) {
        ++at;
      } else if (is_apostrophe(code(at)) && at > begin && is_letter(at + 1)) {
        ++at;
        if (elides_ && at - begin <= 4) break;
      } else if (is_point_of_initials(begin, at)) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  /// The points of "U.S." and "e.g.": after each single letter, and another letter follows or one went before.
  bool is_point_of_initials(std::size_t begin, std::size_t at) const {
    if (code(at) != U'.' || at == begin || !is_letter(at - 1)) return false;
    const bool single = at == begin + 1 || code(at - 2) == U'.';
    const bool another = is_letter(at + 1) && !is_letter(at + 2);
    return single && (another || (at > begin + 1 && !is_letter(at + 1)));
  }

  std::string_view text_;
  bool elides_;
  std::vector<Place> codes_;
  std::vector<Word> words_;
  Break before_ = Break::none;
  bool joined_ = false;
};

}  // namespace

std::vector<Word> split_words(std::string_view text, const Language& language) {
  return Splitter(text, language).split();
}

}  // namespace worksheet

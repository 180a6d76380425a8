#include "text/words.h"

#include <algorithm>

#include "text/word_splitter.h"

namespace worksheet {
namespace {

bool is_hyphen(char32_t code) { return code == U'-' || code == U'‐' || code == U'‑'; }

bool is_spoken_sign(char32_t code) {
  static constexpr std::u32string_view signs = U"%$€£¥₹₽₩₺₴₦₱₫₪¢°&+=<>×÷±√≤≥≠";
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

}  // namespace

WordSplitter::WordSplitter(std::string_view text, const Language& language)
    : text_(text), elides_(elides_articles(language)) {
  codes_.reserve(text.size());
  words_.reserve(text.size() / 6 + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (next.code < 0x80)
      codes_.push_back({next.code, at, at + 1});
    else
      add_codes(next, at, language);
    at += next.length;
  }
  while (code(first_) == U' ') ++first_;
  for (std::size_t at = 0; at < codes_.size(); ++at) {
    const char32_t here = code(at);
    has_power_ = has_power_ || here == U'^';
    has_operator_ = has_operator_ || here == U'+' || here == U'*' || here == U'×' || here == U'÷' ||
                    (code(at + 1) == U' ' && is_dash(here));
    is_plain_ = is_plain_ && here != U'`';
  }
  is_plain_ = is_plain_ && !has_power_ && !has_operator_;
}

std::vector<Word> WordSplitter::split() {
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

void WordSplitter::add_codes(const Decoded& written, std::size_t at, const Language& language) {
  is_plain_ = false;
  if (is_invisible(written.code)) return;
  const bool raised = is_raised(written.code);
  meant_.clear();
  if (!codes_.empty()) meant_ += codes_.back().code;
  const std::size_t known = meant_.size();
  if (raised && !raised_) meant_ += U'^';
  append_usual(meant_, written.code, language);
  for (std::size_t i = known; i < meant_.size(); ++i) codes_.push_back({meant_[i], at, at + written.length});
  raised_ = raised;
}

void WordSplitter::pass(std::size_t at) {
  const char32_t here = code(at);
  before_ = std::max(before_, break_of(here));
  if (!is_hyphen(here)) joined_ = false;
}

void WordSplitter::add(std::size_t at, std::size_t end) {
  Word word{{}, codes_[at].begin, codes_[end - 1].end, before_, joined_ && !words_.empty()};
  word.text = is_digit(at) || is_dash(code(at)) || code(at) == U'.' || code(at) == U',' ? number_text(at, end)
                                                                                        : letters_text(at, end);
  words_.push_back(std::move(word));
  before_ = Break::none;
  joined_ = true;
}

std::string WordSplitter::letters_text(std::size_t at, std::size_t end) const {
  const bool points = is_letter(at);
  if (is_plain_) {
    std::string word(text_.substr(at, end - at));
    if (points) std::erase(word, '.');
    return word;
  }
  std::string text;
  bool ascii = true;
  for (std::size_t i = at; i < end; ++i) {
    const char32_t here = code(i);
    if (here == U' ' || here == U'^' || here == U'(' || here == U')' || (points && here == U'.')) continue;
    ascii = ascii && here < 0x80;
    append_utf8(text, is_apostrophe(here) ? U'\'' : is_dash(here) ? U'-' : here);
  }
  return ascii ? text : to_nfc(text);
}

std::size_t WordSplitter::end_of_word(std::size_t at) const {
  const char32_t here = code(at);
  if (has_operator_)
    if (const std::size_t end = end_of_algebra(at); end != at) return end;
  if (is_latin_letter(here)) return end_of_symbol(at, end_of_letters(at));
  const bool apart = at == 0 || !(is_word_character(code(at - 1)) || is_dash(code(at - 1)) || code(at - 1) == U')');
  if (is_dash(here) && apart) {
    if (is_digit(at + 1) || (is_decimal_point(at + 1) && is_digit(at + 2))) return end_of_number(at + 1);
    if (const std::size_t end = end_of_lone_negative(at); end != at) return end;
  }
  if (is_digit(at) || (apart && is_decimal_point(at) && is_digit(at + 1))) return end_of_number(at);
  if (is_unspaced_script(here)) return end_of_cluster(at);
  if (is_letter(at) && !is_apostrophe(here)) return end_of_letters(at);
  return is_spoken_sign(here) ? at + 1 : at;
}

std::size_t WordSplitter::end_of_cluster(std::size_t at) const {
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

std::size_t WordSplitter::end_of_letters(std::size_t at) const {
  const std::size_t begin = at;
  while (at < codes_.size()) {
    if (is_latin_letter(code(at))) {
      ++at;
    } else if (is_apostrophe(code(at))) {
      if (at == begin || !is_letter(at + 1)) break;
      ++at;
      if (elides_ && at - begin <= 4) break;
    } else if (is_word_character(code(at)) && !is_unspaced_script(code(at))) {
      ++at;
    } else if (is_point_of_initials(begin, at) || is_hebrew_point_of_initials(begin, at)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

bool WordSplitter::is_point_of_initials(std::size_t begin, std::size_t at) const {
  if (code(at) != U'.' || at == begin || !is_letter(at - 1)) return false;
  const bool single = at == begin + 1 || code(at - 2) == U'.';
  const bool another = is_letter(at + 1) && !is_letter(at + 2);
  return single && (another || (at > begin + 1 && !is_letter(at + 1)));
}

bool WordSplitter::is_hebrew_point_of_initials(std::size_t begin, std::size_t at) const {
  const auto is_hebrew = [this](std::size_t i) { return code(i) >= 0x5D0 && code(i) <= 0x5EA; };
  return code(at) == U'"' && at > begin && is_hebrew(at - 1) && is_hebrew(at + 1);
}

std::vector<Word> split_words(std::string_view text, const Language& language) {
  return WordSplitter(text, language).split();
}

}  // namespace worksheet

#include "marker/terms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>

#include "languages/language_data.h"
#include "text/among.h"
#include "text/british_spelling.h"
#include "text/spelling.h"
#include "text/stem.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace worksheet {
namespace {

std::string digits_of(long long value) {
  char digits[24];
  return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

/// "#300", the same for every way to write a number.
std::string number_stem(double value) {
  if (std::fabs(value) < 1e15 && value == std::floor(value)) return "#" + digits_of(static_cast<long long>(value));
  // Millionths tell apart all that people write by hand.
  if (std::fabs(value) < 1e9) return "#m" + digits_of(static_cast<long long>(std::floor(value * 1e6 + 0.5)));
  long long power = 0;
  for (; std::fabs(value) >= 10.0; value /= 10.0) ++power;
  return "#e" + digits_of(power) + "." + digits_of(static_cast<long long>(std::floor(value * 1e6 + 0.5)));
}

/// Value of a Roman numeral up to thirty-nine that cannot be mistaken for a word, all in capitals or all in small
/// letters: "VIII", "viii".
std::optional<int> roman_value(std::string_view written) {
  static constexpr std::array<std::string_view, 10> ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  const char first = static_cast<char>(written.front() | 0x20);
  if (written.size() < 2 || (first != 'i' && first != 'v' && first != 'x')) return std::nullopt;
  if (written.find_first_not_of("IVXivx") != written.npos) return std::nullopt;
  std::string capitals(written);
  const bool small = written.front() >= 'a';
  for (char& letter : capitals) {
    if ((letter >= 'a') != small) return std::nullopt;
    if (small) letter = static_cast<char>(letter - 32);
  }
  std::string_view rest = capitals;
  int value = 0;
  for (; rest.starts_with('X') && !rest.starts_with("XL") && value < 30; value += 10) rest.remove_prefix(1);
  const auto found = std::find(ones.begin(), ones.end(), rest);
  if (found == ones.end()) return std::nullopt;
  return value + static_cast<int>(found - ones.begin());
}

/// "21st" is 21; nullopt for all else.
std::optional<int> ordinal_value(std::string_view plain) {
  int value = 0;
  std::size_t at = 0;
  for (; at < plain.size() && at < 4 && plain[at] >= '0' && plain[at] <= '9'; ++at)
    value = value * 10 + (plain[at] - '0');
  const std::string_view ending = plain.substr(at);
  if (at > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) return value;
  return std::nullopt;
}

/// The function word that a word is a misspelling of, "because" for "becuase"; empty for most.
std::string_view function_word_meant(std::string_view plain, const LanguageData& data, const Language& language) {
  constexpr std::size_t shortest = 4;
  if (plain.size() < shortest) return "";
  for (const std::string_view word : data.often_misspelt)
    if (word.front() == plain.front() && plain != word && misspelling(plain, word, false, language)) return word;
  return "";
}

/// "It is not true that …" denies all that follows in its sentence.
void mark_denials_of_sentences(std::vector<Term>& terms, const LanguageData& data) {
  for (std::size_t i = 0; i + 1 < terms.size(); ++i)
    terms[i].denies_sentence = terms[i].negates && is_among(terms[i + 1].plain, data.files.truth);
}

/// "Keep the floods out": what is kept off may stand between.
void mark_prevention(std::vector<Term>& terms, const LanguageData& data) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].is_content) continue;
    terms[i].prevents = is_among(terms[i].stem, data.preventions);
    if (!is_among(terms[i].stem, data.prevention_verbs)) continue;
    for (std::size_t next = i + 1; next < terms.size() && next <= i + 3; ++next)
      if (has_phrase(data.prevention_phrases, terms[i].stem, terms[next].plain)) terms[i].prevents = true;
  }
}

/// "Any colour but red", "everybody but them" except what follows; "everything but it failed" does not.
void mark_exceptions(std::vector<Term>& terms, const LanguageData& data) {
  constexpr std::size_t farthest = 2;
  for (std::size_t i = 1; i + 1 < terms.size(); ++i) {
    const FunctionWord& word = terms[i].function;
    if (word.role != WordRole::connective || !word.ends_negation || terms[i].clause != terms[i - 1].clause ||
        !is_among(terms[i].plain, data.files.excepting) || terms[i + 1].function.is_subject)
      continue;
    // "Anything but plants" is a phrase that denies by itself.
    if (terms[i - 1].negates) continue;
    for (std::size_t back = 1; back <= farthest && back <= i; ++back) {
      if (!is_among(terms[i - back].plain, data.files.every)) continue;
      terms[i].negates = true;
      terms[i].function = {};
      terms[i].function.role = WordRole::negation;
      terms[i].function.negates_noun = true;
    }
  }
}

bool may_begin_number(const Word& word) {
  const char first = word.text.front();
  // Number words are letters, everything else begins with a digit or a sign or is not ASCII.
  return first < 'A' || word.text.size() > 1;
}

class Reader {
 public:
  Reader(std::string_view text, const Language& language)
      : text_(text),
        language_(language),
        english_(language.primary == "en"),
        data_(language_data(language)),
        numbers_(language, data_.number_words),
        words_(split_words(text, language)) {
    result_.all.reserve(words_.size() + 4);
  }

  Terms read() {
    for (std::size_t at = 0; at < words_.size();) {
      const bool numbered = is_list_number(at);
      if (at > 0 && (numbered || words_[at].before != Break::none)) ++clause_;
      if (at > 0 && (numbered || words_[at].before == Break::clause)) ++sentence_;
      if (numbered) ++listed_;
      at += numbered ? 1 : take_number(at);
    }
    mark_prevention(result_.all, data_);
    mark_denials_of_sentences(result_.all, data_);
    mark_exceptions(result_.all, data_);
    return std::move(result_);
  }

 private:
  /// The "2." of "1. fog 2. night", where the text begins with "1.", or the "b)" of "a) fog b) night".
  bool is_list_number(std::size_t at) const {
    const Word& word = words_[at];
    if ((listed_ == 0 && at > 0) || at + 1 == words_.size() || word.text.size() != 1 || word.end == text_.size())
      return false;
    const char mark = text_[word.end], sign = word.text.front();
    const bool digit = sign == static_cast<char>('1' + listed_), letter = sign == static_cast<char>('a' + listed_);
    return (mark == ')' && (digit || letter)) || (mark == '.' && digit);
  }

  /// Adds the number or the word at `at` and returns how many words that took.
  std::size_t take_number(std::size_t at) {
    if (may_begin_number(words_[at])) {
      const auto number = numbers_.at(std::span<const Word>(words_).subspan(at));
      if (number && !is_pronoun(at, *number)) {
        add(words_[at].begin, words_[at + number->words - 1].end, number_stem(number->value), words_[at].text);
        result_.all.back().number = true;
        return number->words;
      }
    }
    add_word(at);
    return 1;
  }

  /// "one" and "un" are more often pronouns and articles than numbers where they stand before a word that is not
  /// measured.
  bool is_pronoun(std::size_t at, const NumberRun& number) const {
    const Decoded first = decode_at(words_[at].text, 0);
    if (number.words != 1 || number.value != 1.0 || digit_value(first.code) || at + 1 >= words_.size()) return false;
    const bool counts = is_among(words_[at + 1].text, data_.files.units);
    return words_[at + 1].before == Break::none && !counts;
  }

  void add(std::size_t begin, std::size_t end, std::string stem, std::string plain) {
    Term& term = result_.all.emplace_back();
    term.stem = std::move(stem);
    term.plain = std::move(plain);
    term.written = text_.substr(begin, end - begin);
    term.begin = begin;
    term.end = end;
    term.clause = clause_;
    term.sentence = sentence_;
    while (scanned_ < begin) {
      if (text_[scanned_] == '(' && scanned_ > 0) within_brackets_ = true;
      if (text_[scanned_] == ')') within_brackets_ = false;
      ++scanned_;
    }
    term.in_brackets = within_brackets_;
  }

  void add_word(std::size_t at) {
    const Word& word = words_[at];
    std::string plain = without_case_and_accents(word.text);
    // In Spanish, Portuguese and Italian "vi" is a word.
    const bool is_word = plain == "vi" && is_among(language_.primary, "es pt it");
    if (const auto value = roman_value(word.text); value && !is_word) return add_number(at, *value, true);
    if (!english_) return add_plain(at, plain);
    if (word.text == "I" && at > 0 && words_[at - 1].text == "War") return add_number(at, 1, true);
    if (const auto value = ordinal_value(plain)) return add_number(at, *value, *value > 12);
    if (is_upper(decode_at(word.text, 0).code))
      if (const auto meant = data_.capital_forms.find(word.text)) return add_phrase(at, *meant);
    if (const std::size_t mark = plain.find('\''); mark != plain.npos) {
      if (plain.ends_with("n't")) {
        plain.resize(plain.size() - 3);
        add_plain(at, plain == "ca" ? "can" : plain == "wo" ? "will" : plain);
        return add_plain(at, "not");
      }
      if (mark > 0) plain.resize(mark);
    }
    constexpr std::size_t longest_abbreviation = 5;
    if (plain.size() <= longest_abbreviation)
      if (const auto full = data_.abbreviations.find(plain)) return add_phrase(at, *full);
    if (const auto form = data_.word_forms.find(plain)) return add_phrase(at, *form);
    add_plain(at, std::move(plain));
  }

  /// An ordinal counts as a number only where it names one ("World War II"): "first" may be just a beginning.
  void add_number(std::size_t at, int value, bool number) {
    add(words_[at].begin, words_[at].end, number_stem(value), fold_case(words_[at].text));
    result_.all.back().number = number;
  }

  /// Adds words that stand in a table, parted by underscores, in the place of one word.
  void add_phrase(std::size_t at, std::string_view phrase) {
    while (!phrase.empty()) {
      const std::string_view part = take_until(phrase, '_');
      if (part.front() == '#')
        add_ordinal(at, part.substr(1));
      else if (part == "1" || part == "2")
        add_number(at, part.front() - '0', true);
      else
        add_plain(at, std::string(part));
    }
  }

  void add_ordinal(std::size_t at, std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    add_number(at, value, value > 12);
  }

  void add_plain(std::size_t at, std::string read) {
    const Word& word = words_[at];
    FunctionWord function = data_.function_word(read);
    if (function.role == WordRole::content) {
      if (const std::string_view meant = function_word_meant(read, data_, language_); !meant.empty()) {
        read = meant;
        function = data_.function_word(read);
      }
    }
    std::string stemmed = english_ ? stem(american_spelling(read), language_) : plain_stem(word.text, language_);
    add(word.begin, word.end, std::move(stemmed), std::move(read));
    Term& term = result_.all.back();
    const std::string_view plain = term.plain;
    term.function = function;
    term.is_content = function.role == WordRole::content;
    term.negates = function.role == WordRole::negation && !denied_already(function);
    // "It rained a lot" says how much, as "heavily" does.
    if (at > 0 && has_phrase(data_.files.quantity_phrases, words_[at - 1].text, plain)) term.is_content = false;
    if (denies_what_follows(at, plain)) {
      term.negates = true;
      term.is_content = false;
    }
    const Decoded first = decode_at(word.text, 0);
    term.name = term.is_content && at > 0 && word.before != Break::clause && is_upper(first.code);
    if (at == 0) take_reply(plain, term);
  }

  /// "Free of ice" has none, "fuera de hora" is not in time.
  bool denies_what_follows(std::size_t at, std::string_view plain) const {
    return at + 1 < words_.size() && has_phrase(data_.files.negating_phrases, plain, words_[at + 1].text);
  }

  /// In Spanish and French "no … nada" and "ne … pas" deny once; but "pas sans" denies twice.
  bool denied_already(const FunctionWord& word) {
    if (!word.agrees) return false;
    const bool already = denied_clause_ == clause_ + 1;
    denied_clause_ = clause_ + 1;
    return already;
  }

  /// "No, …" answers the question; "no salt" denies the salt.
  void take_reply(std::string_view plain, Term& term) {
    const bool alone = words_.size() == 1 || words_[1].before != Break::none || fold_case(words_[1].text) == "because";
    if (is_among(plain, data_.files.yes)) result_.reply = Reply::yes;
    if (is_among(plain, data_.files.no) && alone) result_.reply = Reply::no;
    if (result_.reply == Reply::none) return;
    term.negates = false;
    term.is_content = words_.size() == 1;
  }

  std::string_view text_;
  const Language& language_;
  bool english_;
  const LanguageData& data_;
  NumberReader numbers_;
  std::vector<Word> words_;
  Terms result_;
  std::size_t clause_ = 0;
  std::size_t sentence_ = 0;
  std::size_t denied_clause_ = 0;  ///< One past the last clause that has a negation.
  std::size_t listed_ = 0;         ///< Items of a numbered list so far.
  std::size_t scanned_ = 0;
  bool within_brackets_ = false;
};

}  // namespace

Terms read_terms(std::string_view text, const Language& language) { return Reader(text, language).read(); }

}  // namespace worksheet

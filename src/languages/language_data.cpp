#include "languages/language_data.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "text/among.h"
#include "text/hash.h"
#include "text/stem.h"

namespace worksheet {
namespace {

#include "languages.inc"

/// The letters by which pack_languages.py tells the roles, in their order; content words have none.
constexpr std::string_view role_letters = " SXBOCAN";

std::vector<std::string_view> split(WordList words) {
  std::vector<std::string_view> all;
  while (!words.empty()) all.push_back(take_until(words, ' '));
  return all;
}

/// The list with the stem of each word, or of the first word of each phrase.
std::string with_stems(WordList words, const Language& language) {
  std::string stems;
  while (!words.empty()) {
    std::string_view rest = take_until(words, ' ');
    if (!stems.empty()) stems += ' ';
    stems += plain_stem(take_until(rest, '_'), language);
    if (!rest.empty()) stems.append("_").append(rest);
  }
  return stems;
}

/// The first word of each phrase, once.
std::string first_words(WordList phrases) {
  std::string words;
  while (!phrases.empty()) {
    std::string_view phrase = take_until(phrases, ' ');
    const std::string_view first = take_until(phrase, '_');
    if (is_among(first, words)) continue;
    if (!words.empty()) words += ' ';
    words += first;
  }
  return words;
}

/// Made when it is first asked for.
template <std::size_t I>
const LanguageData& data_of() {
  static const LanguageData data(packed_languages[I]);
  return data;
}

template <std::size_t... I>
constexpr auto list_data(std::index_sequence<I...>) {
  using Get = const LanguageData& (*)();
  return std::array<Get, sizeof...(I)>{data_of<I>...};
}

constexpr auto by_hash = [](const auto& one, const auto& other) { return one.hash < other.hash; };

/// Rows of one hash stay in their order.
template <typename Row>
void sort_by_hash(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), by_hash);
}

/// Of sorted rows, those of one hash.
template <typename Row>
std::span<const Row> rows_with(std::uint32_t hash, const std::vector<Row>& rows) {
  Row wanted;
  wanted.hash = hash;
  const auto found = std::equal_range(rows.data(), rows.data() + rows.size(), wanted, by_hash);
  return {found.first, found.second};
}

}  // namespace

LanguageData::LanguageData(const LanguageFiles& all)
    : files(all),
      number_words(all.number_words),
      word_forms(all.word_forms),
      capital_forms(all.capital_forms),
      abbreviations(all.abbreviations),
      often_misspelt(split(all.often_misspelt)),
      language_(read_language(all.language)),
      function_words_(all.function_words) {
  preventions = with_stems(all.preventions, language_);
  prevention_phrases = with_stems(all.prevention_phrases, language_);
  prevention_verbs = first_words(prevention_phrases);
  reasons = with_stems(all.reason_questions, language_);
  const auto stem_hash = [this](std::string_view word) { return hash_of(plain_stem(word, language_)); };
  for (std::string_view rest = all.opposites; !rest.empty();) {
    const std::string_view word = take_until(rest, ' ');
    const std::uint32_t hash = stem_hash(word);
    for (std::string_view others = take_until(rest, ' '); !others.empty();) {
      const std::string_view other = take_until(others, ',');
      opposites_.push_back({hash, word, other});
      opposites_.push_back({stem_hash(other), other, word});
    }
  }
  sort_by_hash(opposites_);
  for (std::string_view rest = all.synonyms; !rest.empty();) {
    const std::size_t group = all.synonyms.size() - rest.size();
    for (std::string_view words = take_until(rest, ' '); !words.empty();)
      synonyms_.push_back({stem_hash(take_until(words, ',')), group});
  }
  sort_by_hash(synonyms_);
}

FunctionWord LanguageData::function_word(std::string_view plain) const {
  const auto letters = function_words_.find(plain);
  if (!letters) return {};
  FunctionWord word;
  word.role = static_cast<WordRole>(role_letters.find(letters->front()));
  for (const char letter : letters->substr(1)) {
    if (letter == 'a') word.is_article = true;
    if (letter == 's') word.is_subject = true;
    if (letter == 'e') word.ends_negation = true;
    if (letter == 'g') word.agrees = true;
    if (letter == 'b') word.is_to_be = true;
    if (letter == 'n') word.negates_noun = true;
  }
  return word;
}

bool LanguageData::is_preposition(std::string_view plain) const { return is_among(plain, files.prepositions); }

bool LanguageData::are_opposite_prepositions(std::string_view a, std::string_view b) const {
  for (std::string_view rest = files.opposite_prepositions; !rest.empty();) {
    const std::string_view word = take_until(rest, ' '), others = take_until(rest, ' ');
    const auto has = [&](std::string_view wanted) {
      for (std::string_view each = others; !each.empty();)
        if (take_until(each, ',') == wanted) return true;
      return false;
    };
    if ((word == a && has(b)) || (word == b && has(a))) return true;
  }
  return false;
}

bool LanguageData::turns_sentence(std::string_view preposition) const {
  for (std::string_view rest = files.opposite_prepositions; !rest.empty();) {
    const std::string_view word = take_until(rest, ' ');
    for (std::string_view others = take_until(rest, ' '); !others.empty();)
      if (take_until(others, ',') == preposition || word == preposition) return true;
  }
  return false;
}

std::vector<std::string_view> LanguageData::opposites_of(std::string_view stem) const {
  std::vector<std::string_view> found;
  for (const Opposite& one : rows_with(hash_of(stem), opposites_))
    if (plain_stem(one.word, language_) == stem) found.push_back(one.other);
  return found;
}

std::vector<std::string_view> LanguageData::synonyms_of(std::string_view stem) const {
  std::vector<std::string_view> found;
  for (const Synonym& one : rows_with(hash_of(stem), synonyms_)) {
    std::string_view rest = files.synonyms.substr(one.group);
    for (std::string_view words = take_until(rest, ' '); !words.empty();)
      if (const std::string_view word = take_until(words, ','); plain_stem(word, language_) != stem)
        found.push_back(word);
  }
  return found;
}

const LanguageData& language_data(const Language& language) {
  constexpr std::size_t count = std::size(packed_languages);
  static constexpr auto data = list_data(std::make_index_sequence<count>());
  const auto place_of = [](std::string_view primary) {
    const auto is_it = [primary](const LanguageFiles& files) { return files.language == primary; };
    return static_cast<std::size_t>(std::find_if(std::begin(packed_languages), std::end(packed_languages), is_it) -
                                    std::begin(packed_languages));
  };
  const std::size_t place = place_of(language.primary);
  return data[place < count ? place : place_of("und")]();
}

bool has_phrase(WordList phrases, std::string_view first, std::string_view second) {
  while (!phrases.empty()) {
    const std::string_view phrase = take_until(phrases, ' ');
    if (phrase.size() == first.size() + 1 + second.size() && phrase.starts_with(first) && phrase[first.size()] == '_' &&
        phrase.ends_with(second))
      return true;
  }
  return false;
}

}  // namespace worksheet

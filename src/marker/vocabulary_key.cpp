// How a vocabulary is made from a key. This runs once per key; looking words up, in vocabulary.cpp, for every word.
#include <algorithm>

#include "marker/derivations.h"
#include "marker/vocabulary.h"
#include "text/hash.h"
#include "text/stem.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {

std::size_t Vocabulary::add(const Term& term) {
  if (const auto word = word_of(term.stem)) return *word;
  Entry entry;
  entry.stem = term.stem;
  entry.plain = term.plain;
  entry.written = term.written;
  if (english_ && term.is_content && !term.number && term.stem != plain_stem(term.written, language_))
    entry.spelt = fold_case(term.written);
  entry.is_content = term.is_content;
  entry.article = term.function.is_article;
  entry.is_light = is_light(term.function);
  entry.number = term.number;
  entry.name = term.name;
  entry.in_prompt = prompt_ && term.is_content && prompt_->asks_of(term.stem);
  const Place place{hash_of(entry.stem), entries_.size()};
  const auto before = [](const Place& a, const Place& b) { return a.hash < b.hash; };
  places_.insert(std::upper_bound(places_.begin(), places_.end(), place, before), place);
  entries_.push_back(std::move(entry));
  return place.word;
}

void Vocabulary::mark_prompt(const std::vector<Term>& prompt) {
  const std::vector<Tie> ties = read_ties(prompt, data_);
  for (std::size_t i = 0; i < prompt.size(); ++i) {
    const auto is_or = [&](std::size_t at) {
      return at < prompt.size() && prompt[at].function.role == WordRole::disjunction;
    };
    const bool chosen = is_or(i + 1) || (i > 0 && is_or(i - 1));
    if (!prompt[i].is_content || data_.is_preposition(prompt[i].plain)) asked_with_.push_back(prompt[i].plain);
    if (!prompt[i].is_content || chosen) continue;
    const std::size_t word = add(prompt[i]);
    entries_[word].in_prompt = true;
    asked_.push_back({word, i, ties[i]});
    for (const std::string_view opposite : data_.opposites_of(prompt[i].stem))
      asked_opposites_.push_back(plain_stem(opposite, language_));
    add_synonyms(word);
  }
}

void Vocabulary::add_to_key(const std::vector<Term>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::size_t word = add(terms[i]);
    entries_[word].in_key = true;
    entries_[word].name = entries_[word].name || terms[i].name;
    if (i == 0 && terms.size() <= 4 && is_upper(decode_at(terms[i].written, 0).code))
      entries_[word].perhaps_name = true;
    if (!terms[i].is_content || terms[i].number) continue;
    if (i + 1 < terms.size() && terms[i + 1].is_content && !terms[i + 1].number)
      expansions_.push_back({terms[i].plain + terms[i + 1].plain, {word, add(terms[i + 1])}});
    add_synonyms(word);
    if (!entries_[word].opposites.empty()) continue;
    for (const std::string_view opposite : data_.opposites_of(terms[i].stem)) {
      Term other;
      other.plain = strip_accents(opposite);
      other.stem = plain_stem(opposite, language_);
      const std::size_t index = add(other);
      entries_[word].opposites.push_back(index);
      entries_[index].opposes = true;
    }
  }
  add_initials(terms);
}

void Vocabulary::add_initials(const std::vector<Term>& terms) {
  for (std::size_t begin = 0; begin < terms.size();) {
    std::size_t end = begin;
    Expansion initials;
    const auto belongs = [&](std::size_t i) {
      return terms[i].is_content && !terms[i].number && (terms[i].name || i == 0);
    };
    for (; end < terms.size() && belongs(end); ++end) {
      initials.plain += terms[end].plain.front();
      initials.words.push_back(add(terms[end]));
    }
    // "Martin Luther King Jr." is "MLK" as well.
    if (initials.words.size() >= 4)
      expansions_.push_back(
          {initials.plain.substr(0, initials.plain.size() - 1), {initials.words.begin(), initials.words.end() - 1}});
    if (initials.words.size() >= 2) expansions_.push_back(std::move(initials));
    begin = end + 1;
  }
}

void Vocabulary::add_synonyms(std::size_t word) {
  if (rules_.exact || entries_[word].number) return;
  for (const std::string_view other : data_.synonyms_of(entries_[word].stem)) {
    std::pair<std::string, std::size_t> next{plain_stem(other, language_), word};
    // A word of the key goes before one of the prompt; among the key's, the first.
    const auto at = std::lower_bound(synonyms_.begin(), synonyms_.end(), next,
                                     [](const auto& a, const auto& b) { return a.first < b.first; });
    if (at == synonyms_.end() || at->first != next.first)
      synonyms_.insert(at, std::move(next));
    else if (entries_[at->second].in_prompt)
      at->second = word;
  }
}

void Vocabulary::mark_derivations_of_prompt(std::span<const std::size_t> words) {
  if (!english_ || !prompt_) return;
  const auto is_new = [this](std::size_t word) { return entries_[word].is_content && !entries_[word].in_prompt; };
  auto left = std::count_if(words.begin(), words.end(), is_new);
  if (left > 3) return;
  for (const std::size_t word : words) {
    if (left < 2) return;
    if (!is_new(word) || entries_[word].number) continue;
    const auto& asked = prompt_->entries_;
    const bool derivation = std::any_of(asked.begin(), asked.end(), [&](const Entry& other) {
      return other.in_prompt && !other.number && is_derivation(other.plain, entries_[word].plain);
    });
    if (!derivation) continue;
    entries_[word].in_prompt = true;
    --left;
  }
}

}  // namespace worksheet

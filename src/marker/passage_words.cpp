#include "marker/passage_words.h"

#include <algorithm>
#include <cmath>

#include "text/hash.h"
#include "text/sort_texts.h"
#include "text/unicode.h"
#include "text/words.h"

namespace worksheet {
namespace {

constexpr std::size_t run_length = 4;

/// A hash of the words from `at` on, without case and accents.
std::uint32_t hash_run(std::span<const std::string> words, std::size_t at) {
  std::uint32_t hash = hash_of("");
  for (std::size_t i = at; i < at + run_length; ++i) hash = hash_of(" ", hash_of(words[i], hash));
  return hash;
}

std::vector<std::uint32_t> runs_of(std::span<const std::string> words) {
  std::vector<std::uint32_t> runs;
  for (std::size_t at = 0; at + run_length <= words.size(); ++at) runs.push_back(hash_run(words, at));
  return runs;
}

}  // namespace

Passage::Words::Words(std::string_view text, const Language& language_, std::span<const std::string> answers)
    : language(language_) {
  std::vector<std::string> words;
  for (const Word& word : split_words(text, language)) words.push_back(without_case_and_accents(word.text));
  size = words.size();
  std::size_t slots = 64;
  while (slots < 2 * words.size()) slots *= 2;
  runs_.resize(slots);
  for (const std::uint32_t run : runs_of(words)) runs_[slot_of(run)] = run;
  sort_texts(words);
  for (std::string& word : words) {
    if (plain.empty() || plain.back() != word) {
      plain.push_back(std::move(word));
      times.push_back(0);
    }
    ++times.back();
  }
  real = plain;
  for (const std::string& answer : answers)
    for (const Word& word : split_words(answer, language)) real.push_back(without_case_and_accents(word.text));
  sort_texts(real);
}

std::size_t Passage::Words::slot_of(std::uint32_t run) const {
  std::size_t at = run & (runs_.size() - 1);
  while (runs_[at] != 0 && runs_[at] != run) at = (at + 1) & (runs_.size() - 1);
  return at;
}

double Passage::Words::weight_of(std::string_view word) const {
  const auto found = std::lower_bound(plain.begin(), plain.end(), word);
  if (found == plain.end() || *found != word) return 1.0;
  return 1.0 / (1.0 + 0.4 * std::log(static_cast<double>(times[static_cast<std::size_t>(found - plain.begin())])));
}

std::size_t Passage::Words::count_copied(const std::vector<Term>& response) const {
  std::vector<std::string> words;
  std::size_t last = 0;
  for (const Term& term : response) {
    if (!words.empty() && term.begin == last) continue;  // "don't" and "WWII" gave several terms
    last = term.begin;
    for (const Word& word : split_words(term.written, language)) words.push_back(without_case_and_accents(word.text));
  }
  const std::vector<std::uint32_t> runs = runs_of(words);
  std::size_t copied = 0, until = 0;
  for (std::size_t at = 0; at < runs.size(); ++at) {
    if (runs_[slot_of(runs[at])] != runs[at]) continue;
    const std::size_t end = at + run_length;
    copied += end - std::max(at, until);
    until = end;
  }
  return copied;
}

}  // namespace worksheet

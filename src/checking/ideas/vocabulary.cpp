#include "checking/ideas/vocabulary.h"

#include <algorithm>

#include "checking/ideas/kin.h"
#include "checking/ideas/manners.h"
#include "checking/ideas/spelling.h"
#include "checking/ideas/synonyms.h"
#include "text/stem_english.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Words that begin otherwise are others, but for "ph" written as "f" and letters that are not heard.
bool begin_alike(std::string_view a, std::string_view b) {
  if (a.front() == b.front()) return true;
  const auto heard = [](std::string_view word) {
    if (word.starts_with("ph")) return 'f';
    return word.starts_with("kn") ? 'n' : word.starts_with("wr") ? 'r' : word.front();
  };
  return heard(a) == heard(b);
}

}  // namespace

std::vector<std::size_t>::const_iterator Vocabulary::place_of(std::string_view stem) const {
  return std::lower_bound(by_stem_.begin(), by_stem_.end(), stem,
                          [this](std::size_t word, std::string_view wanted) { return entries_[word].stem < wanted; });
}

std::size_t Vocabulary::add(const Term& term) {
  const auto at = place_of(term.stem);
  if (at != by_stem_.end() && entries_[*at].stem == term.stem) return *at;
  Entry entry;
  entry.stem = term.stem;
  entry.plain = term.plain;
  entry.written = term.written;
  entry.telling = term.telling;
  entry.number = term.number;
  entry.name = term.name;
  by_stem_.insert(at, entries_.size());
  entries_.push_back(std::move(entry));
  return entries_.size() - 1;
}

void Vocabulary::mark_asked(const std::vector<Term>& prompt) {
  for (std::size_t i = 0; i < prompt.size(); ++i) {
    const bool chosen =
        english_ && ((i + 1 < prompt.size() && prompt[i + 1].plain == "or") || (i > 0 && prompt[i - 1].plain == "or"));
    if (!prompt[i].telling || chosen) continue;
    const std::size_t word = add(prompt[i]);
    entries_[word].asked = true;
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
    if (!terms[i].telling || terms[i].number) continue;
    if (i + 1 < terms.size() && terms[i + 1].telling && !terms[i + 1].number)
      expansions_.push_back({terms[i].plain + terms[i + 1].plain, {word, add(terms[i + 1])}});
    add_synonyms(word);
    if (!english_ || !entries_[word].opposites.empty()) continue;
    for (const std::string_view opposite : opposites_of(terms[i].stem)) {
      Term other;
      other.plain = opposite;
      other.stem = stem_english(opposite);
      const std::size_t index = add(other);
      entries_[word].opposites.push_back(index);
    }
  }
  add_initials(terms);
}

void Vocabulary::add_initials(const std::vector<Term>& terms) {
  for (std::size_t begin = 0; begin < terms.size();) {
    std::size_t end = begin;
    Expansion initials;
    const auto belongs = [&](std::size_t i) {
      return terms[i].telling && !terms[i].number && (terms[i].name || i == 0);
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

std::optional<std::size_t> Vocabulary::slips(const Term& term, const Entry& entry) const {
  if (rules_.strict_spelling || std::binary_search(real_words_.begin(), real_words_.end(), term.plain))
    return std::nullopt;
  const bool is_name = entry.name || (entry.perhaps_name && entry.plain.size() < 6);
  if (const auto count = misspelling(term.plain, entry.plain, is_name)) return count;
  if (is_name || is_common_word(term.plain)) return std::nullopt;
  return misspelling(term.stem, entry.stem, false);
}

void Vocabulary::add_synonyms(std::size_t word) {
  if (!english_ || rules_.exact || entries_[word].number) return;
  for (const std::string_view other : synonyms_of(entries_[word].stem)) {
    std::pair<std::string, std::size_t> next{stem_english(other), word};
    // A key's word is asked for more than the question's; among the key's, the first.
    const auto at = std::lower_bound(synonyms_.begin(), synonyms_.end(), next,
                                     [](const auto& a, const auto& b) { return a.first < b.first; });
    if (at == synonyms_.end() || at->first != next.first)
      synonyms_.insert(at, std::move(next));
    else if (entries_[at->second].asked)
      at->second = word;
  }
}

void Vocabulary::mark_kin_of_asked(std::span<const std::size_t> words) {
  if (!english_) return;
  const auto is_new = [this](std::size_t word) { return entries_[word].telling && !entries_[word].asked; };
  auto left = std::count_if(words.begin(), words.end(), is_new);
  if (left > 3) return;
  for (const std::size_t word : words) {
    if (left < 2) return;
    if (!is_new(word) || entries_[word].number) continue;
    const bool kin = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
      return other.asked && !other.number && are_kin(other.plain, entries_[word].plain);
    });
    if (!kin) continue;
    entries_[word].asked = true;
    --left;
  }
}

std::optional<Match> Vocabulary::find(const Term& term) const {
  const auto at = place_of(term.stem);
  if (at != by_stem_.end() && entries_[*at].stem == term.stem) {
    const Entry& entry = entries_[*at];
    const bool minded =
        (rules_.match_case && entry.plain == term.plain && entry.written != term.written) ||
        (rules_.match_accents && entry.plain == term.plain && fold_case(entry.written) != fold_case(term.written));
    if (minded) return std::nullopt;
    return Match{*at, Match::Kind::same, {}};
  }
  if (!term.telling || term.number || rules_.exact) return std::nullopt;
  for (std::size_t i = 0; i < expansions_.size(); ++i)
    if (expansions_[i].plain == term.plain) return Match{expansions_[i].words.front(), Match::Kind::same, i};
  const auto synonym = std::lower_bound(synonyms_.begin(), synonyms_.end(), term.stem,
                                        [](const auto& a, const std::string& stem) { return a.first < stem; });
  if (synonym != synonyms_.end() && synonym->first == term.stem)
    return Match{synonym->second, Match::Kind::synonym, {}};
  return find_alike(term);
}

std::optional<Match> Vocabulary::find_alike(const Term& term) const {
  std::optional<std::size_t> kin, related, misspelt, fewest;
  for (std::size_t word = 0; word < entries_.size(); ++word) {
    const Entry& entry = entries_[word];
    if (entry.number || !entry.telling || !begin_alike(entry.stem, term.stem)) continue;
    // "Danado" has another stem than "dañado", which has an accent to know it by.
    if (entry.plain == term.plain && !rules_.match_accents) return Match{word, Match::Kind::same, {}};
    if (const auto count = slips(term, entry); count && (!fewest || *count < *fewest)) {
      fewest = count;
      misspelt = word;
    }
    if (!english_ || rules_.strict_spelling || entry.name) continue;
    if (!kin && are_kin(term.plain, entry.plain)) kin = word;
    if (!related && look_related(term.stem, entry.stem)) related = word;
  }
  if (misspelt) return Match{*misspelt, Match::Kind::misspelt, {}};
  if (kin) return Match{*kin, Match::Kind::kin, {}};
  if (related) return Match{*related, Match::Kind::related, {}};
  return std::nullopt;
}

std::optional<Match> Vocabulary::find_joined(const Term& first, const Term& second) const {
  if (!first.telling || !second.telling || first.number || second.number || first.clause != second.clause)
    return std::nullopt;
  for (std::size_t word = 0; word < entries_.size(); ++word) {
    const std::string_view plain = entries_[word].plain;
    const bool together = plain.size() == first.plain.size() + second.plain.size() && plain.starts_with(first.plain) &&
                          plain.ends_with(second.plain);
    if (together) return Match{word, Match::Kind::same, {}};
  }
  return std::nullopt;
}

}  // namespace worksheet

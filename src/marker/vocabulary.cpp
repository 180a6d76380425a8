#include "marker/vocabulary.h"

#include <algorithm>

#include "marker/derivations.h"
#include "text/hash.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

/// Whether two words may be the same: the first sounds must be, where "ph" is "f" and "kn" and "wr" have a silent
/// letter.
bool begin_alike(std::string_view a, std::string_view b) {
  const auto heard = [](std::string_view word) {
    const char next = word.size() > 1 ? word[1] : ' ';
    switch (word.front()) {
      case 'p':
        return next == 'h' ? 'f' : 'p';
      case 'k':
        return next == 'n' ? 'n' : 'k';
      case 'w':
        return next == 'r' ? 'r' : 'w';
      default:
        return word.front();
    }
  };
  return a.front() == b.front() || heard(a) == heard(b);
}

}  // namespace

std::optional<std::size_t> Vocabulary::word_of(std::string_view stem) const {
  const std::uint32_t hash = hash_of(stem);
  auto at = std::lower_bound(places_.begin(), places_.end(), hash,
                             [](const Place& place, std::uint32_t wanted) { return place.hash < wanted; });
  for (; at != places_.end() && at->hash == hash; ++at)
    if (entries_[at->word].stem == stem) return at->word;
  return std::nullopt;
}

std::optional<std::size_t> Vocabulary::key_word(std::string_view stem) const {
  const auto word = word_of(stem);
  return word && entries_[*word].in_key ? word : std::nullopt;
}

bool Vocabulary::asks_of(std::string_view stem) const {
  const auto word = word_of(stem);
  return word && entries_[*word].in_prompt;
}

bool Vocabulary::asks_with(std::string_view plain) const {
  return std::find(asked_with_.begin(), asked_with_.end(), plain) != asked_with_.end();
}

bool Vocabulary::turns_question(std::string_view stem) const {
  return std::find(asked_opposites_.begin(), asked_opposites_.end(), stem) != asked_opposites_.end();
}

bool Vocabulary::may_be_misspelt(const Term& term) const {
  return !rules_.strict_spelling && !std::binary_search(real_words_.begin(), real_words_.end(), term.plain);
}

std::optional<std::size_t> Vocabulary::count_edits(const Term& term, const Entry& entry) const {
  const bool is_name = entry.name || (entry.perhaps_name && entry.plain.size() < 6);
  if (const auto count = misspelling(term.plain, entry.plain, is_name, language_)) return count;
  if (!entry.spelt.empty())
    if (const auto count = misspelling(term.plain, entry.spelt, false, language_)) return count;
  if (is_name) return std::nullopt;
  const auto count = misspelling(term.stem, entry.stem, false, language_);
  return count && !is_real_word(term.plain, language_) ? count : std::nullopt;
}

std::optional<WordMatch> Vocabulary::find(const Term& term) const {
  if (const auto word = word_of(term.stem)) {
    const Entry& entry = entries_[*word];
    const bool minded =
        (rules_.match_case && entry.plain == term.plain && entry.written != term.written) ||
        (rules_.match_accents && entry.plain == term.plain && fold_case(entry.written) != fold_case(term.written));
    if (minded) return std::nullopt;
    return WordMatch{*word, WordMatch::Kind::same, {}};
  }
  if (!term.is_content || term.number || rules_.exact) return std::nullopt;
  for (std::size_t i = 0; i < expansions_.size(); ++i)
    if (expansions_[i].plain == term.plain) return WordMatch{expansions_[i].words.front(), WordMatch::Kind::same, i};
  const auto synonym = std::lower_bound(synonyms_.begin(), synonyms_.end(), term.stem,
                                        [](const auto& a, const std::string& stem) { return a.first < stem; });
  // "The Rhine Falls" do not sink.
  const bool is_name = english_ && term.name;
  if (!is_name && synonym != synonyms_.end() && synonym->first == term.stem)
    return WordMatch{synonym->second, WordMatch::Kind::synonym, {}};
  return find_alike(term);
}

std::optional<WordMatch> Vocabulary::find_alike(const Term& term) const {
  std::optional<std::size_t> derivation, similar, misspelt, fewest;
  const bool may_have_edits = may_be_misspelt(term);
  for (std::size_t word = 0; word < entries_.size(); ++word) {
    const Entry& entry = entries_[word];
    if (entry.number || !entry.is_content || !begin_alike(entry.stem, term.stem)) continue;
    // "Danado" has another stem than "dañado", which has an accent to know it by.
    if (entry.plain == term.plain && !rules_.match_accents) return WordMatch{word, WordMatch::Kind::same, {}};
    if (const auto count = may_have_edits ? count_edits(term, entry) : std::nullopt)
      if (!fewest || *count < *fewest) {
        fewest = count;
        misspelt = word;
      }
    if (!english_ || rules_.strict_spelling || entry.name) continue;
    if (!derivation && is_derivation(term.plain, entry.plain)) derivation = word;
    if (!similar && have_similar_stems(term.stem, entry.stem)) similar = word;
  }
  if (misspelt) return WordMatch{*misspelt, WordMatch::Kind::misspelt, {}};
  if (derivation) return WordMatch{*derivation, WordMatch::Kind::derivation, {}};
  if (similar) return WordMatch{*similar, WordMatch::Kind::similar, {}};
  return std::nullopt;
}

std::optional<WordMatch> Vocabulary::find_joined(const Term& first, const Term& second) const {
  if (!first.is_content || !second.is_content || first.number || second.number || first.clause != second.clause)
    return std::nullopt;
  for (std::size_t word = 0; word < entries_.size(); ++word) {
    const std::string_view plain = entries_[word].plain;
    const bool together = plain.size() == first.plain.size() + second.plain.size() && plain.starts_with(first.plain) &&
                          plain.ends_with(second.plain);
    if (together) return WordMatch{word, WordMatch::Kind::same, {}};
  }
  return std::nullopt;
}

std::optional<WordMatch> Vocabulary::find_beside(const Term* before, const Term& term, const Term* after) const {
  if (!term.is_content || term.number || rules_.strict_spelling || rules_.exact) return std::nullopt;
  const auto is_word = [this](const Term* neighbour, std::size_t word) {
    return neighbour && neighbour->stem == entries_[word].stem;
  };
  for (const Expansion& pair : expansions_) {
    if (pair.words.size() != 2) continue;
    const std::size_t first = pair.words[0], second = pair.words[1];
    if (is_word(before, first) && is_swapped(term.plain, entries_[second].plain))
      return WordMatch{second, WordMatch::Kind::misspelt, {}};
    if (is_word(after, second) && is_swapped(term.plain, entries_[first].plain))
      return WordMatch{first, WordMatch::Kind::misspelt, {}};
  }
  return std::nullopt;
}

}  // namespace worksheet

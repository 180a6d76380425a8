#include "checking/ideas/vocabulary.h"

#include <algorithm>

#include "checking/ideas/manners.h"
#include "checking/ideas/spelling.h"
#include "text/stem_english.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

/// Whether two stems look like relatives: "explod" and "explos" do, "deport" and "deposit" do not.
bool are_related(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  if (shorter < 4 || longer > shorter + 4) return false;
  const auto end = a.begin() + static_cast<std::ptrdiff_t>(shorter);
  const auto shared = static_cast<std::size_t>(std::mismatch(a.begin(), end, b.begin()).first - a.begin());
  return shared + 4 >= longer && (shared >= 5 ? shared + 2 >= shorter : shared == 4 && shared + 1 >= shorter);
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
    if (prompt[i].telling && !chosen) entries_[add(prompt[i])].asked = true;
  }
}

void Vocabulary::add_to_key(const std::vector<Term>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::size_t word = add(terms[i]);
    entries_[word].in_key = true;
    entries_[word].name = entries_[word].name || terms[i].name;
    if (!terms[i].telling || terms[i].number) continue;
    if (i + 1 < terms.size() && terms[i + 1].telling && !terms[i + 1].number)
      expansions_.push_back({terms[i].plain + terms[i + 1].plain, {word, add(terms[i + 1])}});
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
  if (const auto count = misspelling(term.plain, entry.plain, entry.name)) return count;
  if (entry.name || is_common_word(term.plain)) return std::nullopt;
  return misspelling(term.stem, entry.stem, false);
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
  std::optional<std::size_t> related, misspelt, fewest;
  for (std::size_t word = 0; word < entries_.size(); ++word) {
    const Entry& entry = entries_[word];
    if (entry.number || !entry.telling || entry.stem.front() != term.stem.front()) continue;
    if (const auto count = slips(term, entry); count && (!fewest || *count < *fewest)) {
      fewest = count;
      misspelt = word;
    }
    if (!related && english_ && !rules_.strict_spelling && !entry.name && are_related(term.stem, entry.stem))
      related = word;
  }
  if (misspelt) return Match{*misspelt, Match::Kind::misspelt, {}};
  if (!related) return std::nullopt;
  return Match{*related, Match::Kind::related, {}};
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

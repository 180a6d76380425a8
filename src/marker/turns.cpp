#include "marker/turns.h"

#include <algorithm>

namespace worksheet {
namespace {

/// Whether the word said at `at` is the opposite of one that the phrasing has and the stretch lacks.
bool turns_round(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary, std::size_t at) {
  const Stretch::Said& said = stretch.said[at];
  if (!said.match || said.known()) return false;
  return std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    const auto& opposites = vocabulary[wanted.word].opposites;
    return !stretch.says(wanted.word) && said.negated == wanted.negated &&
           std::find(opposites.begin(), opposites.end(), said.match->word) != opposites.end();
  });
}

}  // namespace

bool hedges(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  if (phrasing.joins_alike || !stretch.says_or) return false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!stretch.says(wanted.word)) continue;
    for (const std::size_t opposite : vocabulary[wanted.word].opposites)
      if (stretch.says(opposite) && !vocabulary[opposite].in_key && !vocabulary[opposite].asked) return true;
  }
  return false;
}

bool swaps_roles(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  if (phrasing.joins_alike || stretch.says_and || phrasing.says_by != stretch.says_by) return false;
  const auto bears = [&](const Phrasing::Wanted& wanted) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    return entry.telling && !entry.number && !wanted.aside;
  };
  std::size_t all = 0, said = 0, first = 0, last = 0;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!bears(wanted)) continue;
    ++all;
    if (!stretch.says(wanted.word)) continue;
    if (said++ == 0) first = wanted.word;
    last = wanted.word;
  }
  if (said < 3 || 3 * said < 2 * all || stretch.place[first] < stretch.place[last]) return false;
  if (!phrasing.compares && !vocabulary[last].name) return false;
  return std::any_of(phrasing.words.begin(), phrasing.words.end(), [&](const Phrasing::Wanted& wanted) {
    const std::ptrdiff_t place = stretch.place[wanted.word];
    return bears(wanted) && place > stretch.place[last] && place < stretch.place[first];
  });
}

bool is_converse(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  const bool compares = std::any_of(stretch.said.begin(), stretch.said.end(), [](const Stretch::Said& said) {
    return said.match && (said.term->plain == "than" || said.term->plain == "too");
  });
  std::ptrdiff_t first = -1, last = -1;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].telling || !stretch.says(wanted.word)) continue;
    last = stretch.place[wanted.word];
    if (first < 0) first = last;
  }
  return compares && last < first;
}

bool swaps_denials(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  bool gained = false, lost = false;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    if (!vocabulary[wanted.word].telling || !stretch.says(wanted.word)) continue;
    const bool negated = stretch.said[static_cast<std::size_t>(stretch.place[wanted.word])].negated;
    gained = gained || (negated && !wanted.negated);
    lost = lost || (!negated && wanted.negated);
  }
  return gained && lost;
}

bool has_turned_clause(const Phrasing& phrasing, const Stretch& stretch, const Vocabulary& vocabulary) {
  std::size_t turned = 0, known = 0, foreign = 0;
  for (std::size_t i = 0; i < stretch.said.size(); ++i) {
    const Stretch::Said& said = stretch.said[i];
    if (i > 0 && (said.term->clause != stretch.said[i - 1].term->clause || said.term->joins())) {
      if (turned > 0 && known > 0 && foreign == 0) return true;
      turned = known = foreign = 0;
    }
    if (!said.term->telling) continue;
    ++(turns_round(phrasing, stretch, vocabulary, i) ? turned : said.known() ? known : foreign);
  }
  return turned > 0 && known > 0 && foreign == 0;
}

}  // namespace worksheet

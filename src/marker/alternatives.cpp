#include "marker/alternatives.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "languages/language_data.h"
#include "marker/terms.h"
#include "text/among.h"

namespace worksheet {
namespace {

constexpr std::size_t most = 8;            // wordings
constexpr std::size_t longest_choice = 4;  // content words of a wording with "or"

void add(std::vector<std::string>& all, std::string wording) {
  const auto is_blank = [](char c) { return c == ' '; };
  const bool is_new = std::find(all.begin(), all.end(), wording) == all.end();
  if (is_new && all.size() < most && !std::all_of(wording.begin(), wording.end(), is_blank))
    all.push_back(std::move(wording));
}

std::size_t count_content(std::string_view text, const Language& language) {
  const std::vector<Term> terms = read_terms(text, language).all;
  return static_cast<std::size_t>(
      std::count_if(terms.begin(), terms.end(), [](const Term& term) { return term.is_content; }));
}

/// "U.S.", "NASA": capital letters, and dots at most.
bool is_acronym(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      ++letters;
    else if (c != '.' && c != ' ')
      return false;
  }
  return letters >= 2;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// What stands in brackets may be left out or said; an acronym and its full name are each enough.
void add_without_brackets(std::vector<std::string>& all, std::string_view wording) {
  const std::size_t open = wording.find('('), close = wording.find(')', open);
  if (open == wording.npos || close == wording.npos) return;
  const std::string_view inside = wording.substr(open + 1, close - open - 1);
  const std::string before(wording.substr(0, open)), after(wording.substr(close + 1));
  add(all, std::string(trimmed(before + after)));
  add(all, before + std::string(inside) + after);
  if (trimmed(after).empty() && (is_acronym(trimmed(before)) || is_acronym(inside))) add(all, std::string(inside));
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "colour/color", "a/an", "he/she", but not "km/h" or "and/or".
void add_sides_of_slash(std::vector<std::string>& all, std::string_view wording) {
  const std::size_t slash = wording.find('/');
  if (slash == wording.npos || wording.find('/', slash + 1) != wording.npos) return;
  std::size_t begin = slash, end = slash + 1;
  while (begin > 0 && is_letter(wording[begin - 1])) --begin;
  while (end < wording.size() && is_letter(wording[end])) ++end;
  const std::string_view left = wording.substr(begin, slash - begin),
                         right = wording.substr(slash + 1, end - slash - 1);
  const std::size_t shorter = std::min(left.size(), right.size());
  if (shorter == 0 || (shorter < 3 && !left.starts_with(right) && !right.starts_with(left))) return;
  const std::string before(wording.substr(0, begin)), after(wording.substr(end));
  add(all, before + std::string(left) + after);
  add(all, before + std::string(right) + after);
}

/// "Censored or blacked out", where either side says something by itself: not "one or more", and no longer sentence.
void add_sides_of_or(std::vector<std::string>& all, std::string_view wording, const Language& language) {
  const std::vector<Term> terms = read_terms(wording, language).all;
  const auto is_or = [](const Term& term) { return term.function.role == WordRole::disjunction; };
  const auto at = std::find_if(terms.begin(), terms.end(), is_or);
  if (at == terms.begin() || at == terms.end() || std::find_if(at + 1, terms.end(), is_or) != terms.end()) return;
  const auto joins = [](const Term& term) { return term.function.role == WordRole::connective; };
  if (terms.front().clause != terms.back().clause || std::any_of(terms.begin(), terms.end(), joins)) return;
  // "It hardly ever rains or snows" is neither.
  const auto holds_on = [&](const Term& term) {
    return term.negates || is_among(term.plain, language_data(language).files.scarcities);
  };
  if (std::any_of(terms.begin(), at, holds_on)) return;
  const std::string left(trimmed(wording.substr(0, at->begin))), right(trimmed(wording.substr(at->end)));
  const std::size_t of_left = count_content(left, language), of_right = count_content(right, language);
  if (of_left == 0 || of_right == 0 || of_left + of_right > longest_choice) return;
  const bool is_open =
      std::distance(at, terms.end()) == 2 && is_among(terms.back().plain, language_data(language).files.open_ends);
  if (is_open) return;
  add(all, left);
  add(all, right);
}

}  // namespace

std::vector<std::string> read_alternatives(std::string_view wording, const Language& language) {
  std::vector<std::string> all;
  add(all, std::string(wording));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string each = all[i];
    add_without_brackets(all, each);
    add_sides_of_slash(all, each);
    if (each.find('(') == each.npos) add_sides_of_or(all, each, language);
  }
  if (all.empty()) all.emplace_back(wording);
  return all;
}

}  // namespace worksheet

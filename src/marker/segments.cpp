#include "marker/segments.h"

#include <span>

#include "marker/negation.h"

namespace worksheet {
namespace {

constexpr std::size_t longest_segment = 40;  // terms

/// Each sentence, cut where it is too long.
std::vector<Range> sentences_of(const std::vector<Term>& terms) {
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool first = i == 0 || terms[i].sentence != terms[i - 1].sentence;
    if (first || i - ranges.back().begin >= longest_segment) ranges.push_back({i, i});
    ranges.back().end = i + 1;
  }
  return ranges;
}

/// Whether another clause begins at `i`: after a comma, or with "and". A negation may go on after "and" if no verb
/// follows; in Spanish and French that would take "ni".
bool begins_clause(const std::vector<Term>& terms, std::size_t i, bool denied) {
  if (terms[i].clause != terms[i - 1].clause) return true;
  const FunctionWord& word = terms[i].function;
  return terms[i].may_begin_clause() && (!denied || (word.role == WordRole::conjunction && word.ends_negation) ||
                                         has_verb(std::span(terms).subspan(i), terms[i].clause));
}

/// Each clause of a sentence that has several.
void add_clauses(std::vector<Range>& ranges, const std::vector<Term>& terms, Range sentence) {
  bool denied = false;
  std::size_t begin = sentence.begin;
  for (std::size_t i = begin + 1; i < sentence.end; ++i) {
    denied = denied || terms[i - 1].negates;
    if (!begins_clause(terms, i, denied)) continue;
    ranges.push_back({begin, i});
    begin = i;
    denied = false;
  }
  if (begin > sentence.begin) ranges.push_back({begin, sentence.end});
}

}  // namespace

std::vector<Range> clause_ranges(const std::vector<Term>& terms) {
  std::vector<Range> ranges;
  for (const Range& sentence : sentences_of(terms)) {
    const std::size_t before = ranges.size();
    add_clauses(ranges, terms, sentence);
    if (ranges.size() == before) ranges.push_back(sentence);
  }
  return ranges;
}

std::vector<Range> segment_ranges(const std::vector<Term>& terms) {
  if (terms.empty()) return {{0, 0}};
  std::vector<Range> ranges = sentences_of(terms);
  const std::size_t sentences = ranges.size();
  for (std::size_t i = 0; i + 1 < sentences; ++i)
    if (ranges[i + 1].end - ranges[i].begin <= longest_segment) ranges.push_back({ranges[i].begin, ranges[i + 1].end});
  if (terms.size() <= longest_segment && sentences > 2) ranges.push_back({0, terms.size()});
  for (std::size_t i = 0; i < sentences; ++i) add_clauses(ranges, terms, Range(ranges[i]));
  return ranges;
}

}  // namespace worksheet

#include "checking/ideas/ranges.h"

namespace worksheet {
namespace {

constexpr std::size_t longest_stretch = 40;  // terms

/// Each sentence, cut where it is too long.
std::vector<Range> sentences_of(const std::vector<Term>& terms) {
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool first = i == 0 || terms[i].sentence != terms[i - 1].sentence;
    if (first || i - ranges.back().begin >= longest_stretch) ranges.push_back({i, i});
    ranges.back().end = i + 1;
  }
  return ranges;
}

}  // namespace

std::vector<Range> ranges_of(const std::vector<Term>& terms, bool several_ideas) {
  if (terms.size() <= longest_stretch && !several_ideas) return {{0, terms.size()}};
  std::vector<Range> ranges = sentences_of(terms);
  const std::size_t sentences = ranges.size();
  for (std::size_t i = 0; i + 1 < sentences; ++i)
    if (ranges[i + 1].end - ranges[i].begin <= longest_stretch) ranges.push_back({ranges[i].begin, ranges[i + 1].end});
  if (terms.size() <= longest_stretch && sentences > 2) ranges.push_back({0, terms.size()});
  return ranges;
}

}  // namespace worksheet

#include "checking/blanks.h"

#include <algorithm>

#include "checking/ideas/marker.h"

namespace worksheet {
namespace {

Verdict check_gap(const Blanks& kind, const Blanks::Gap& gap, const std::string& wrote, std::string_view language,
                  std::vector<Forgiven>& forgiven) {
  if (is_blank(wrote)) return Verdict::unanswered;
  // A word that was picked, not typed, is right or wrong to the letter.
  TextRules rules = kind.rules;
  if (kind.filling != Blanks::Filling::typed) rules.strict_spelling = true;
  // An equal answer wins over an earlier one that is only forgiven.
  for (const std::string& answer : gap.answers)
    if (wrote == answer) return Verdict::correct;
  for (const std::string& answer : gap.answers)
    if (same_words(wrote, answer, rules, language, forgiven)) return Verdict::correct;
  return Verdict::incorrect;
}

}  // namespace

std::vector<Blanks::Gap> Blanks::gaps() const {
  std::vector<Gap> result;
  for (const Piece& piece : pieces)
    if (const Gap* gap = std::get_if<Gap>(&piece)) result.push_back(*gap);
  return result;
}

std::vector<std::string> Blanks::offered() const {
  std::vector<std::string> words = distractors;
  for (const Gap& gap : gaps()) words.push_back(gap.answers.front());
  std::sort(words.begin(), words.end());
  // In a bank a word that fills two gaps stands there twice, as on paper; a menu offers it once.
  if (filling == Filling::menus) words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Mark check(const Blanks& kind, const Response& response, std::string_view language) {
  const std::vector<Blanks::Gap> gaps = kind.gaps();
  std::vector<std::string> lines = lines_of(response);
  lines.resize(gaps.size());
  Mark mark;
  std::size_t right = 0;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    mark.items.push_back({check_gap(kind, gaps[i], lines[i], language, mark.forgiven)});
    if (mark.items.back().verdict == Verdict::correct) ++right;
  }
  mark.score = static_cast<double>(right) / static_cast<double>(gaps.size());
  mark.verdict = right == gaps.size() ? Verdict::correct : right > 0 ? Verdict::partly : Verdict::incorrect;
  mark.confidence = mark.score;
  return mark;
}

}  // namespace worksheet

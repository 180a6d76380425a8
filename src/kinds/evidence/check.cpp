#include <algorithm>

#include "kinds/evidence/key.h"
#include "text/plain_words.h"

namespace worksheet {
namespace {

struct Pick {
  std::string words;
  bool is_right = false;
};

/// Notes which picks are right by this sentence of the key. False where none is.
bool find_sentence(const std::string& sentence, std::vector<Pick>& picks) {
  const std::string wanted = plain_words(sentence);
  if (wanted.empty()) return false;
  const auto is_within = [&](const Pick& pick) {
    return !pick.words.empty() && wanted.find(pick.words) != std::string::npos;
  };
  std::size_t words_within = 0;
  for (const Pick& pick : picks)
    if (is_within(pick)) words_within += count_words(pick.words);
  const bool is_enough = 2 * words_within >= count_words(wanted);
  bool is_found = false;
  for (Pick& pick : picks) {
    if (pick.words.find(wanted) == std::string::npos && !(is_enough && is_within(pick))) continue;
    pick.is_right = true;
    is_found = true;
  }
  return is_found;
}

}  // namespace

Mark check(const Evidence& kind, const Response& response, const CheckContext& /*context*/) {
  const Lines lines = lines_of(response);
  std::vector<Pick> picks;
  std::vector<std::size_t> pick_of_line;
  for (const std::string& line : lines) {
    std::string words = plain_words(line);
    const auto same = std::find_if(picks.begin(), picks.end(), [&](const Pick& pick) { return pick.words == words; });
    pick_of_line.push_back(static_cast<std::size_t>(same - picks.begin()));
    if (same == picks.end()) picks.push_back({std::move(words)});
  }
  std::size_t found = 0;
  for (const std::string& sentence : kind.sentences)
    if (find_sentence(sentence, picks)) ++found;

  Mark mark;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Verdict verdict = picks[pick_of_line[i]].is_right ? Verdict::correct : Verdict::incorrect;
    mark.items.push_back({is_blank(lines[i]) ? Verdict::unanswered : verdict});
  }
  const auto wrong = static_cast<std::size_t>(
      std::count_if(picks.begin(), picks.end(), [](const Pick& pick) { return !pick.is_right; }));
  const std::size_t right = std::min(found, kind.need);
  mark.score = right > wrong ? static_cast<double>(right - wrong) / static_cast<double>(kind.need) : 0.0;
  mark.verdict = mark.score == 1.0 ? Verdict::correct : mark.score > 0.0 ? Verdict::partly : Verdict::incorrect;
  mark.confidence = mark.score;
  return mark;
}

}  // namespace worksheet

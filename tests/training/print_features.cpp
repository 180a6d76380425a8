// Prints what the marker measures of marked answers, as JSON lines, for fit.py.
// In: {"qid", "question", "references", "others"?, "answer", "label"}; "others" are further ideas of the key.
// Out: {"qid", "label", "x"}, measured in the clause, sentence or whole answer that is most like the references.
#include <iostream>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "marker/features.h"
#include "marker/segments.h"

using namespace worksheet;

namespace {

std::vector<Phrasing> compile(const std::vector<std::string>& texts, Vocabulary& vocabulary) {
  std::vector<Phrasing> phrasings;
  for (const std::string& text : texts) phrasings.push_back(compile_phrasing(text, "en", vocabulary));
  return phrasings;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const nlohmann::json row = nlohmann::json::parse(line);
    Vocabulary vocabulary("en", {}, {});
    vocabulary.mark_prompt(read_terms(row["question"].get<std::string>(), "en").all);
    auto phrasings = compile(row["references"].get<std::vector<std::string>>(), vocabulary);
    const auto others = compile(row.value("others", std::vector<std::string>()), vocabulary);
    for (Phrasing& phrasing : phrasings) complete_phrasing(phrasing, vocabulary);
    const Terms answer = read_terms(row["answer"].get<std::string>(), "en");
    const auto words = find_words(answer.all, vocabulary);
    BestPhrasing best;
    for (const auto& [begin, end] : segment_ranges(answer.all, !others.empty())) {
      const Segment segment =
          read_segment(std::span(answer.all).subspan(begin, end - begin), std::span(words).subspan(begin, end - begin),
                       begin == 0 ? answer.reply : Reply::none, vocabulary);
      const BestPhrasing found = measure_idea(phrasings, segment, vocabulary);
      if (!best.phrasing || match_score(found.measures) > match_score(best.measures)) best = found;
    }
    const nlohmann::json out = {{"qid", row["qid"]}, {"label", row["label"]}, {"x", as_inputs(best.measures)}};
    std::cout << out.dump() << '\n';
  }
}

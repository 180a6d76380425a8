// Prints what the marker measures of marked answers, as JSON lines, for fit.py.
// In: {"qid", "question", "references", "answer", "label"}; out: {"qid", "label", "x"}.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "checking/ideas/features.h"

using namespace worksheet;

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const nlohmann::json row = nlohmann::json::parse(line);
    Vocabulary vocabulary("en", {}, {});
    vocabulary.mark_asked(read_terms(row["question"].get<std::string>(), "en").all);
    std::vector<Phrasing> phrasings;
    for (const auto& reference : row["references"])
      phrasings.push_back(compile_phrasing(reference.get<std::string>(), "en", vocabulary));
    const Terms answer = read_terms(row["answer"].get<std::string>(), "en");
    const Stretch stretch = read_stretch(answer.all, find_words(answer.all, vocabulary), answer.reply, vocabulary);
    const BestPhrasing best = measure_idea(phrasings, stretch, vocabulary);
    const nlohmann::json out = {{"qid", row["qid"]}, {"label", row["label"]}, {"x", as_inputs(best.measures)}};
    std::cout << out.dump() << '\n';
  }
}

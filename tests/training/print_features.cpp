// Prints what the marker measures of marked answers, as JSON lines, for fit.py.
// In: {"qid", "question", "references", "others"?, "answer", "label"}; "others" are further ideas of the key.
// Out: {"qid", "label", "x"}: the measures of each reference in the whole answer, or in each of its segments.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "marker/features.h"
#include "marker/segments.h"

using namespace worksheet;

namespace {

std::vector<Phrasing> compile(const std::vector<std::string>& texts, const Vocabulary& prompt) {
  std::vector<Phrasing> phrasings;
  for (const std::string& text : texts)
    phrasings.push_back(compile_phrasing(text, "en", Vocabulary("en", {}, {}, &prompt)));
  return phrasings;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const nlohmann::json row = nlohmann::json::parse(line);
    Vocabulary prompt("en", {}, {});
    prompt.mark_prompt(read_terms(row["question"].get<std::string>(), "en").all);
    const auto phrasings = compile(row["references"].get<std::vector<std::string>>(), prompt);
    const auto others = compile(row.value("others", std::vector<std::string>()), prompt);
    const Terms answer = read_terms(row["answer"].get<std::string>(), "en");
    MatchedResponse response(answer.all, prompt);
    for (const Phrasing& phrasing : phrasings) response.match(phrasing);
    for (const Phrasing& phrasing : others) response.match(phrasing);
    nlohmann::json measured = nlohmann::json::array();
    for (const Range& range : segment_ranges(answer.all)) {
      const auto text = response.read(range, answer.reply);
      for (std::size_t i = 0; i < phrasings.size(); ++i)
        measured.push_back(as_inputs(measure(phrasings[i], response.read_for(phrasings[i], i, text))));
    }
    const nlohmann::json out = {{"qid", row["qid"]}, {"label", row["label"]}, {"x", measured}};
    std::cout << out.dump() << '\n';
  }
}

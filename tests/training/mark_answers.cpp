// Marks answers as JSON lines, for evaluate.py.
// In: {"question", "references", "others"?, "answer", "accept"?, "reject"?, …}; out: the same with verdict and
// confidence: of the whole answer, or where the key has "others" of the idea that the references say; and the state of
// that idea.
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "marker/marker.h"

using namespace worksheet;

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json row = nlohmann::json::parse(line);
    IdeasKey key;
    const auto add_idea = [&key](std::vector<std::string> say) {
      key.ideas.push_back({std::move(say), {}, 1.0, {}, {}});
    };
    add_idea(row["references"].get<std::vector<std::string>>());
    for (const std::string& other : row.value("others", std::vector<std::string>())) add_idea({other});
    key.need = key.ideas.size();
    key.accept = row.value("accept", std::vector<std::string>());
    key.reject = row.value("reject", std::vector<std::string>());
    const Mark mark = Marker(key, row["question"].get<std::string>(), nullptr).mark(row["answer"].get<std::string>());
    static constexpr std::array verdicts{"correct", "partly", "incorrect", "unsure", "unanswered"};
    static constexpr std::array states{"missing", "covered", "contradicted", "unsure"};
    const IdeaMark& idea = mark.ideas.front();
    const bool alone = key.ideas.size() == 1;
    row["verdict"] =
        alone ? verdicts[static_cast<std::size_t>(mark.verdict)] : states[static_cast<std::size_t>(idea.state)];
    row["state"] = states[static_cast<std::size_t>(idea.state)];
    row["confidence"] = alone ? mark.confidence : idea.confidence;
    for (const char* gone : {"references", "others", "accept", "reject"}) row.erase(gone);
    std::cout << row.dump() << '\n';
  }
}

// Marks answers with whole-answer keys, as JSON lines, for evaluate.py.
// In: {"question", "references", "answer", "accept"?, "reject"?, …}; out: the same with score, verdict and confidence.
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "checking/ideas/marker.h"

using namespace worksheet;

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json row = nlohmann::json::parse(line);
    IdeasKey key;
    key.ideas.push_back({row["references"].get<std::vector<std::string>>(), {}, 1.0, {}, {}});
    key.need = 1;
    key.accept = row.value("accept", std::vector<std::string>());
    key.reject = row.value("reject", std::vector<std::string>());
    const Mark mark = Marker(key, row["question"].get<std::string>(), nullptr).mark(row["answer"].get<std::string>());
    static constexpr std::array verdicts{"correct", "partly", "incorrect", "unsure", "unanswered"};
    row["score"] = mark.score;
    row["verdict"] = verdicts[static_cast<std::size_t>(mark.verdict)];
    row["confidence"] = mark.confidence;
    for (const char* gone : {"references", "accept", "reject"}) row.erase(gone);
    std::cout << row.dump() << '\n';
  }
}

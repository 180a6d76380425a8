#include "roster/equal_answers.h"

#include <algorithm>
#include <map>

#include "text/plain_words.h"

namespace worksheet {
namespace {

constexpr std::size_t fewest_words = 12;

bool is_free_text(const Kind& kind) {
  return std::holds_alternative<ShortText>(kind) || std::holds_alternative<List>(kind) ||
         std::holds_alternative<Essay>(kind);
}

bool stands_in(const std::string& passage, const Response& response) {
  const Lines lines = lines_of(response);
  return std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
    const std::string words = plain_words(line);
    return words.empty() || passage.find(words) != std::string::npos;
  });
}

}  // namespace

std::vector<EqualAnswers> equal_answers(Roster& roster) {
  std::vector<EqualAnswers> result;
  const std::string passage = plain_words(roster.lesson().passage);
  for (const Part* part : roster.parts()) {
    if (!is_free_text(part->kind)) continue;
    std::map<Response, std::vector<ClassAnswer>> same;
    for (const Student* student : roster.students().all())
      if (const ClassAnswer answer = roster.answer(*part, *student); answer.response)
        same[*answer.response].push_back(answer);
    for (auto& [response, answers] : same) {
      if (answers.size() < 2) continue;
      const std::size_t words = count_words_of(response);
      if (words < fewest_words || stands_in(passage, response)) continue;
      std::stable_sort(answers.begin(), answers.end(), [](const ClassAnswer& one, const ClassAnswer& other) {
        return one.student->answer_to(one.part->id)->at < other.student->answer_to(other.part->id)->at;
      });
      result.push_back({std::move(answers), words});
    }
  }
  return result;
}

}  // namespace worksheet

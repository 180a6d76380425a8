#include "marker/exemplars.h"

#include <algorithm>
#include <cmath>

#include "marker/model.h"
#include "text/sort_texts.h"

namespace worksheet {
namespace {

constexpr double exemplar_prompt_weight = 0.3;
constexpr double least_similarity = 0.4;   ///< Less similar answers say nothing of each other.
constexpr double log_odds_of_equal = 4.0;  ///< What an almost equal answer adds.

}  // namespace

Exemplars::Answer Exemplars::read(const Terms& terms) {
  Answer answer;
  for (const Term& term : terms.all) {
    if (term.is_content) answer.stems.push_back(term.stem);
    if (term.negates) ++answer.negations;
  }
  if (answer.stems.empty())
    for (const Term& term : terms.all) answer.stems.push_back(term.stem);
  sort_texts(answer.stems);
  answer.stems.erase(std::unique(answer.stems.begin(), answer.stems.end()), answer.stems.end());
  return answer;
}

void Exemplars::add(std::string_view text, bool right, const Language& language,
                    const std::vector<std::string>& prompt_stems) {
  prompt_stems_ = prompt_stems;
  Answer answer = read(read_terms(text, language));
  answer.right = right;
  answers_.push_back(std::move(answer));
}

void Exemplars::add_key_wording(std::string_view text, const Language& language) {
  Answer answer = read(read_terms(text, language));
  answer.right = answer.is_key_wording = true;
  answers_.push_back(std::move(answer));
}

double Exemplars::similarity(const Answer& a, const Answer& b) const {
  if (a.negations % 2 != b.negations % 2) return 0.0;
  const auto weight = [this](const std::string& stem) {
    return std::binary_search(prompt_stems_.begin(), prompt_stems_.end(), stem) ? exemplar_prompt_weight : 1.0;
  };
  double all = 0.0, both = 0.0;
  auto i = a.stems.begin();
  auto j = b.stems.begin();
  while (i != a.stems.end() || j != b.stems.end()) {
    const bool left = j == b.stems.end() || (i != a.stems.end() && *i <= *j);
    const bool right = i == a.stems.end() || (j != b.stems.end() && *j <= *i);
    const double w = weight(left ? *i : *j);
    all += left && right ? 2.0 * w : w;
    if (left && right) both += 2.0 * w;
    if (left) ++i;
    if (right) ++j;
  }
  return all > 0.0 ? both / all : 0.0;
}

std::optional<bool> Exemplars::verdict_of_equal(const Terms& response) const {
  const Answer answer = read(response);
  bool right = false, wrong = false;
  for (const Answer& exemplar : answers_)
    if (!exemplar.is_key_wording && similarity(exemplar, answer) > 0.999) (exemplar.right ? right : wrong) = true;
  return right == wrong ? std::nullopt : std::optional(right);
}

double Exemplars::adjust(double likelihood, const Terms& response) const {
  if (answers_.empty()) return likelihood;
  const Answer answer = read(response);
  double right = 0.0, wrong = 0.0, model = 0.0;
  for (const Answer& exemplar : answers_) {
    double& best = exemplar.is_key_wording ? model : exemplar.right ? right : wrong;
    best = std::max(best, similarity(exemplar, answer));
  }
  // The likelihood is from the key already: its wordings only make up for similar answers that were judged wrong.
  right = std::max(right, std::min(model, wrong));
  const auto says = [](double similarity) {
    return std::max(0.0, (similarity - least_similarity) / (1.0 - least_similarity));
  };
  const double p = std::clamp(likelihood, 0.001, 0.999);
  const double odds = std::log(p / (1.0 - p)) + log_odds_of_equal * (says(right) - says(wrong));
  return logistic(odds);
}

}  // namespace worksheet

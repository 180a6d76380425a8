#include "marker/judged.h"

#include <algorithm>
#include <cmath>

#include "marker/model.h"
#include "text/sort_texts.h"

namespace worksheet {
namespace {

constexpr double asked_weight = 0.3;
constexpr double least_likeness = 0.4;  ///< Answers less alike than this say nothing of each other.
constexpr double pull = 4.0;            ///< What an all but equal answer adds to the log-odds.

}  // namespace

Judged::Answer Judged::read(const Terms& terms) {
  Answer answer;
  for (const Term& term : terms.all) {
    if (term.telling) answer.stems.push_back(term.stem);
    if (term.negates) ++answer.negations;
  }
  if (answer.stems.empty())
    for (const Term& term : terms.all) answer.stems.push_back(term.stem);
  sort_texts(answer.stems);
  answer.stems.erase(std::unique(answer.stems.begin(), answer.stems.end()), answer.stems.end());
  return answer;
}

void Judged::add(std::string_view text, bool right, const Language& language, const std::vector<std::string>& asked) {
  asked_ = asked;
  Answer answer = read(read_terms(text, language));
  answer.right = right;
  answers_.push_back(std::move(answer));
}

void Judged::add_model(std::string_view text, const Language& language) {
  Answer answer = read(read_terms(text, language));
  answer.right = answer.model = true;
  answers_.push_back(std::move(answer));
}

double Judged::likeness(const Answer& a, const Answer& b) const {
  if (a.negations % 2 != b.negations % 2) return 0.0;
  const auto weight = [this](const std::string& stem) {
    return std::binary_search(asked_.begin(), asked_.end(), stem) ? asked_weight : 1.0;
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

std::optional<bool> Judged::known(const Terms& response) const {
  const Answer answer = read(response);
  bool right = false, wrong = false;
  for (const Answer& judged : answers_)
    if (!judged.model && likeness(judged, answer) > 0.999) (judged.right ? right : wrong) = true;
  return right == wrong ? std::nullopt : std::optional(right);
}

double Judged::shift(double likelihood, const Terms& response) const {
  if (answers_.empty()) return likelihood;
  const Answer answer = read(response);
  double right = 0.0, wrong = 0.0, model = 0.0;
  for (const Answer& judged : answers_) {
    double& best = judged.model ? model : judged.right ? right : wrong;
    best = std::max(best, likeness(judged, answer));
  }
  // The likelihood has heeded the key already: it only makes up for what else would speak against the answer.
  right = std::max(right, std::min(model, wrong));
  const auto says = [](double likeness) { return std::max(0.0, (likeness - least_likeness) / (1.0 - least_likeness)); };
  const double p = std::clamp(likelihood, 0.001, 0.999);
  const double odds = std::log(p / (1.0 - p)) + pull * (says(right) - says(wrong));
  return logistic(odds);
}

}  // namespace worksheet

#pragma once

#include "marker/answer_type.h"
#include "marker/features.h"

namespace worksheet {

/// How an idea stands in a segment of a response.
struct Finding {
  double likelihood = 0.0;  ///< How likely a person would say that the idea is there.
  bool contradicted = false;
  const Phrasing* phrasing = nullptr;    ///< The closest one.
  const Phrasing* wrong_turn = nullptr;  ///< The wrong turn that was said.
  double recall_new = 0.0;               ///< Share of its new words that are said.
};

/// At least this likely: said to be right. Chosen by cross-validation of the weights, then by our own rows.
inline constexpr double sure_right = 0.68;
/// At most this likely: said to be wrong. More where a key has several ideas, most of which an answer lacks; less in a
/// language whose function words are not known here: there all words count the same, and short right answers score low.
inline constexpr double sure_wrong = 0.36;
inline constexpr double sure_wrong_of_several = 0.42;
inline constexpr double sure_wrong_elsewhere = 0.25;

Finding judge(const CompiledIdea& idea, const Segment& segment, const Vocabulary& vocabulary,
              const AnswerType& answer_type);

}  // namespace worksheet

#pragma once

#include "marker/asks.h"
#include "marker/features.h"

namespace worksheet {

/// What was found of an idea in a stretch of a response.
struct Finding {
  double likelihood = 0.0;  ///< That a person would say that the idea is there.
  bool contradicted = false;
  const Phrasing* phrasing = nullptr;  ///< The closest one.
  const Phrasing* denied = nullptr;    ///< The wrong turn that was said.
  double cover_new = 0.0;              ///< Share of its new words that are said.
};

/// At least this likely: said to be right. Chosen by cross-validation of the weights, then by our own rows.
inline constexpr double sure_right = 0.68;
/// At most this likely: said to be wrong. More where a key has several ideas, most of which an answer lacks; less in a
/// language whose small words are not known here, where all words count alike and right answers in few words look
/// poor.
inline constexpr double sure_wrong = 0.36;
inline constexpr double sure_wrong_of_several = 0.42;
inline constexpr double sure_wrong_elsewhere = 0.25;

Finding judge(const CompiledIdea& idea, const Stretch& stretch, const Vocabulary& vocabulary, const Asks& asks);

}  // namespace worksheet

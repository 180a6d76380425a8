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
  double recall_content = 0.0;           ///< Share of its content words that are said.
  bool is_doubted = false;               ///< Its words stand in an order that may mean another thing.
  std::size_t words_said = 0;            ///< How many content words those are.
};

/// At least this likely: said to be right. At most that likely: said to be wrong; more for a brief fact, which has few
/// other names, and where a key has several ideas, most of which an answer lacks. Chosen on questions that the weights
/// had not seen, so that about 85 of 100 marks given are right; README tells how many are, set by set.
inline constexpr double sure_right = 0.74;
inline constexpr double sure_wrong = 0.11;
inline constexpr double sure_wrong_of_sentence = 0.095;
inline constexpr double sure_wrong_of_long = 0.095;    ///< A sentence may say it in words that are not known.
inline constexpr double sure_wrong_of_longest = 0.06;  ///< The more it says, the likelier.
inline constexpr double sure_wrong_of_fact = 0.2;
inline constexpr double sure_wrong_of_several = 0.2;

/// The highest likelihood where there is much evidence, but only a person can decide.
inline constexpr double undecided = 0.6;

/// `alone`: the key has no other idea.
Finding judge(const Phrasing& phrasing, bool alone, const Segment& segment, const AnswerType& answer_type);

/// Whether `segment`, as read for `denied`, says that wrong turn, and more of it than `finding` says of the idea.
bool says_wrong_turn(const Phrasing& denied, const Segment& segment, const Finding& finding);

}  // namespace worksheet

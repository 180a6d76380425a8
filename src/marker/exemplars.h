#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "marker/terms.h"

namespace worksheet {

/// Whole answers that a teacher has judged, to compare a response with.
class Exemplars {
 public:
  /// An answer that a person has judged; the words of the prompt weigh less.
  void add(std::string_view text, bool right, const Language& language, const std::vector<std::string>& prompt_stems);

  /// A wording of the key: it counts as one that was judged right, but decides nothing by itself.
  void add_key_wording(std::string_view text, const Language& language);

  /// How an answer in the same words was judged; nullopt where there is none, or where judgements differ.
  std::optional<bool> verdict_of_equal(const Terms& response) const;

  /// The likelihood that `response` is right, moved towards the judgement of similar answers, the more the more similar
  /// they are.
  double adjust(double likelihood, const Terms& response) const;

  bool empty() const { return answers_.empty(); }

 private:
  struct Answer {
    std::vector<std::string> stems;  ///< Of content words, sorted, each once.
    std::size_t negations = 0;
    bool right = false;
    bool is_key_wording = false;  ///< A wording of the key, judged by nobody.
  };
  static Answer read(const Terms& terms);
  double similarity(const Answer& a, const Answer& b) const;

  std::vector<Answer> answers_;
  std::vector<std::string> prompt_stems_;  ///< Stems, sorted.
};

}  // namespace worksheet

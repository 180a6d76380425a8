#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "marker/terms.h"

namespace worksheet {

/// Whole answers that a teacher has judged, and how much they say of another.
class Judged {
 public:
  /// An answer that a person judged; the words of the question weigh less.
  void add(std::string_view text, bool right, const Language& language, const std::vector<std::string>& asked);

  /// A wording of the key: it draws answers like it as one that was judged right does, but settles none.
  void add_model(std::string_view text, const Language& language);

  /// What was judged of an answer in the same words; nullopt where there is none, or where judgements differ.
  std::optional<bool> known(const Terms& response) const;

  /// The likelihood that `response` is right, moved towards the judgement of answers like it. An equal answer settles
  /// it; one that only shares words moves it by what it shares.
  double shift(double likelihood, const Terms& response) const;

  bool empty() const { return answers_.empty(); }

 private:
  struct Answer {
    std::vector<std::string> stems;  ///< Telling ones, sorted, each once.
    std::size_t negations = 0;
    bool right = false;
    bool model = false;  ///< The key's own wording, judged by nobody.
  };
  static Answer read(const Terms& terms);
  double likeness(const Answer& a, const Answer& b) const;

  std::vector<Answer> answers_;
  std::vector<std::string> asked_;  ///< Stems, sorted.
};

}  // namespace worksheet

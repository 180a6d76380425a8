#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kinds/checker.h"
#include "lesson/lesson.h"
#include "roster/like_answers.h"

namespace worksheet {

/// What decisions on answers to a part have taught.
struct Taught {
  struct Worth {
    Verdict verdict = Verdict::unsure;
    double score = 0.0;  ///< Share of the points.
    bool operator==(const Worth&) const = default;
  };
  std::map<std::string, Worth> equal;       ///< By normal form: what an answer that says the same is worth.
  std::vector<std::string> accept, reject;  ///< For keys with ideas, sorted: whole answers, or lines of a list.
  bool operator==(const Taught&) const = default;
};

/// A response as it was marked.
struct MarkedResponse {
  Mark mark;
  bool by_equal = false;  ///< As a person decided an answer that says the same.
  double chance = 0.0;    ///< How much of the points a teacher would give, 0 to 1, as far as can be told.
};

/// The checker of one part with what this class's decisions have taught it. The same response gets the same mark until
/// something is taught.
class PartMarker {
 public:
  /// Both must outlive it.
  PartMarker(const Part& part, const Setting& setting) : part_(part), setting_(setting) {}

  /// Goes by these from now on; false where nothing is new.
  bool teach(Taught taught);
  const Taught& taught() const { return taught_; }

  /// Null where it was not marked since something was last taught.
  const MarkedResponse* known(const Response& response) const;
  const MarkedResponse& mark(const Response& response);

  /// What it is compared by; kept, whatever is taught.
  const AnswerContent& content(const Response& response);

  /// As the lesson's own key has it, whatever was taught.
  const Mark& untaught(const Response& response);

  /// Adds what a decision that this is right, or wrong, teaches the key.
  void learn(Taught& taught, const Response& response, bool is_right);

 private:
  const Part& part_;
  const Setting& setting_;
  Taught taught_;
  std::unique_ptr<const Kind> kind_;  ///< With the key as it was taught.
  std::optional<Checker> checker_, untaught_;
  std::map<Response, MarkedResponse> known_;
  std::map<Response, AnswerContent> contents_;
  std::map<Response, Mark> untaught_marks_;
};

/// Whether decisions change the key of such a part, beyond answers that say the same.
bool key_can_learn(const Kind& kind);

}  // namespace worksheet

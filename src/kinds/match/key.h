#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// Joining two columns: each term has one meaning, and no meaning belongs to two terms.
struct Match {
  static constexpr const char* type = "match";
  static constexpr Form takes = Form::joined;
  static constexpr std::size_t most_pairs = 26, most_distractors = 26;
  struct Pair {
    /// Markdown; also how a response names them. Without its key a lesson has all meanings as distractors.
    std::string term, meaning;
    bool operator==(const Pair&) const = default;
  };
  std::vector<Pair> pairs;
  std::vector<std::string> distractors;  ///< Meanings that belong to no term.
  bool operator==(const Match&) const = default;

  static std::optional<Match> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Match> read_without_key(ObjectReader& object, const Surroundings& around);

  /// All that may be joined to a term, in the key's order.
  std::vector<std::string> meanings() const;
};

/// Each term that was joined rightly earns an equal share. `items` has one entry per term, in the key's order.
Mark check(const Match& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Match& kind, const Mixing& mixing);
std::string asked(const Match& kind);
void write_without_key(Json& question, const Match& kind);

std::vector<std::string> model_answer(const Match& kind);
Response right_response(const Match& kind);
ItemTexts item_texts(const Match& kind, const Response& response);

}  // namespace worksheet

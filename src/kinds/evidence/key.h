#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// Marking the sentences of the passage that show something.
struct Evidence {
  static constexpr const char* type = "evidence";
  static constexpr Form takes = Form::lines;
  static constexpr std::size_t most_sentences = 50;
  std::vector<std::string> sentences;  ///< As they stand in the passage, but for punctuation; any of them is right.
  std::size_t need = 0;                ///< How many of them make a full answer, 1 to sentences.size().
  bool operator==(const Evidence&) const = default;

  static std::optional<Evidence> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Evidence> read_without_key(ObjectReader& object, const Surroundings& around);
};

/// Each sentence that was found earns a share, up to as many as are needed; each wrong pick takes one back, never below
/// zero. The page and the key may part sentences differently: a pick is right where it holds a sentence of the key, or
/// where, with other picks, it makes up half of one.
Mark check(const Evidence& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Evidence& kind, const Mixing& mixing);
std::string asked(const Evidence& kind);
void write_without_key(Json& question, const Evidence& kind);

std::vector<std::string> model_answer(const Evidence& kind);
Response right_response(const Evidence& kind);
ItemTexts item_texts(const Evidence& kind, const Response& response);

}  // namespace worksheet

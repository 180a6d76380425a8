#pragma once

#include <variant>

#include "kinds/gap.h"
#include "kinds/kind_types.h"

namespace worksheet {

/// Gaps in a text, filled by typing, from a word bank or from menus.
struct Blanks {
  static constexpr const char* type = "blanks";
  static constexpr Form takes = Form::lines;
  struct Gap {
    /// Any of these; the first is the model and stands in the bank. None where the lesson was published without its
    /// key.
    std::vector<std::string> answers;
    bool operator==(const Gap&) const = default;
  };
  using Piece = std::variant<std::string, Gap>;

  std::vector<Piece> pieces;
  Filling filling = Filling::typed;
  std::vector<std::string> distractors;  ///< Further words of the bank or the menus.
  TextRules rules;
  bool operator==(const Blanks&) const = default;

  static std::optional<Blanks> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Blanks> read_without_key(ObjectReader& object, const Surroundings& around);

  std::vector<Gap> gaps() const;
  /// What the bank or each menu offers, sorted, so that their order gives nothing away.
  std::vector<std::string> offered() const;
};

/// Each right gap earns an equal share.
Mark check(const Blanks& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Blanks& kind, const Mixing& mixing);
std::string asked(const Blanks& kind);
void write_without_key(Json& question, const Blanks& kind);

std::vector<std::string> model_answer(const Blanks& kind);
Response right_response(const Blanks& kind);
ItemTexts item_texts(const Blanks& kind, const Response& response);

}  // namespace worksheet

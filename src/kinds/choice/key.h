#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// Picking one of several, or all that are right.
struct Choice {
  static constexpr const char* type = "choice";
  static constexpr Form takes = Form::text_or_lines;
  static constexpr std::size_t most_choices = 26;
  struct Option {
    std::string text;      ///< Markdown; also how a response names it.
    std::string feedback;  ///< Markdown, shown once it has been picked.
    bool right = false;
    bool operator==(const Option&) const = default;
  };
  std::vector<Option> options;
  bool several = false;
  bool operator==(const Choice&) const = default;

  static std::optional<Choice> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Choice> read_without_key(ObjectReader& object, const Surroundings& around);

  /// What the lesson says to who picked this; empty where it says nothing.
  std::string feedback_on(std::string_view picked) const;
};

/// One right answer: all or nothing. Several: each right pick earns a share, each wrong pick takes one back, never
/// below zero, so that picking everything earns nothing where half is wrong.
Mark check(const Choice& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Choice& kind, const Mixing& mixing);
std::string asked(const Choice& kind);
void write_without_key(Json& question, const Choice& kind);

std::vector<std::string> model_answer(const Choice& kind);
Response right_response(const Choice& kind);
ItemTexts item_texts(const Choice& kind, const Response& response);

}  // namespace worksheet

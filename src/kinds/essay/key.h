#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// Writing at length. A person marks it; ideas are looked for only to say which are there.
struct Essay {
  static constexpr const char* type = "essay";
  static constexpr Form takes = Form::text;
  struct Criterion {
    std::string criterion;
    double points = 1.0;
    bool operator==(const Criterion&) const = default;
  };
  std::size_t min_words = 0;  ///< 0: no lower bound.
  std::size_t max_words = 0;  ///< 0: no upper bound.
  std::vector<Criterion> rubric;
  std::string model;  ///< Markdown.
  IdeasKey coverage;  ///< May hold no idea at all.
  bool operator==(const Essay&) const = default;

  static std::optional<Essay> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Essay> read_without_key(ObjectReader& object, const Surroundings& around);
  /// How much is to be written, and what counts: no key.
  void read_task(ObjectReader& object, const Surroundings& around);
};

/// Always `unsure`, with no points: only a person decides. There is no marker where the essay has no ideas.
Mark check(const Essay& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Essay& kind, const Mixing& mixing);
std::string asked(const Essay& kind);
void write_without_key(Json& question, const Essay& kind);

std::vector<std::string> model_answer(const Essay& kind);
Response right_response(const Essay& kind);
ItemTexts item_texts(const Essay& kind, const Response& response);

}  // namespace worksheet

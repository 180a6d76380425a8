#pragma once

#include "kinds/gap.h"
#include "kinds/kind_types.h"

namespace worksheet {

/// Naming places on a picture or map, by typing or from a word bank.
struct Label {
  static constexpr const char* type = "label";
  static constexpr Form takes = Form::lines;
  struct Image {
    std::string src;  ///< An address that a page may show.
    std::string alt;  ///< What there is to see, for those who do not see it.
    bool operator==(const Image&) const = default;
  };
  struct Spot {
    double x = 0.0, y = 0.0;  ///< From the left and the top, 0 to 1.
    /// Any of these; the first is the model and stands in the bank. None where the lesson was published without its
    /// key.
    std::vector<std::string> answers;
    bool operator==(const Spot&) const = default;
  };
  Image image;
  std::vector<Spot> spots;
  Filling filling = Filling::typed;      ///< Typed or from a bank.
  std::vector<std::string> distractors;  ///< Further words of the bank.
  TextRules rules;
  bool operator==(const Label&) const = default;

  static std::optional<Label> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Label> read_without_key(ObjectReader& object, const Surroundings& around);
  /// The picture and its places, each with its names where the lesson has its key.
  void read_picture(ObjectReader& object, const Surroundings& around);

  /// What the bank offers, sorted, so that the order gives nothing away.
  std::vector<std::string> offered() const;
};

/// Each place that was named rightly earns an equal share.
Mark check(const Label& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Label& kind, const Mixing& mixing);
std::string asked(const Label& kind);
void write_without_key(Json& question, const Label& kind);

std::vector<std::string> model_answer(const Label& kind);
Response right_response(const Label& kind);
ItemTexts item_texts(const Label& kind, const Response& response);

}  // namespace worksheet

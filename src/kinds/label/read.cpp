#include "kinds/label/key.h"
#include "kinds/read_ideas.h"
#include "kinds/read_list.h"
#include "kinds/surroundings.h"
#include "text/address.h"

namespace worksheet {
namespace {

constexpr std::size_t most_labels = 50;

/// How far along the picture something is.
double read_share(ObjectReader& object, const char* key, const Words& outside) {
  const auto found = object.required(key, "0.5");
  if (!found) return 0.0;
  const double* number = found->value->number();
  if (!number)
    object.problem(*found, problems::must_be_number(*found->value));
  else if (*number < 0.0 || *number > 1.0)
    object.problem(*found, outside);
  return number ? *number : 0.0;
}

Label::Image read_image(const Place& place, ProblemList& problems) {
  ObjectReader object(place, problems::an_image, problems);
  Label::Image image;
  image.src = object.required_text("src", "\"map.png\"");
  if (!image.src.empty() && !may_be_shown(image.src))
    object.problem(*object.optional("src"), problems::not_a_picture());
  image.alt = object.required_text("alt", "\"what there is to see\"");
  object.finish();
  return image;
}

std::optional<Label::Spot> read_spot(const Place& place, const Surroundings& around) {
  ObjectReader object(place, problems::a_label, around.problems);
  Label::Spot spot;
  spot.x = read_share(object, "x", problems::outside_picture_sideways());
  spot.y = read_share(object, "y", problems::outside_picture_upright());
  if (around.has_key)
    if (const auto answer = object.required("answer", "\"its name\""))
      spot.answers = read_text_or_texts(*answer, around.problems);
  object.finish();
  if (around.has_key && spot.answers.empty()) return std::nullopt;
  return spot;
}

}  // namespace

void Label::read_picture(ObjectReader& object, const Surroundings& around) {
  constexpr const char* example = R"([{"x": 0.2, "y": 0.5, "answer": "…"}])";
  if (const auto found = object.required("image", R"({"src": "map.png", "alt": "…"})"))
    image = read_image(*found, around.problems);
  if (const auto labels = object.required("labels", example)) {
    const auto* elements = elements_of(*labels, example, around.problems);
    if (elements) tell_unless_between(elements->size(), 1, most_labels, problems::labels, *labels, around.problems);
    for (std::size_t i = 0; elements && i < elements->size(); ++i)
      if (auto spot = read_spot(labels->at(i), around)) spots.push_back(std::move(*spot));
  }
}

std::optional<Label> Label::read(ObjectReader& object, const Surroundings& around) {
  Label kind;
  kind.read_picture(object, around);
  kind.filling = object.flag("bank") ? Filling::bank : Filling::typed;
  kind.distractors = object.texts("distractors", 50);
  if (object.has("distractors") && kind.filling != Filling::bank)
    object.problem(*object.optional("distractors"), problems::distractors_need_bank());
  kind.rules = read_rules(object);
  return kind;
}

}  // namespace worksheet

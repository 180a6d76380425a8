#include "json/make_json.h"
#include "json/reader.h"
#include "kinds/label/key.h"
#include "text/decimal.h"

namespace worksheet {

void write_without_key(Json& question, const Label& kind) {
  Json& image = add(question, "image", make_object());
  add(image, "src", make_text(kind.image.src));
  add(image, "alt", make_text(kind.image.alt));
  Json& labels = add(question, "labels", make_array());
  for (const Label::Spot& spot : kind.spots) {
    Json& label = add(labels, make_object());
    add(label, "x", make_number(decimal(spot.x)));
    add(label, "y", make_number(decimal(spot.y)));
  }
  if (kind.filling != Filling::bank) return;
  add(question, "bank", make_flag(true));
  add(question, "words", make_texts(kind.offered()));
}

std::optional<Label> Label::read_without_key(ObjectReader& object, const Surroundings& around) {
  constexpr std::size_t most_in_bank = 100;
  Label kind;
  kind.read_picture(object, around);
  kind.filling = object.flag("bank") ? Filling::bank : Filling::typed;
  kind.distractors = object.texts("words", most_in_bank);
  return kind;
}

}  // namespace worksheet

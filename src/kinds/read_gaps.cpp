#include "kinds/kind_readers.h"
#include "text/address.h"
#include "text/concat.h"

namespace worksheet {
namespace {

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// Parts "The {{moon|the moon}} pulls" into text and gaps.
std::vector<Blanks::Piece> read_pieces(ObjectReader& object, const Place& place, std::string_view text) {
  std::vector<Blanks::Piece> pieces;
  while (!text.empty()) {
    const auto open = text.find("{{");
    if (open != 0) pieces.emplace_back(std::string(text.substr(0, open)));
    if (open == std::string_view::npos) return pieces;
    text.remove_prefix(open + 2);
    const auto close = text.find("}}");
    if (close == std::string_view::npos || text.substr(0, close).find("{{") != std::string_view::npos) {
      object.problem(place,
                     concat({"the gap `{{", std::string(text.substr(0, std::min<std::size_t>(20, text.find("{{")))),
                             "` is never closed"}),
                     "end the gap with `}}`");
      return pieces;
    }
    Blanks::Gap gap;
    std::string_view inside = text.substr(0, close);
    for (bool more = true; more;) {
      const auto bar = inside.find('|');
      more = bar != std::string_view::npos;
      gap.answers.push_back(trimmed(inside.substr(0, bar)));
      if (gap.answers.back().empty())
        object.problem(place, "a gap has an empty answer", "write the answer between `{{` and `}}`");
      if (more) inside.remove_prefix(bar + 1);
    }
    pieces.emplace_back(std::move(gap));
    text.remove_prefix(close + 2);
  }
  return pieces;
}

constexpr std::size_t most_labels = 50;

/// How far along the picture something is; `edge` is where it is counted from.
double read_share(ObjectReader& object, const char* key, std::string_view edge) {
  const auto found = object.required(key, "0.5");
  if (!found) return 0.0;
  const double* number = found->value->number();
  if (!number)
    object.wrong_type(*found, "a number", "write digits without quotes");
  else if (*number < 0.0 || *number > 1.0)
    object.problem(*found, "this label stands outside the picture",
                   concat({"write how far it is from the ", edge, ", from 0 to 1"}));
  return number ? *number : 0.0;
}

Label::Image read_image(const Place& place, ProblemList& problems) {
  ObjectReader object(place, "an image", problems);
  Label::Image image;
  image.src = object.required_text("src", "\"map.png\"");
  if (!image.src.empty() && !may_be_shown(image.src)) {
    object.problem(
        *object.optional("src"), "this is no address of a picture that may be shown",
        "begin it with `https://` or `data:image/png;base64,`, or write the name of a file beside the lesson");
  }
  image.alt = object.required_text("alt", "\"what there is to see\"");
  object.finish();
  return image;
}

std::optional<Label::Spot> read_spot(const Place& place, ProblemList& problems) {
  ObjectReader object(place, "a label", problems);
  Label::Spot spot;
  spot.x = read_share(object, "x", "left edge");
  spot.y = read_share(object, "y", "top");
  if (const auto answer = object.required("answer", "\"its name\""))
    spot.answers = read_text_or_texts(*answer, problems);
  object.finish();
  if (spot.answers.empty()) return std::nullopt;
  return spot;
}

}  // namespace

std::optional<Kind> read_label(ObjectReader& object, const Surroundings& around) {
  constexpr const char* example = R"([{"x": 0.2, "y": 0.5, "answer": "…"}])";
  Label kind;
  if (const auto image = object.required("image", R"({"src": "map.png", "alt": "…"})"))
    kind.image = read_image(*image, around.problems);
  if (const auto labels = object.required("labels", example)) {
    const auto* elements = labels->value->elements();
    if (!elements)
      object.wrong_type(*labels, "a list", concat({"write `", example, "`"}));
    else if (elements->empty() || elements->size() > most_labels)
      object.problem(*labels, concat({"the number of labels here is ", std::to_string(elements->size())}),
                     concat({"give 1 to ", std::to_string(most_labels), " labels"}));
    for (std::size_t i = 0; elements && i < elements->size(); ++i)
      if (auto spot = read_spot(labels->at(i), around.problems)) kind.spots.push_back(std::move(*spot));
  }
  kind.filling = object.flag("bank") ? Filling::bank : Filling::typed;
  kind.distractors = object.texts("distractors", 50);
  if (object.has("distractors") && kind.filling != Filling::bank)
    object.problem(*object.optional("distractors"), "distractors need a word bank",
                   "add `\"bank\": true`, or remove them");
  kind.rules = read_rules(object);
  return kind;
}

std::optional<Kind> read_blanks(ObjectReader& object, const Surroundings& /*around*/) {
  Blanks kind;
  const std::string text = object.required_text("text", "\"The {{moon}} pulls the sea.\"");
  if (!text.empty()) {
    const Place place = *object.optional("text");
    kind.pieces = read_pieces(object, place, text);
    if (kind.gaps().empty() && text.find("{{") == std::string::npos)
      object.problem(place, "there is no gap in this text", "put the words to fill in between `{{` and `}}`");
  }
  const bool bank = object.flag("bank"), menus = object.flag("choose");
  if (bank && menus)
    object.problem(*object.optional("choose"), "`bank` and `choose` cannot both be true", "keep one of the two");
  kind.filling = bank ? Filling::bank : menus ? Filling::menus : Filling::typed;
  kind.distractors = object.texts("distractors", 50);
  if (object.has("distractors") && !bank && !menus)
    object.problem(*object.optional("distractors"), "distractors need a word bank or menus",
                   "add `\"bank\": true` or `\"choose\": true`, or remove them");
  kind.rules = read_rules(object);
  return kind;
}

}  // namespace worksheet

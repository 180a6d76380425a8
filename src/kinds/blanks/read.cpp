#include <algorithm>

#include "kinds/blanks/key.h"
#include "kinds/read_ideas.h"

namespace worksheet {
namespace {

constexpr std::size_t most_gaps = 500;

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
      object.problem(place, problems::gap_never_closed(text.substr(0, std::min<std::size_t>(20, text.find("{{")))));
      return pieces;
    }
    Blanks::Gap gap;
    std::string_view inside = text.substr(0, close);
    for (bool more = true; more;) {
      const auto bar = inside.find('|');
      more = bar != std::string_view::npos;
      gap.answers.push_back(trimmed(inside.substr(0, bar)));
      if (gap.answers.back().empty()) object.problem(place, problems::gap_without_answer());
      if (more) inside.remove_prefix(bar + 1);
    }
    pieces.emplace_back(std::move(gap));
    text.remove_prefix(close + 2);
  }
  return pieces;
}

}  // namespace

std::optional<Blanks> Blanks::read(ObjectReader& object, const Surroundings& /*around*/) {
  Blanks kind;
  const std::string text = object.required_text("text", "\"The {{moon}} pulls the sea.\"");
  if (!text.empty()) {
    const Place place = *object.optional("text");
    kind.pieces = read_pieces(object, place, text);
    if (const std::size_t count = kind.gaps().size(); count > most_gaps)
      object.problem(place, problems::too_many("gaps", count, most_gaps));
    if (kind.gaps().empty() && text.find("{{") == std::string::npos) object.problem(place, problems::no_gap());
  }
  const bool bank = object.flag("bank"), menus = object.flag("choose");
  if (bank && menus) object.problem(*object.optional("choose"), problems::bank_and_menus());
  kind.filling = bank ? Filling::bank : menus ? Filling::menus : Filling::typed;
  kind.distractors = object.texts("distractors", 50);
  if (object.has("distractors") && !bank && !menus)
    object.problem(*object.optional("distractors"), problems::distractors_need_bank_or_menus());
  kind.rules = read_rules(object);
  return kind;
}

}  // namespace worksheet

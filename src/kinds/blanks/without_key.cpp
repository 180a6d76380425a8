#include <algorithm>

#include "json/make_json.h"
#include "json/reader.h"
#include "kinds/blanks/key.h"

namespace worksheet {
namespace {

constexpr std::string_view gap_sign = "{{}}";
constexpr std::size_t most_words_offered = 5000;

}  // namespace

void write_without_key(Json& question, const Blanks& kind) {
  std::string text;
  for (const Blanks::Piece& piece : kind.pieces) {
    const auto* words = std::get_if<std::string>(&piece);
    text += words ? std::string_view(*words) : gap_sign;
  }
  add(question, "text", make_text(text));
  if (kind.filling == Filling::typed) return;
  add(question, kind.filling == Filling::bank ? "bank" : "choose", make_flag(true));
  add(question, "words", make_texts(kind.offered()));
}

std::optional<Blanks> Blanks::read_without_key(ObjectReader& object, const Surroundings& /*around*/) {
  Blanks kind;
  const std::string whole = object.required_text("text", "\"The {{}} pulls the sea.\"");
  for (std::string_view text = whole; !text.empty();) {
    const std::size_t gap = std::min(text.find(gap_sign), text.size());
    if (gap > 0) kind.pieces.emplace_back(std::string(text.substr(0, gap)));
    text.remove_prefix(gap);
    if (text.empty()) break;
    kind.pieces.emplace_back(Gap{});
    text.remove_prefix(gap_sign.size());
  }
  if (!whole.empty() && kind.gaps().empty()) object.problem(*object.optional("text"), problems::no_gap());
  const bool bank = object.flag("bank"), menus = object.flag("choose");
  if (bank && menus) object.problem(*object.optional("choose"), problems::bank_and_menus());
  kind.filling = bank ? Filling::bank : menus ? Filling::menus : Filling::typed;
  kind.distractors = object.texts("words", most_words_offered);
  return kind;
}

}  // namespace worksheet

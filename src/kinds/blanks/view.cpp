#include <algorithm>

#include "json/json_writer.h"
#include "kinds/blanks/key.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// In letters. All gaps but very long ones look alike, so that their length gives nothing away.
double gap_size(const Blanks::Gap& gap) {
  const std::size_t letters = gap.answers.empty() ? 0 : utf16_length(gap.answers.front());
  return letters <= 12 ? 12 : static_cast<double>(std::min<std::size_t>(40, (letters + 7) / 8 * 8));
}

}  // namespace

void write_field(JsonWriter& out, const Blanks& kind, const Mixing& /*mixing*/) {
  out.array("pieces");
  double gap = 0;
  for (const Blanks::Piece& piece : kind.pieces) {
    out.object();
    if (const auto* text = std::get_if<std::string>(&piece))
      out.text("text", *text);
    else
      out.number("gap", gap++).number("size", gap_size(std::get<Blanks::Gap>(piece)));
    out.end();
  }
  out.end();
  write_offered(out, "bank", kind.filling == Filling::bank, kind.offered());
  write_offered(out, "menus", kind.filling == Filling::menus, kind.offered());
}

std::string asked(const Blanks& kind) {
  std::string all;
  for (const Blanks::Piece& piece : kind.pieces) {
    const auto* text = std::get_if<std::string>(&piece);
    all += text ? *text : std::string("\n");
  }
  return all;
}

}  // namespace worksheet

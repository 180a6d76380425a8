#include <algorithm>

#include "json/json_writer.h"
#include "kinds/short/key.h"

namespace worksheet {
namespace {

/// How many lines to offer for writing: as a rule of thumb from what the key says, which tells little of it.
std::size_t lines_to_write(const IdeasKey& key) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < std::min(key.need, key.ideas.size()); ++i) letters += key.ideas[i].say.front().size();
  return std::clamp<std::size_t>(1 + letters / 50, 1, 5);
}

}  // namespace

void write_field(JsonWriter& out, const ShortText& kind, const Mixing& /*mixing*/) {
  out.number("lines", static_cast<double>(lines_to_write(kind.key))).flag("strict", kind.key.rules.mind_letters());
}

std::string asked(const ShortText& /*kind*/) { return ""; }

}  // namespace worksheet

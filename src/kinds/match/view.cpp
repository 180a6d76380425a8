#include "json/json_writer.h"
#include "kinds/match/key.h"
#include "kinds/shuffle.h"

namespace worksheet {

void write_field(JsonWriter& out, const Match& kind, const Mixing& mixing) {
  std::vector<std::string> terms;
  for (const Match::Pair& pair : kind.pairs) terms.push_back(pair.term);
  out.texts("left", terms);
  out.texts("right", shuffled(kind.meanings(), mixing.seed));
}

std::string asked(const Match& kind) {
  std::string all;
  for (const Match::Pair& pair : kind.pairs) all += pair.term + '\n';
  return all + in_any_order(kind.meanings());
}

}  // namespace worksheet

#include "json/make_json.h"
#include "json/reader.h"
#include "kinds/essay/key.h"
#include "text/decimal.h"

namespace worksheet {

void write_without_key(Json& question, const Essay& kind) {
  if (kind.min_words > 0 || kind.max_words > 0) {
    Json& words = add(question, "words", make_object());
    if (kind.min_words > 0) add(words, "min", make_number(std::to_string(kind.min_words)));
    if (kind.max_words > 0) add(words, "max", make_number(std::to_string(kind.max_words)));
  }
  if (kind.rubric.empty()) return;
  Json& rubric = add(question, "rubric", make_array());
  for (const Essay::Criterion& row : kind.rubric) {
    Json& criterion = add(rubric, make_object());
    add(criterion, "criterion", make_text(row.criterion));
    add(criterion, "points", make_number(decimal(row.points)));
  }
}

std::optional<Essay> Essay::read_without_key(ObjectReader& object, const Surroundings& around) {
  Essay kind;
  kind.read_task(object, around);
  return kind;
}

}  // namespace worksheet

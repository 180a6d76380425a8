#include "kinds/blanks/key.h"

namespace worksheet {

std::vector<std::string> model_answer(const Blanks& kind) {
  std::vector<std::string> texts;
  for (const Blanks::Gap& gap : kind.gaps())
    if (!gap.answers.empty()) texts.push_back(gap.answers.front());
  return texts;
}

Response right_response(const Blanks& kind) { return model_answer(kind); }

ItemTexts item_texts(const Blanks& kind, const Response& /*response*/) { return {.answers = model_answer(kind)}; }

}  // namespace worksheet

#include "kinds/essay/key.h"
#include "kinds/model_wordings.h"

namespace worksheet {

std::vector<std::string> model_answer(const Essay& kind) {
  if (!kind.model.empty()) return {kind.model};
  return model_wordings(kind.coverage);
}

Response right_response(const Essay& /*kind*/) { return {}; }

ItemTexts item_texts(const Essay& /*kind*/, const Response& /*response*/) { return {}; }

}  // namespace worksheet

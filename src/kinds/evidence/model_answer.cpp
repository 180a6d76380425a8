#include "kinds/evidence/key.h"

namespace worksheet {

std::vector<std::string> model_answer(const Evidence& kind) { return kind.sentences; }

Response right_response(const Evidence& kind) { return kind.sentences; }

ItemTexts item_texts(const Evidence& /*kind*/, const Response& /*response*/) { return {}; }

}  // namespace worksheet
